import { formats } from '../formats.js';

const { number, plural } = formats('fr');

/** “0 lien”, “1 lien”, “2 liens”, “1 000 000 de liens” */
export function count(n: number, one: string, more: string): string {
  const linked = /^[aeéêhiou]/.test(more) ? `d’${more}` : `de ${more}`;
  return plural(n, {
    one: `${number(n)} ${one}`,
    many: `${number(n)} ${linked}`,
    other: `${number(n)} ${more}`,
  });
}
