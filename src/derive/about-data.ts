import type { ViewWords } from '../i18n/control-words.js';
import { capitalized } from '../i18n/formats.js';
import { bitPositions } from '../lib/bitset.js';
import { itemAt } from '../lib/list.js';
import { valueAt } from '../lib/value-at.js';
import { localize, type TextInLanguage } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import { formatSelection } from '../model/format-selection.js';
import { statementsInDoubt } from '../model/readings.js';
import type { Source } from '../model/schema.js';
import { describeAgreement, describeSource, type DetailSource } from './detail/view.js';
import { shortestNameOf } from './naming.js';

/** What can be said about a dataset: who made it, how it was read, what is in doubt. */
export interface AboutData {
  readonly title: TextInLanguage;
  readonly version: string;
  readonly note?: TextInLanguage;
  readonly license?: TextInLanguage;
  /** where the links come from */
  readonly origins: readonly DetailSource[];
  /** who has read the links there, and how many statements each reading has as they are here */
  readonly readings: readonly { readonly source: DetailSource; readonly statements: number }[];
  readonly statements: number;
  readonly doubtful: readonly DoubtfulLink[];
  /** the sources of everything else */
  readonly others: readonly DetailSource[];
}

/** A link in doubt, and why. */
export interface DoubtfulLink {
  /** as a selection */
  readonly selection: string;
  readonly name: string;
  readonly agreement?: string;
  readonly note?: TextInLanguage;
}

export function aboutData(model: Model, { terms, tools }: ViewWords): AboutData {
  const { title, version, note, license, links, sources = [] } = model.dataset;
  const { locale } = terms;
  const originIds = new Set(links.map(({ source }) => source));
  const readerIds = new Set(links.flatMap(({ readings = [] }) => readings.map((r) => r.source)));
  const described = (which: (source: Source) => boolean) =>
    sources.filter(which).flatMap((source) => describeSource(source, terms));
  const hasAs = (id: string) =>
    links.filter(({ readings = [] }) =>
      readings.some(({ source, reads }) => source === id && reads === undefined),
    ).length;
  return {
    title: localize(title, locale),
    version,
    ...(note ? { note: localize(note, locale) } : {}),
    ...(license ? { license: localize(license, locale) } : {}),
    origins: described(({ id }) => originIds.has(id)),
    readings: described(({ id }) => readerIds.has(id)).map((source) => ({
      source,
      statements: hasAs(source.id),
    })),
    statements: links.length,
    doubtful: doubtfulLinks(model, { terms, tools }),
    others: described(({ id }) => !originIds.has(id) && !readerIds.has(id)),
  };
}

function doubtfulLinks(model: Model, { terms, tools }: ViewWords): DoubtfulLink[] {
  return [...bitPositions(statementsInDoubt(model))].map((position) => {
    const link = itemAt(model.links, position);
    const actionLine = valueAt(model.positions.actionLines, link.actionLine);
    const goal = valueAt(model.positions.goals, link.goal);
    const targets = (link.targets ?? []).map((id) => valueAt(model.positions.targets, id));
    const ends = targets.length > 0 ? targets.map((target) => ({ goal, target })) : [{ goal }];
    const names = [{ actionLine }, ...ends].map((each) => shortestNameOf(model, each, terms));
    const { agreement } = describeAgreement(model, link, terms);
    return {
      selection: formatSelection(model, { actionLine, ...itemAt(ends, 0) }),
      name: capitalized(terms.commas(names), terms.locale),
      ...(agreement ? { agreement: tools.agreement(agreement) } : {}),
      ...(link.note ? { note: localize(link.note, terms.locale) } : {}),
    };
  });
}
