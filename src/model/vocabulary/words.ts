import { fold } from '../../lib/fold.js';
import { goalWords, targetWords } from './numbered-words.js';

// The words around names and numbers in the cells of tables, in the six languages of the United Nations
// and some in German. All are folded, as are the texts in which they are looked for.

type Words = ReadonlySet<string>;

const words = (...lists: readonly string[]): Words =>
  new Set(lists.flatMap((list) => list.split(' ').map(fold)));

/** What a word says of the number or the name after it. */
export type Spoken = 'goal' | 'target' | 'actionLine' | 'several' | 'all' | 'joining';

const SPOKEN: Readonly<Record<Spoken, Words>> = {
  goal: goalWords,
  target: targetWords,
  actionLine: words(
    'al wsis action line lines actionline actionlines',
    'smsi ligne lignes action',
    'cmsi línea líneas acción',
    'ввуио направление направления деятельности линия линии действий',
    'خط خطوط العمل',
    '行动方面 行动路线 行动方针 行动领域',
  ),
  several: words('sdgs goals objectifs objetivos цели целей أهداف الأهداف ziele'),
  all: words('all', 'tous toutes', 'todos todas', 'все всех', 'جميع كل', '所有 全部', 'alle'),
  /** Words that join the others to a phrase: “objetivo de desarrollo sostenible 3”. */
  joining: words(
    'the un sustainable development global no nr n number',
    'le la les l d de du développement durable numéro',
    'el los las desarrollo sostenible número',
    'в области устойчивого развития номер',
    'التنمية المستدامة رقم',
    '第',
  ),
};

/** What each word says. */
const MEANINGS = new Map<string, readonly Spoken[]>();
for (const kind of ['goal', 'target', 'actionLine', 'several', 'all', 'joining'] as const) {
  for (const word of SPOKEN[kind]) MEANINGS.set(word, [...(MEANINGS.get(word) ?? []), kind]);
}

/** The words of a kind, as alternatives of a regular expression. */
export function alternatives(...kinds: readonly Spoken[]): string {
  return kinds.flatMap((kind) => [...SPOKEN[kind]]).join('|');
}

const FIRST_WORD = /^([\s.:#№°_-]*)(\p{L}+)[\s.:#№°_'’-]*/u;
const BEFORE_NUMBER = /^[\s.:#№°_-]+(?=\d)/u;
/** A script without spaces between words. */
const HAN = /^\p{Script=Han}/u;
const HAN_WORDS = [...MEANINGS.keys()]
  .filter((word) => HAN.test(word))
  .sort((a, b) => b.length - a.length);

/** A text without the words at its beginning that say what kind of thing it names. */
export interface Unprefixed {
  readonly rest: string;
  /** what these words say */
  readonly spoken: ReadonlySet<Spoken>;
}

/**
 * Takes words such as “SDG”, “Target” and “Objectif de développement durable” from the beginning of a
 * folded text.
 * @param about which words to take, besides those that join them
 */
export function withoutPrefix(folded: string, about: readonly Spoken[]): Unprefixed {
  const spoken = new Set<Spoken>();
  let rest = folded;
  for (;;) {
    const [whole = '', before = '', written = ''] = FIRST_WORD.exec(rest) ?? [];
    const han = HAN.test(written) ? HAN_WORDS.find((word) => written.startsWith(word)) : undefined;
    const word = han ?? written;
    const kinds = MEANINGS.get(word)?.filter((kind) => about.includes(kind) || isGeneral(kind));
    if (kinds === undefined || kinds.length === 0) break;
    for (const kind of kinds) spoken.add(kind);
    rest = rest.slice(word === written ? whole.length : before.length + word.length);
  }
  return { rest: rest.replace(BEFORE_NUMBER, ''), spoken };
}

function isGeneral(kind: Spoken): boolean {
  return kind === 'several' || kind === 'all' || kind === 'joining';
}

/**
 * The letters of codes and targets for those of other alphabets that look, or count, like them:
 * Cyrillic “С7”, Arabic “3-د”. Texts are folded.
 */
export const LETTERS: Readonly<Record<string, string>> = {
  ...{ а: 'a', с: 'c' },
  ...{ ا: 'a', ب: 'b', ج: 'c', د: 'd', جيم: 'c' },
};
