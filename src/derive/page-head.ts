import type { ControlWords } from '../i18n/control-words.js';
import type { FileWords } from '../i18n/file-words.js';
import { capitalized } from '../i18n/formats.js';
import type { PictureWords } from '../i18n/picture-words.js';
import { itemAt } from '../lib/list.js';
import { filterIds, filterKinds, type FilterKind } from '../model/filter.js';
import { localize } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';
import type { Order, PictureKind } from '../state/view-parts.js';
import type { ViewState } from '../state/view-state.js';
import { chipsOf } from './filters.js';
import type { Matrix } from './matrix/matrix.js';
import { nameOf, shortNameOf } from './naming.js';

interface Words {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
  readonly words: FileWords;
}

interface Shown {
  readonly model: Model;
  readonly matrix: Pick<Matrix, 'axes' | 'view'>;
}

/**
 * What a picture is of: “E-health (C7) and the SDGs” where one action line is shown, much the same
 * where one goal is, otherwise the title of the dataset.
 */
export function defaultTitle(shown: Shown, { terms, words }: Words): string {
  const line = onlyLine(shown, terms);
  const goal = onlyGoal(shown, terms);
  if (line === undefined && goal === undefined) return shown.matrix.view.title;
  const goals = areSdgs(shown.model) ? words.theSdgs : words.theGoals;
  const named = [line ?? words.theActionLines, goal ?? goals];
  return capitalized(terms.list(named), terms.locale);
}

/** “C7 e-health”: what is selected, as the title of what is said of it. */
export function selectionTitle(
  model: Model,
  selected: string | null,
  terms: PictureWords,
): string | undefined {
  const selection = selected === null ? undefined : parseSelection(model, selected);
  return selection && capitalized(nameOf(model, selection, terms), terms.locale);
}

/** “E-health (C7)”, if it is the only action line shown of several. */
function onlyLine({ model, matrix }: Shown, terms: PictureWords): string | undefined {
  const { rows } = matrix.axes;
  const [row] = rows;
  if (!row || rows.length > 1 || row.group !== undefined || model.actionLines.length === 1) {
    return undefined;
  }
  const line = itemAt(model.actionLines, itemAt(row.lines, 0));
  const { text } = shortNameOf(line, terms.locale);
  return text === line.code ? text : terms.aside(text, line.code);
}

/** “goal 3, Good health and well-being”, if it is the only goal shown of several. */
function onlyGoal({ model, matrix }: Shown, terms: PictureWords): string | undefined {
  const { heads } = matrix.view;
  const [head] = heads;
  return head && heads.length === 1 && model.goals.length > 1
    ? terms.goal(head.number, head.label)
    : undefined;
}

/** The United Nations give their goals these addresses. */
function areSdgs({ goals }: Model): boolean {
  return goals.every(({ uri }) => uri?.startsWith('http://metadata.un.org/sdg/') ?? false);
}

/**
 * What else makes the view what it is: the search and the filters, then the order unless it is the
 * default; of a network its layout and the least similarity that connects.
 */
export function viewFacts(model: Model, view: ViewOnPage, words: Words): string[] {
  const { kind, state, matrix } = view;
  const { terms } = words;
  const filters = filterFacts(model, drawnFilters(state, { model, matrix }), words);
  return [
    ...(filters.length > 0 ? [terms.filteredBy(terms.series(filters))] : []),
    ...FACTS[kind](model, view, words),
  ];
}

/** What makes a view what it is besides its filters, by the kind of its picture. */
const FACTS: Readonly<
  Record<PictureKind, (model: Model, view: ViewOnPage, words: Words) => string[]>
> = {
  matrix: (model, { state }, words) => orderFacts(model, state, words),
  network: (_model, view, words) => networkFacts(view, words),
};

interface ViewOnPage extends Pick<Shown, 'matrix'> {
  readonly kind: PictureKind;
  readonly state: ViewState;
  /** the per cent from which nodes are joined, in a network of what is alike */
  readonly alikeFrom?: number | undefined;
}

/** The filters without the goals and the action lines that have no link that is shown, and are not drawn. */
function drawnFilters(state: ViewState, { model, matrix }: Shown): ViewState {
  const lines = matrix.axes.rows.flatMap((row) => row.lines);
  const shown = new Set([
    ...matrix.view.heads.map(({ id }) => id),
    ...lines.map((line) => itemAt(model.actionLines, line).id),
  ]);
  const drawn = (ids: readonly string[] | null) => {
    const own = ids?.filter((id) => shown.has(id));
    return own?.length ? own : ids;
  };
  return { ...state, goals: drawn(state.goals), actionLines: drawn(state.actionLines) };
}

/** Up to so many kept things are named; of more, codes or numbers; of yet more, only how many. */
const MOST_NAMED = 3;
const MOST_CODES = 12;

/** Each active filter: names where they are few, or “Goals: 6 of 17 (3, 4, 5, 8, 9, 17)”. */
function filterFacts(model: Model, state: ViewState, words: Words): string[] {
  const { terms, tools } = words;
  const chips = chipsOf(model, state, words);
  const search = chips.filter(({ id }) => id === 'query');
  const kept = filterKinds.flatMap((kind) => {
    const ids = state[kind];
    if (ids === null) return [];
    if (kind === 'kinds' || kind === 'certainty' || (ids.length > 0 && ids.length <= MOST_NAMED)) {
      return chips.filter(({ id }) => id.startsWith(`${kind} `)).map(({ text }) => text);
    }
    const count = tools.someOf(tools.filterNames[kind], ids.length, filterIds(model, kind).length);
    const codes =
      ids.length <= MOST_CODES ? ids.map((id) => codeOf(model, { kind, id }, terms)) : [];
    return [codes.length > 0 ? terms.aside(count, terms.commas(codes)) : count];
  });
  return [...search.map(({ text }) => text), ...kept];
}

/** The shortest text that names one thing of a filter: a number, a code, otherwise a name. */
function codeOf(
  model: Model,
  { kind, id }: { readonly kind: FilterKind; readonly id: string },
  terms: PictureWords,
): string {
  const selection = parseSelection(model, id);
  if (kind === 'facilitators' || !selection) return id;
  const { actionLine, goal, target } = selection;
  if (target !== undefined) return itemAt(model.targets, target).target.number;
  if (goal !== undefined) return terms.number(itemAt(model.goals, goal).number);
  const line = itemAt(model.actionLines, actionLine ?? 0);
  const isAlone = model.actionLines.filter(({ code }) => code === line.code).length === 1;
  return isAlone ? line.code : localize(line.shortName ?? line.name, terms.locale).text;
}

function orderFacts(model: Model, state: ViewState, words: Words): string[] {
  const { tools, terms } = words;
  const { rowOrder, columnOrder } = state;
  if (rowOrder === 'canonical' && columnOrder === 'canonical') return [];
  const named = (order: Order) => orderName(model, order, words);
  return rowOrder === columnOrder
    ? [terms.labelled(tools.order, named(rowOrder))]
    : [tools.ordered(named(rowOrder), named(columnOrder)).replace(/[.。]$/u, '')];
}

function orderName(model: Model, order: Order, { terms, tools }: Words): string {
  const named = Object.entries(tools.orderNames).find(([name]) => name === order);
  if (named) return named[1];
  const id = order.slice('by:'.length);
  const selection = parseSelection(model, id);
  return tools.orderBy(selection ? nameOf(model, selection, terms) : id);
}

function networkFacts({ state, alikeFrom }: ViewOnPage, { terms, tools, words }: Words): string[] {
  const { network } = tools;
  const { layout } = state;
  const named = terms.labelled(network.layout, network.layoutNames[layout]);
  return layout === 'similarity' && alikeFrom !== undefined
    ? [named, words.alikeFrom(alikeFrom)]
    : [named];
}
