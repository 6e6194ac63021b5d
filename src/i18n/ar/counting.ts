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
  /** after 100 and the like; absent: the same as after 11–99 */
  readonly other?: string;
}

/** Nothing, one and two are said by the noun alone; from three on the figure stands before it. */
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

/** @param two after a preposition or “of”: `رابطين` */
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
