import { expect } from 'chai';
import type { WsisSdgExplorer } from '../../src/index.js';
import { inside, text, until } from './harness.js';
import { button, rowsOf, shown } from './explorer-harness.js';

export const PROJECTS = `Project,Owner,SDGs,Remark
Clinics online,Ministry of Health,"3; 9.c",pilot
Village schools,Ministry of Education,SDG 4,
Old servers,Ministry of Finance,,
Forests,Ministry of Health,SDG 18,
`;

export const fileOf = (content: string, name = 'plan.csv') => new File([content], name);

/** An explorer with the dialog open. */
export async function opened(): Promise<WsisSdgExplorer> {
  const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
  await openDialog(explorer);
  return explorer;
}

export async function openDialog(explorer: WsisSdgExplorer): Promise<void> {
  button(inside(explorer, 'button'), 'Open a table').click();
  await until(() => inside(explorer, '[data-sheet=open][open]').length > 0, 'the dialog');
}

/** The dialog *Open a table*. */
export const dialogOf = (explorer: WsisSdgExplorer) => {
  const [dialog] = inside(explorer, '[data-sheet=open]');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('no dialog');
  return dialog;
};

/** Drops a file on the dialog. */
export function drop(explorer: WsisSdgExplorer, file: File): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(file);
  const event = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
  dialogOf(explorer).dispatchEvent(event);
  expect(event.defaultPrevented, 'the browser does not leave the page').to.equal(true);
}

export async function dropped(explorer: WsisSdgExplorer, content: string): Promise<void> {
  drop(explorer, fileOf(content));
  await until(() => said(explorer).includes('rows read'), 'the report');
}

export const said = (explorer: WsisSdgExplorer) =>
  text(explorer, '[data-sheet=open] [role=status]');

/** What a column is taken for. */
export function use(explorer: WsisSdgExplorer, column: string): HTMLSelectElement {
  const label = inside(explorer, '.columns label').find(
    (each) => each.querySelector('bdi')?.textContent === column,
  );
  const select = label?.parentElement?.querySelector('select');
  if (!select) throw new Error(`no column “${column}”`);
  return select;
}

export async function take(explorer: WsisSdgExplorer, column: string, as: string): Promise<void> {
  const select = use(explorer, column);
  select.value = as;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await explorer.updateComplete;
}

export async function show(explorer: WsisSdgExplorer): Promise<void> {
  const before = explorer.currentDataset;
  button(inside(explorer, 'button'), 'Show this table').click();
  await until(() => explorer.currentDataset !== before, 'other data');
  await explorer.updateComplete;
}

const namesOf = (explorer: WsisSdgExplorer) =>
  rowsOf(explorer).map((each) => each.replace(/:.*/, ''));

export async function untilRows(
  explorer: WsisSdgExplorer,
  names: readonly string[],
): Promise<void> {
  await until(() => namesOf(explorer).join() === names.join(), names.join());
}
