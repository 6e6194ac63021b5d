/** The core in a project for Node whose types know no DOM: `npm run check:package` compiles this. */
import { createModel, parseDatasetText, type Dataset } from 'wsis-sdg-matrix/core';

export async function titleOf(text: string): Promise<Dataset['title'] | undefined> {
  const parsed = await parseDatasetText(text);
  if (parsed.kind === 'problems') return undefined;
  return (await createModel(parsed.dataset)).dataset.title;
}
