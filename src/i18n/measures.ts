/** Centimetres with one decimal, in the figures of a language. */
export function cm(value: number, locale: string): string {
  const options = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(locale, options).format(value);
}

/** Bytes as kB or MB of a thousand, the way systems show the size of a file. */
export function fileSize(bytes: number, locale: string): string {
  const isLarge = bytes >= 999_500;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(Math.max(bytes / (isLarge ? 1e6 : 1e3), isLarge ? 0 : 1));
}
