import type { Dataset } from '../model/schema.js';
import { csvCell, linkTable } from '../export/csv.js';
import { guardFormula } from '../model/read/csv-format.js';
import { UsageError } from './files.js';

/** The first sheet of a workbook as CSV, row for row, so that a problem's line is the sheet's row. */
export async function csvOfXlsx(bytes: Uint8Array, file: string): Promise<string> {
  const { default: read } = await optional('read-excel-file', () => import('read-excel-file/node'));
  const [sheet] = await read(Buffer.from(bytes)).catch((error: unknown) => {
    throw new UsageError(`${file} is no XLSX workbook that can be read`, { cause: error });
  });
  const rows = sheet?.data ?? [];
  return rows
    .map((row) => row.map((cell) => csvCell(cell === null ? '' : String(cell))).join(','))
    .join('\r\n');
}

/**
 * The links of a dataset as a workbook of text, which is never run; guarded all the same, as in CSV,
 * which many will make of it.
 */
export async function xlsxOf({ links }: Dataset): Promise<Uint8Array> {
  const { default: write } = await optional(
    'write-excel-file',
    () => import('write-excel-file/node'),
  );
  const data = linkTable({ links }, 'en').map((row) =>
    row.map((cell) => ({ value: guardFormula(cell), type: String })),
  );
  return write(data).toBuffer();
}

/** Packages that only this needs may have been left out when the tool was installed. */
async function optional<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    throw new UsageError(`XLSX needs the package ${name}: npm install ${name}`, { cause: error });
  }
}
