import { formats } from '../formats.js';

const { number, plural } = formats('ru');

/** after 1, after 2–4, after 5 and more, as “1 цель, 2 цели, 5 целей” */
export type Forms = readonly [one: string, few: string, many: string];

export function count(n: number, forms: Forms): string {
  return `${number(n)} ${after(n, forms)}`;
}

/** The word alone, as it stands after a number; after a fraction it is as after 2. */
export function after(n: number, [one, few, many]: Forms): string {
  return plural(n, { one, few, many, other: few });
}
