import type { Dataset } from '../model/schema.js';
import { csvCell, linkTable } from '../export/csv.js';
import { guardFormula } from '../model/read/csv-format.js';
import { UsageError } from './command.js';

/** The first sheet of a workbook as CSV. Rows become lines, so that the line of a problem is a row. */
export async function csvOfXlsx(bytes: Uint8Array, file: string): Promise<string> {
  const { default: read } = await optional('read-excel-file', () => import('read-excel-file/node'));
  const [sheet] = await read(Buffer.from(bytes)).catch((error: unknown) => {
    throw new UsageError(`${file} is not an XLSX workbook that can be read`, { cause: error });
  });
  const rows = sheet?.data ?? [];
  return rows
    .map((row) => row.map((cell) => csvCell(cell === null ? '' : String(cell))).join(','))
    .join('\r\n');
}

/**
 * The links of a dataset as a workbook. Its cells are text, which a spreadsheet does not run. Formulas
 * are guarded anyway, for those who save the workbook as CSV.
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

/** Loads a package that may be left out of an installation. */
async function optional<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    throw new UsageError(`XLSX needs the package ${name}: npm install ${name}`, { cause: error });
  }
}
