import { executeServerCommand } from '@web/test-runner-commands';

/** Has the run say at its end what this engine cannot show, and what was checked in its stead. */
export async function reportGap(what: string): Promise<void> {
  await executeServerCommand('report-gap', what);
}
