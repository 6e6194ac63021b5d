import { intlLocale } from './formats.js';

/** Centimetres with one decimal. */
export function cm(value: number, locale: string): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(intlLocale(locale), options).format(value);
}

/** A file size in kB or MB, in steps of a thousand as most file managers show it; at least 1 kB. */
export function fileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= 999_500;
  return new Intl.NumberFormat(intlLocale(locale), {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(Math.max(bytes / (isLarge ? 1e6 : 1e3), isLarge ? 0 : 1));
}
