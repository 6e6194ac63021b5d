/** The parts of a catalogue that `Intl` knows by itself: numbers, lists, dates, plural forms. */
export function formats(locale: string) {
  const numbers = new Intl.NumberFormat(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(locale);
  return {
    /** @param n 0 … 100 */
    percent: (n: number): string => percents.format(n / 100),
    number: (n: number): string => numbers.format(n),
    list: (items: readonly string[]): string => lists.format(items),
    date: (iso: string): string => formatDate(iso, locale),
    /** Chooses the sentence for `n`; a form that the language lacks falls back to `other`. */
    plural: (n: number, forms: PluralForms): string => forms[plurals.select(n)] ?? forms.other,
  };
}

export type PluralForms = Readonly<
  { other: string } & Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, string>>
>;

/** @param iso `2015`, `2015-05` or `2015-05-27`: no more is said than is known */
function formatDate(iso: string, locale: string): string {
  const [year = '', month, day] = iso.split('-');
  if (!month) return year;
  const style: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', timeZone: 'UTC' };
  if (day) style.day = 'numeric';
  return new Intl.DateTimeFormat(locale, style).format(Date.UTC(+year, +month - 1, +(day ?? 1)));
}
