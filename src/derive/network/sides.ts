import { hasBit } from '../../lib/bitset.js';
import { findRanges } from '../../lib/fold.js';
import { localize } from '../../model/localized-text.js';
import type { Level } from '../../state/view-parts.js';
import type { ViewState } from '../../state/view-state.js';
import type { Matrix } from '../matrix/matrix.js';
import { goalOfEndpoint, endpointsOf } from '../incidence.js';
import { goalNode, targetNode, type NodeWords } from './nodes.js';
import type { NetworkNode } from './network.js';
import type { NodeKind } from '../../model/selection.js';

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
export function sideOf(level: Level, making: Making): Side {
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

export function linesSide({ matrix, parts }: Making): Side {
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
export function columnsSide(making: Making): Side {
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
