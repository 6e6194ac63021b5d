import { executeServerCommand } from '@web/test-runner-commands';

/** Reports at the end of the run what this engine cannot show, and what was checked instead. */
export async function reportGap(what: string): Promise<void> {
  await executeServerCommand('report-gap', what);
}
