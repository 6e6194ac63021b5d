import { formats } from '../formats.js';

const { number, plural } = formats('ar');

export interface Counted {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  /** after 3–10 */
  readonly few: string;
  /** after 11–99 */
  readonly many: string;
  /** after 100 and the like; the form for 11–99 when absent */
  readonly other?: string;
}

/** The noun alone says none, one and two. From three on, the number stands before the noun. */
export function count(n: number, forms: Counted): string {
  return plural(n, {
    zero: forms.zero,
    one: forms.one,
    two: forms.two,
    few: `${number(n)} ${forms.few}`,
    many: `${number(n)} ${forms.many}`,
    other: `${number(n)} ${forms.other ?? forms.many}`,
  });
}

/** @param two the dual; after a preposition or “of” it is `رابطين` */
export function links(n: number, two = 'رابطان'): string {
  return count(n, {
    zero: 'لا روابط',
    one: 'رابط واحد',
    two,
    few: 'روابط',
    many: 'رابطاً',
    other: 'رابط',
  });
}
