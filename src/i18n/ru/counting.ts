import { formats } from '../formats.js';

const { number, plural } = formats('ru');

/** The forms of a word after 1, after 2–4, and after 5 and more: “1 цель, 2 цели, 5 целей”. */
export type Forms = readonly [one: string, few: string, many: string];

export function count(n: number, forms: Forms): string {
  return `${number(n)} ${after(n, forms)}`;
}

/** The form after a number, without the number. A fraction takes the same form as 2. */
export function after(n: number, [one, few, many]: Forms): string {
  return plural(n, { one, few, many, other: few });
}
