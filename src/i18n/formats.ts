/**
 * What `Intl` should use for a language. English dates are written as the United Nations write them,
 * “29 November 2026”. Arabic has the digits of the numbers of goals and targets in every browser.
 */
const INTL_LOCALES: Readonly<Record<string, string>> = { en: 'en-GB', ar: 'ar-u-nu-latn' };

/** The tag that `Intl` gets for a language. */
export function intlLocale(language: string): string {
  return INTL_LOCALES[language] ?? language;
}

/** What `Intl` can say in a language: numbers, percentages, lists, dates, plural forms. */
export function formats(language: string) {
  const locale = intlLocale(language);
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(locale);
  return {
    /** @param n 0 … 100 */
    percent: (n: number): string => percents.format(n / 100),
    number: (n: number): string => numbers.format(n),
    list: (items: readonly string[]): string => lists.format(items),
    date: (iso: string): string => formatDate(iso, locale),
    /** The form for `n`. `other` stands in for a form that is not given. */
    plural: (n: number, forms: PluralForms): string => forms[plurals.select(n)] ?? forms.other,
  };
}

export type PluralForms = Readonly<
  { other: string } & Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>
>;

/** @param iso `2015`, `2015-05` or `2015-05-27`; the result is as precise as that */
function formatDate(iso: string, locale: string): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return year;
  const style: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day) style.day = 'numeric';
  return new Intl.DateTimeFormat(locale, style).format(Date.UTC(+year, +month - 1, +(day ?? 1)));
}

/** A text with its first letter as a capital, as at the start of a sentence. */
export function capitalized(text: string, locale: string): string {
  return text.replace(/^./u, (first) => first.toLocaleUpperCase(locale));
}

/** Keeps the direction of a code, an id or a foreign name inside a sentence from right to left. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/**
 * Joins facts into sentences. A fact that already ends a sentence, or ends with the full stop of an
 * abbreviation, gets no second one.
 * @param stop what ends a sentence
 * @param gap what stands between sentences
 */
export const sentencesWith =
  (stop: string, gap: string) =>
  (facts: readonly string[]): string =>
    facts.map((fact) => (/[.?。？؟]$/.test(fact) ? fact : fact + stop)).join(gap);
