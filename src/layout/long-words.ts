const VOWEL = '[aeiouyà-æè-ðò-öù-üаеёиоуыэюя]';
const CONSONANT = `(?!${VOWEL})\\p{L}`;
const STOP = '[bcdfgkptvбвгдкптф]';
/** What sounds as one is not parted: “tr”, “ch”, “gn”, and in Spanish “ll” and “rr”. */
const ONE_SOUND = `${STOP}(?=[rlрл])|[cpst](?=h)|g(?=n)|l(?=l)|r(?=r)`;
/** A syllable begins with a consonant and a vowel; with two consonants if they are like “tr”; never with “ь”. */
const SYLLABLES = new RegExp(
  `(?<=${VOWEL}(?:${CONSONANT})*)(?<!${ONE_SOUND})(?![ьъй])(?=${CONSONANT}${VOWEL}|${STOP}[rlрл]${VOWEL})`,
  'giu',
);
/** the fewest letters before a hyphen, and after it */
const LEAST = 3;
/** what is in addresses and numbers, which a hyphen would change */
const NO_WORD = /[\d@_:]|\/.*\/|\.\S/;

/**
 * A text whose words that are too long for a line have hyphens where they may be broken, between two
 * syllables. Languages whose letters are joined, or that need no spaces, have none.
 */
export function withHyphens(text: string, fits: (word: string) => boolean): string {
  return text.replaceAll(/[^\s-]+/gu, (word) =>
    fits(word) || NO_WORD.test(word) ? word : broken(word, fits),
  );
}

function broken(word: string, fits: (word: string) => boolean): string {
  let last: number | undefined;
  for (const { index } of word.matchAll(SYLLABLES)) {
    if (index < LEAST || word.length - index < LEAST) continue;
    if (!fits(`${word.slice(0, index)}-`)) break;
    last = index;
  }
  if (last === undefined) return word;
  const rest = word.slice(last);
  return `${word.slice(0, last)}-${fits(rest) ? rest : broken(rest, fits)}`;
}
