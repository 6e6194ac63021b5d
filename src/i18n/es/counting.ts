import { formats } from '../formats.js';

const { number, plural } = formats('es');

/** “1 vínculo”, “2 vínculos”, “1.000.000 de vínculos” */
export function count(n: number, one: string, more: string): string {
  return plural(n, {
    one: `${number(n)} ${one}`,
    many: `${number(n)} de ${more}`,
    other: `${number(n)} ${more}`,
  });
}
