import { csvCell } from '../export/csv.js';
import { UsageError } from './command.js';

/** The first sheet of a workbook as CSV. Rows become lines, so that the line of a problem is a row. */
export async function csvOfXlsx(bytes: Uint8Array, file: string): Promise<string> {
  const { default: read } = await optional('read-excel-file', () => import('read-excel-file/node'));
  const whole = { trim: false } as const;
  const [sheet] = await read(Buffer.from(bytes), whole).catch((error: unknown) => {
    throw new UsageError(`${file} is not an XLSX workbook that can be read`, { cause: error });
  });
  const rows = sheet?.data ?? [];
  return rows
    .map((row) => row.map((cell) => csvCell(cell === null ? '' : String(cell), ',')).join(','))
    .join('\r\n');
}

/** Loads a package that may be left out of an installation. */
async function optional<Module>(name: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    throw new UsageError(`XLSX needs the package ${name}: npm install ${name}`, { cause: error });
  }
}
