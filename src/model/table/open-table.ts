import { messageOf } from '../../lib/error-message.js';
import { noPause, type Pause } from '../../lib/schedule.js';
import { zipEntries } from '../../lib/zip.js';
import { limitsOf, tooBig, type Limits } from '../limits.js';
import type { Problem } from '../problem.js';
import { isMarkup, parseJson } from '../read/json.js';
import { decodeTable } from './decode-table.js';
import { readDelimited } from './delimited.js';
import { Findings, type FindingCode } from './finding.js';
import { readOds } from './ods.js';
import { Package } from './package.js';
import {
  BeyondLimit,
  numberCell,
  problemOfFinding,
  refuse,
  RowBuilder,
  type Cell,
  type Problems,
  type Workbook,
} from './sheet.js';
import { readXlsx } from './xlsx.js';

export interface OpenOptions {
  readonly limits?: Partial<Limits> | undefined;
  readonly pause?: Pause | undefined;
}

interface Reading {
  readonly limits: Limits;
  readonly pause: Pause;
  readonly findings: Findings;
}

const ZIP = [0x50, 0x4b];
/** Of compound files: workbooks from before 2007, and any with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** The stream of a compound file that holds a workbook with a password, in UTF-16. */
const ENCRYPTED = 'EncryptedPackage'.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * Reads a table as people have them: CSV, TSV, XLSX or ODS, told apart by their content.
 * @param file bytes of the file, or text, such as what was pasted
 * @returns its sheets, or why it cannot be read
 */
export async function openTable(
  file: Uint8Array | string,
  options: OpenOptions = {},
): Promise<Workbook | Problems> {
  const reading = {
    limits: limitsOf(options.limits),
    pause: options.pause ?? noPause,
    findings: new Findings(),
  };
  const { limits } = reading;
  if (file.length > limits.bytes) return refuse(tooBig(limits));
  try {
    if (typeof file === 'string') return await readText(file, reading);
    if (beginsWith(file, COMPOUND)) return refuse(finding(compoundKind(file)));
    if (beginsWith(file, ZIP)) return await readArchive(file, reading);
    const text = await decodeTable(file, reading);
    return typeof text === 'string' ? await readText(text, reading) : refuse(text);
  } catch (error) {
    if (error instanceof BeyondLimit) return refuse(error.problem);
    throw error;
  }
}

async function readText(text: string, reading: Reading): Promise<Workbook | Problems> {
  const body = text.replace(/^\ufeff/, '');
  const start = { path: [], line: 1, column: 1 };
  if (body.trim() === '') return refuse({ code: 'empty', ...start });
  if (isMarkup(body)) return refuse({ code: 'webPage', ...start });
  if (/^\s*\[/.test(body)) return readRecords(body, reading);
  const read = await readDelimited(body, reading);
  if ('code' in read) return refuse(read);
  const { rows, blankRows, separator } = read;
  return {
    kind: 'workbook',
    sheets: [{ name: '', isHidden: false, rows, blankRows }],
    separator,
    findings: reading.findings.list,
  };
}

/** Reads a JSON list of records: `[{"name": "Avni", "SDGs": [3, 6]}]`. Its keys are the header. */
async function readRecords(text: string, reading: Reading): Promise<Workbook | Problems> {
  const json = await parseJson(text, reading);
  if (json.kind === 'problems') return json;
  const records: readonly unknown[] = Array.isArray(json.value) ? json.value : [];
  const entries = records.map((record) => new Map(Object.entries(record ?? {})));
  const keys = [...new Set(entries.flatMap((each) => [...each.keys()]))];
  const rows = new RowBuilder(reading.limits);
  rows.begin(1);
  for (const [column, key] of keys.entries()) rows.add(column, { kind: 'text', text: key });
  for (const [i, record] of entries.entries()) {
    rows.begin(i + 2);
    for (const [column, key] of keys.entries()) rows.add(column, recordCell(record.get(key)));
  }
  rows.end();
  const sheets = [{ name: '', isHidden: false, rows: rows.rows, blankRows: rows.blankRows }];
  return { kind: 'workbook', sheets, separator: ',', findings: [] };
}

/** A list is one text; what is nested deeper is left out. */
function recordCell(value: unknown): Cell {
  if (typeof value === 'number') return numberCell(String(value));
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const texts = items.flatMap((each) =>
    typeof each === 'string' || typeof each === 'number' || each === true ? [String(each)] : [],
  );
  return { kind: 'text', text: texts.join('; ') };
}

async function readArchive(bytes: Uint8Array, reading: Reading): Promise<Workbook | Problems> {
  const entries = zipEntries(bytes);
  if (entries === undefined) return refuse({ code: 'cutShort', path: [] });
  if ([...entries.values()].some(({ isEncrypted }) => isEncrypted)) {
    return refuse(finding('lockedWorkbook'));
  }
  const file = new Package(bytes, entries, reading);
  try {
    const sheets =
      (await readXlsx(file, reading.findings)) ?? (await readOds(file, reading.findings));
    if (sheets === undefined) return refuse(finding('noWorkbook'));
    return { kind: 'workbook', sheets, findings: reading.findings.list };
  } catch (error) {
    if (error instanceof BeyondLimit) throw error;
    return refuse({ code: 'malformed', path: [], found: messageOf(error) });
  }
}

function finding(code: FindingCode): Problem {
  return problemOfFinding({ code, count: 1, places: [] }, false);
}

function compoundKind(bytes: Uint8Array): 'oldWorkbook' | 'lockedWorkbook' {
  const first = ENCRYPTED[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (beginsWith(bytes.subarray(at, at + ENCRYPTED.length), ENCRYPTED)) return 'lockedWorkbook';
  }
  return 'oldWorkbook';
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
