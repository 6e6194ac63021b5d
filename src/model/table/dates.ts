import { fold } from '../../lib/fold.js';

// A spreadsheet makes dates of targets: of 3.8 the third of August, or the eighth of March.

/** The months by the beginnings of their names in the languages that spreadsheets are often in. */
const MONTHS = ['en', 'fr', 'es', 'ru', 'de'].map((locale) =>
  Array.from({ length: 12 }, (_, month) => {
    const date = new Date(Date.UTC(2000, month, 15));
    return fold(new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(date));
  }),
);

const ISO = /^\d{4}-(\d{2})-(\d{2})(?:[T ].*)?$/;
const NUMBERS = /^(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}$/;
const DAY_FIRST = /^(\d{1,2})[-. /]+(\p{L}{3,})\.?(?:[-. /]+\d{2,4})?$/u;
const MONTH_FIRST = /^(\p{L}{3,})[-. /]+(\d{1,4})$/u;

/** The numbers of the targets that a date may have been, `3.8` and `8.3`; none for what is no date. */
export function targetsOfDate(text: string): readonly string[] {
  const folded = fold(text).trim();
  const [, isoMonth, isoDay] = ISO.exec(folded) ?? [];
  if (isoMonth !== undefined) return bothWays(Number(isoDay), Number(isoMonth));
  const [, first, second] = NUMBERS.exec(folded) ?? [];
  if (first !== undefined) return bothWays(Number(first), Number(second));
  const [, day = '', name = ''] = DAY_FIRST.exec(folded) ?? [];
  const [, before = '', number = ''] = MONTH_FIRST.exec(folded) ?? [];
  const month = monthOf(name || before);
  return month === undefined ? [] : bothWays(Number(day || number), month);
}

function bothWays(a: number, b: number): readonly string[] {
  return [`${a}.${b}`, `${b}.${a}`];
}

/** The number of a month, by three or more letters of its name. */
function monthOf(name: string): number | undefined {
  if (name.length < 3) return undefined;
  const found = MONTHS.map((months) => months.findIndex((month) => month.startsWith(name)));
  const index = found.find((each) => each >= 0);
  return index === undefined ? undefined : index + 1;
}
