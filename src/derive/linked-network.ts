import { bitPositions, hasBit, type Bitset } from '../lib/bitset.js';
import { findRanges } from '../lib/fold.js';
import { spoken } from '../i18n/human-text.js';
import { levelNames, type Level, type ViewState } from '../state/view-state.js';
import type { Matrix } from './matrix.js';
import { goalOfMention, mentionsTogether } from './mentions.js';
import { goalNode, targetNode, type NodeWords } from './network-nodes.js';
import { tiesOf, type Network, type NetworkNode, type Tie } from './network.js';
import { untangle } from './untangle.js';

/** The parts of a state that a network of links depends on, besides what its matrix does. */
export type LinkedParts = Pick<
  ViewState,
  'layout' | 'levels' | 'facilitators' | 'rowOrder' | 'columnOrder'
>;

/** One side of a network: its nodes, and which of them a link of a row runs through. */
interface Side {
  readonly nodes: readonly Omit<NetworkNode, 'level'>[];
  readonly isFixed: boolean;
  /** @returns places in `nodes` */
  through(row: number, mention: number): readonly number[];
  /** nodes of one block stay together */
  blockOf(place: number): number;
}

interface Making extends NodeWords {
  readonly matrix: Matrix;
  readonly parts: LinkedParts;
}

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
      : untangle(canonical, ties, {
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
  const { mentions, dimmed, axes } = matrix;
  const ties = new Map<number, { left: number; gone: number; unsure: boolean }>();
  const width = after.nodes.length;
  const isOfLinks = before.nodes[0]?.kind === 'actionLine';
  const isOfTargets = before.nodes[0]?.kind === 'goal';
  axes.rows.forEach(({ lines }, row) => {
    const left = mentionsTogether(model, mentions.ofLine, lines);
    const unsure = mentionsTogether(model, mentions.unsureOfLine, lines);
    const all = dimmed ? mentionsTogether(model, dimmed.ofLine, lines) : left;
    for (const mention of bitPositions(all)) {
      const isLeft = hasBit(left, mention);
      // A target is said to be linked by so many action lines, folded or not.
      const of = (isLeft ? mentions : (dimmed ?? mentions)).ofLine;
      const many = isOfTargets ? lines.filter((line) => isIn(of[line], mention)).length : 1;
      for (const a of before.through(row, mention)) {
        for (const b of after.through(row, mention)) {
          const tie = ties.get(a * width + b) ?? { left: 0, gone: 0, unsure: false };
          if (isLeft) tie.left += many;
          else tie.gone += many;
          tie.unsure ||= isOfLinks && isLeft && hasBit(unsure, mention);
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

function isIn(set: Bitset | undefined, position: number): boolean {
  return set !== undefined && hasBit(set, position);
}

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

function linesSide({ matrix, parts }: Making): Side {
  return {
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
    isFixed: parts.columnOrder !== 'canonical',
    blockOf: (place) => columns[place]?.goal ?? place,
    nodes: columns.map((column) => ({
      ...(column.target === undefined
        ? goalNode(making, column.goal)
        : targetNode(making, column.target)),
      dimmed: column.dimmed,
      isOpen: column.target === undefined && open.has(column.goal),
    })),
    through(_, mention) {
      const goal = goalOfMention(model, mention);
      const isTarget = mention < model.targets.length && open.has(goal);
      return [(isTarget ? ofTarget : own).get(isTarget ? mention : goal) ?? []].flat();
    },
  };
}

function goalsSide(making: Making): Side {
  const { model, matrix, parts } = making;
  const columns = matrix.axes.columns.filter(({ target }) => target === undefined);
  const places = new Map(columns.map(({ goal }, i) => [goal, i]));
  return {
    isFixed: parts.columnOrder !== 'canonical',
    blockOf: single,
    nodes: columns.map(({ goal, dimmed }) => ({ ...goalNode(making, goal), dimmed })),
    through: (_, mention) => [places.get(goalOfMention(model, mention)) ?? []].flat(),
  };
}

/** Targets that some link reaches, goal by goal. */
function targetsSide(making: Making): Side {
  const { model, matrix, parts } = making;
  const { ofLine } = matrix.dimmed ?? matrix.mentions;
  const reached = mentionsTogether(
    model,
    ofLine,
    matrix.axes.rows.flatMap(({ lines }) => lines),
  );
  const goals = matrix.axes.columns.filter(({ target }) => target === undefined);
  const targets = goals.flatMap(({ goal }) =>
    (model.targetsOfGoal[goal] ?? []).filter((target) => hasBit(reached, target)),
  );
  const left = mentionsTogether(
    model,
    matrix.mentions.ofLine,
    matrix.axes.rows.flatMap(({ lines }) => lines),
  );
  const places = new Map(targets.map((target, i) => [target, i]));
  return {
    isFixed: parts.columnOrder !== 'canonical',
    blockOf: single,
    nodes: targets.map((target) => ({
      ...targetNode(making, target),
      dimmed: !hasBit(left, target),
    })),
    through: (_, mention) => [places.get(mention) ?? []].flat(),
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
    isFixed: false,
    blockOf: single,
    nodes: ids.map((id) => {
      const { text, lang } = spoken(model.organizations.get(id)?.name ?? id, terms.locale);
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
