import { endpointsOf, type Incidence, goalOfEndpoint } from '../incidence.js';
import type { Matrix } from '../matrix/matrix.js';
import { reduceCrossings } from './crossings.js';
import { tiesOf, type Network, type Tie, type NetworkNode } from './network.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { bitPositions, hasBit } from '../../lib/bitset.js';
import { findRanges } from '../../lib/fold.js';
import { localize } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import type { NodeKind } from '../../model/selection.js';
import { levelNames, type Level } from '../../state/view-parts.js';
import type { ViewState } from '../../state/view-state.js';

/**
 * Nodes level by level, tied where links run through both: from organizations to what they
 * facilitate, from action lines to goals or targets, from goals to their targets. The weight of a
 * tie is how many targets and goals as a whole, action line by action line, run through it.
 */
export function linkedNetwork(making: Making): Network {
  const { layout, levels } = making.parts;
  const sides =
    layout === 'layered'
      ? levelNames
          .filter((level) => levels === null || levels.includes(level))
          .map((level) => sideOf(level, making))
      : [linesSide(making), columnsSide(making)];
  const starts = sides.map((_, i) =>
    sides.slice(0, i).reduce((sum, { nodes }) => sum + nodes.length, 0),
  );
  const nodes = sides.flatMap((side, level) => side.nodes.map((node) => ({ ...node, level })));
  const ties = tiesOf(
    sides.slice(1).flatMap((side, i): Tie[] => {
      const before = sides[i];
      return before ? tiesBetween(making, before, side, [starts[i] ?? 0, starts[i + 1] ?? 0]) : [];
    }),
  );
  const canonical = sides.map((side, i) => side.nodes.map((_, k) => (starts[i] ?? 0) + k));
  const ordered =
    layout === 'force'
      ? canonical
      : reduceCrossings(canonical, ties, {
          isFixed: (level) => sides[level]?.isFixed ?? true,
          blockOf: (node) => {
            const level = nodes[node]?.level ?? 0;
            return sides[level]?.blockOf(node - (starts[level] ?? 0)) ?? node;
          },
        });
  return { layout, nodes, ties, pulls: ties, levels: ordered };
}

function tiesBetween(
  { model, matrix }: Making,
  before: Side,
  after: Side,
  [first, second]: readonly [number, number],
): Tie[] {
  const { incidence, dimmed, axes } = matrix;
  const ties = new Map<number, { left: number; gone: number; unsure: boolean }>();
  const width = after.nodes.length;
  // A link is what may be unconfirmed: not who facilitates, nor which target is whose.
  const isOfLinks = before.kind === 'actionLine';
  const isOfTargets = before.kind === 'goal';
  axes.rows.forEach(({ lines }, row) => {
    const left = endpointsOf(model, incidence.ofLine, lines);
    const unsure = endpointsOf(model, incidence.unsureOfLine, lines);
    const all = dimmed ? endpointsOf(model, dimmed.ofLine, lines) : left;
    for (const endpoint of bitPositions(all)) {
      const isLeft = hasBit(left, endpoint);
      // A target is said to be linked by so many action lines, folded or not.
      const many = isOfTargets ? countOf(isLeft ? incidence : dimmed, lines, endpoint) : 1;
      for (const a of before.through(row, endpoint)) {
        for (const b of after.through(row, endpoint)) {
          const tie = ties.get(a * width + b) ?? { left: 0, gone: 0, unsure: false };
          if (isLeft) tie.left += many;
          else tie.gone += many;
          tie.unsure ||= isOfLinks && isLeft && hasBit(unsure, endpoint);
          ties.set(a * width + b, tie);
        }
      }
    }
  });
  return [...ties]
    .sort(([a], [b]) => a - b)
    .map(([key, { left, gone, unsure }]) => ({
      from: first + Math.floor(key / width),
      to: second + (key % width),
      weight: left > 0 ? left : gone,
      unsure,
      dimmed: left === 0,
    }));
}

/** How many of some action lines endpoint something. */
function countOf(
  incidence: Incidence | undefined,
  lines: readonly number[],
  endpoint: number,
): number {
  return lines.filter((line) => {
    const set = incidence?.ofLine[line];
    return set !== undefined && hasBit(set, endpoint);
  }).length;
}

/** The parts of a state that a network of links depends on, besides what its matrix does. */
export type LinkedParts = Pick<
  ViewState,
  'layout' | 'levels' | 'facilitators' | 'rowOrder' | 'columnOrder'
>;

/** One side of a network: its nodes, and which of them a link of a row runs through. */
export interface Side {
  /** of its nodes, but for the targets that open goals stand as */
  readonly kind: NodeKind;
  readonly nodes: readonly Omit<NetworkNode, 'level'>[];
  readonly isFixed: boolean;
  /** @returns places in `nodes` */
  through(row: number, endpoint: number): readonly number[];
  /** nodes of one block stay together */
  blockOf(place: number): number;
}

/** What the sides of a network are made from. */
export interface Making extends NodeWords {
  readonly matrix: Matrix;
  readonly parts: LinkedParts;
}

/** One level of the layered network. */
function sideOf(level: Level, making: Making): Side {
  switch (level) {
    case 'organizations':
      return organizationsSide(making);
    case 'actionLines':
      return linesSide(making);
    case 'goals':
      return goalsSide(making);
    case 'targets':
      return targetsSide(making);
  }
}

const single = (place: number) => place;

/** The place of a thing as a list, empty where it has none. */
function placed(places: ReadonlyMap<number | undefined, number>, of: number): readonly number[] {
  const place = places.get(of);
  return place === undefined ? [] : [place];
}

function linesSide({ matrix, parts }: Making): Side {
  return {
    kind: 'actionLine',
    isFixed: parts.rowOrder !== 'canonical',
    blockOf: single,
    nodes: matrix.view.rows.map(({ id, code, label, lang, name, dimmed, found }) => ({
      id,
      kind: 'actionLine',
      code,
      label: label === code ? '' : label,
      lang,
      name,
      dimmed,
      found,
    })),
    through: (row) => [row],
  };
}

/** The columns of the matrix: goals, and in place of open ones themselves as a whole and targets. */
function columnsSide(making: Making): Side {
  const { model, matrix, parts } = making;
  const { columns } = matrix.axes;
  const own = new Map(
    columns.flatMap(({ goal, target }, i) => (target === undefined ? [[goal, i]] : [])),
  );
  const ofTarget = new Map(
    columns.flatMap(({ target }, i) => (target === undefined ? [] : [[target, i]])),
  );
  const open = new Set(columns.flatMap(({ goal, target }) => (target === undefined ? [] : [goal])));
  return {
    kind: 'goal',
    isFixed: parts.columnOrder !== 'canonical',
    blockOf: (place) => columns[place]?.goal ?? place,
    nodes: columns.map((column) => ({
      ...(column.target === undefined
        ? goalNode(making, column.goal)
        : targetNode(making, column.target)),
      dimmed: column.dimmed,
      isOpen: column.target === undefined && open.has(column.goal),
    })),
    through(_, endpoint) {
      const goal = goalOfEndpoint(model, endpoint);
      const isTarget = endpoint < model.targets.length && open.has(goal);
      return isTarget ? placed(ofTarget, endpoint) : placed(own, goal);
    },
  };
}

function goalsSide(making: Making): Side {
  const { model, matrix, parts } = making;
  const columns = matrix.axes.columns.filter(({ target }) => target === undefined);
  const places = new Map(columns.map(({ goal }, i) => [goal, i]));
  return {
    kind: 'goal',
    isFixed: parts.columnOrder !== 'canonical',
    blockOf: single,
    nodes: columns.map(({ goal, dimmed }) => ({ ...goalNode(making, goal), dimmed })),
    through: (_, endpoint) => placed(places, goalOfEndpoint(model, endpoint)),
  };
}

/** Targets that some link reaches, goal by goal. */
function targetsSide(making: Making): Side {
  const { model, matrix, parts } = making;
  const lines = matrix.axes.rows.flatMap((row) => row.lines);
  const left = endpointsOf(model, matrix.incidence.ofLine, lines);
  const reached = matrix.dimmed ? endpointsOf(model, matrix.dimmed.ofLine, lines) : left;
  const goals = matrix.axes.columns.filter(({ target }) => target === undefined);
  const targets = goals.flatMap(({ goal }) =>
    (model.targetsOfGoal[goal] ?? []).filter((target) => hasBit(reached, target)),
  );
  const places = new Map(targets.map((target, i) => [target, i]));
  return {
    kind: 'target',
    isFixed: parts.columnOrder !== 'canonical',
    blockOf: single,
    nodes: targets.map((target) => ({
      ...targetNode(making, target),
      dimmed: !hasBit(left, target),
    })),
    through: (_, endpoint) => placed(places, endpoint),
  };
}

function organizationsSide({ model, matrix, words, parts, terms }: Making): Side {
  const { rows } = matrix.axes;
  const { facilitators } = parts;
  const isDimming = matrix.dimmed !== undefined;
  const ids = model.facilitators.filter(
    (id) =>
      (facilitators === null || facilitators.includes(id) || isDimming) &&
      rows.some(({ lines }) => lines.some((line) => model.facilitated.get(id)?.includes(line))),
  );
  const ofRow = rows.map(({ lines }) =>
    ids.flatMap((id, i) =>
      lines.some((line) => model.facilitated.get(id)?.includes(line)) ? [i] : [],
    ),
  );
  return {
    kind: 'organization',
    isFixed: false,
    blockOf: single,
    nodes: ids.map((id) => {
      const { text, lang } = localize(model.organizations.get(id)?.name ?? id, terms.locale);
      const label = text === id ? '' : text;
      const found = { label: findRanges(label, words), code: findRanges(id, words) };
      return {
        id,
        kind: 'organization',
        code: id,
        label,
        lang,
        name: text,
        dimmed: facilitators !== null && !facilitators.includes(id),
        found,
      };
    }),
    through: (row) => ofRow[row] ?? [],
  };
}

/** What a node's words are made from. */
export interface NodeWords {
  readonly model: Model;
  /** folded words that a search looks for */
  readonly words: readonly string[];
  readonly terms: PictureWords;
}

/** A node that has no place yet. */
export type BareNode = Omit<NetworkNode, 'level' | 'dimmed'>;

function goalNode({ model, words, terms }: NodeWords, position: number): BareNode {
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

function targetNode({ model, words, terms }: NodeWords, position: number): BareNode {
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
