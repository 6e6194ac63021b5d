import { findRanges } from '../../lib/fold.js';
import { localize } from '../../model/localized-text.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import type { NetworkNode } from './network.js';

/** What a node's words are made from. */
export interface NodeWords {
  readonly model: Model;
  /** folded words that a search looks for */
  readonly words: readonly string[];
  readonly terms: PictureWords;
}

/** A node that has no place yet. */
export type BareNode = Omit<NetworkNode, 'level' | 'dimmed'>;

export function goalNode({ model, words, terms }: NodeWords, position: number): BareNode {
  const goal = model.goals[position];
  const { text, lang } = localize(goal?.shortName ?? goal?.name ?? '', terms.locale);
  const number = goal?.number ?? 0;
  return {
    id: goal?.id ?? '',
    kind: 'goal',
    code: terms.number(number),
    label: text,
    lang,
    name: terms.goal(number, text),
    color: goal?.color ?? '',
    found: { label: findRanges(text, words), code: [] },
  };
}

export function targetNode({ model, words, terms }: NodeWords, position: number): BareNode {
  const { target, goal } = model.targets[position] ?? {};
  const { text, lang } = localize(target?.label ?? '', terms.locale);
  const code = target?.number ?? '';
  return {
    id: target?.id ?? '',
    kind: 'target',
    code,
    label: text,
    lang,
    name: terms.namedTarget(code, text),
    color: model.goals[goal ?? -1]?.color ?? '',
    found: { label: findRanges(text, words), code: findRanges(code, words) },
  };
}
