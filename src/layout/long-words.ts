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

/**
 * A text whose words that are too long for a line have hyphens where they may be broken, between two
 * syllables. Languages whose letters are joined, or that need no spaces, have none.
 */
export function withHyphens(text: string, fits: (word: string) => boolean): string {
  return text.replaceAll(/[^\s-]+/gu, (word) => (fits(word) ? word : broken(word, fits)));
}

function broken(word: string, fits: (word: string) => boolean): string {
  const ends = [...word.matchAll(SYLLABLES)]
    .map(({ index }) => index)
    .filter((at) => at >= LEAST && word.length - at >= LEAST && fits(`${word.slice(0, at)}-`));
  const last = ends.at(-1);
  if (last === undefined) return word;
  const rest = word.slice(last);
  return `${word.slice(0, last)}-${fits(rest) ? rest : broken(rest, fits)}`;
}
