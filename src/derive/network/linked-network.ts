import type { PictureWords } from '../../i18n/picture-words.js';
import { bitPositions, hasBit } from '../../lib/bitset.js';
import type { Find } from '../../lib/fold.js';
import { addAt, itemAt, sum } from '../../lib/list.js';
import { valueAt } from '../../lib/value-at.js';
import { localize } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import type { NodeKind } from '../../model/selection.js';
import { levelNames, type Level } from '../../state/view-parts.js';
import type { ViewState } from '../../state/view-state.js';
import { endpointsOf, goalOfEndpoint, type Incidence } from '../incidence.js';
import type { Matrix } from '../matrix/matrix.js';
import { shortNameOf } from '../naming.js';
import { reduceCrossings } from './crossings.js';
import { tiesOf, type Network, type NetworkNode, type Tie } from './network.js';

/** The parts of a state that a network of links depends on, apart from those of its matrix. */
export type LinkedParts = Pick<
  ViewState,
  'layout' | 'levels' | 'facilitators' | 'rowOrder' | 'columnOrder'
>;

export interface LinkedInputs {
  readonly model: Model;
  readonly matrix: Matrix;
  readonly find: Find;
  readonly terms: PictureWords;
  readonly parts: LinkedParts;
}

/** One level of a network: its nodes, and through which of them links run. */
interface Side {
  /** of its nodes; beside a goal also targets may stand, where the goal is open */
  readonly kind: NodeKind;
  readonly nodes: readonly Omit<NetworkNode, 'level'>[];
  /** whether a person chose the order of its nodes, so that nothing may change it */
  readonly isFixed: boolean;
  /**
   * the nodes, by index, through which the link of an action line to an endpoint runs
   * @param row where the matrix shows the action line, alone or in a folded group
   */
  nodesOn(row: number, endpoint: number, line: number): readonly number[];
  /** which nodes, by index, stay side by side: those of the same block */
  blockOf(index: number): number;
}

interface PlacedSide extends Side {
  /** position of its first node in the network */
  readonly start: number;
}

/**
 * The network of links. Its nodes stand on levels, and two of neighbouring levels are tied where
 * links run through both: organizations to what they facilitate, action lines to goals or targets,
 * goals to their targets. The weight of a tie counts the links that run through it: pairs of an action
 * line and a target, or a goal as a whole.
 */
export function linkedNetwork(inputs: LinkedInputs): Network {
  const { layout, levels } = inputs.parts;
  let start = 0;
  const sides = (
    layout === 'layered'
      ? levelNames
          .filter((level) => levels === null || levels.includes(level))
          .map((level) => sideOf(level, inputs))
      : [linesSide(inputs), columnsSide(inputs)]
  ).map((side): PlacedSide => {
    const placed = { ...side, start };
    start += side.nodes.length;
    return placed;
  });
  const { incidence, dimmed } = inputs.matrix;
  const links = linksOfNodes(inputs, sides, incidence);
  const all = dimmed ? linksOfNodes(inputs, sides, dimmed) : links;
  const nodes = sides.flatMap((side, level) =>
    side.nodes.map((node, index) => ({
      ...node,
      level,
      // Filters may keep a goal, and none of its links.
      dimmed: node.dimmed || (links[side.start + index] === 0 && all[side.start + index] !== 0),
    })),
  );
  const ties = tiesOf(
    sides.slice(1).flatMap((after, i) => tiesBetween(inputs, itemAt(sides, i), after)),
  );
  const canonical = sides.map((side) => side.nodes.map((_, index) => side.start + index));
  const ordered =
    layout === 'force'
      ? canonical
      : reduceCrossings(canonical, ties, {
          isFixed: (level) => itemAt(sides, level).isFixed,
          blockOf: (node) => {
            const side = itemAt(sides, itemAt(nodes, node).level);
            return side.blockOf(node - side.start);
          },
        });
  return {
    layout,
    nodes,
    ties,
    pulls: ties,
    levels: ordered,
    ...(layout === 'layered' ? { links } : {}),
  };
}

/** What runs between two nodes: what filters keep, and what they remove. */
interface Flow {
  kept: number;
  removed: number;
  unsure: boolean;
}

function tiesBetween({ matrix }: LinkedInputs, before: PlacedSide, after: PlacedSide): Tie[] {
  const { incidence, dimmed = incidence } = matrix;
  const flows = new Map<number, Flow>();
  const width = after.nodes.length;
  // Only links can be unsure: not who facilitates an action line, nor which goal a target is of.
  const isOfLinks = before.kind === 'actionLine';
  eachLink(matrix, dimmed, (row, endpoint, line) => {
    const isKept = hasBit(itemAt(incidence.ofLine, line), endpoint);
    const isUnsure = isOfLinks && hasBit(itemAt(incidence.unsureOfLine, line), endpoint);
    for (const a of before.nodesOn(row, endpoint, line)) {
      for (const b of after.nodesOn(row, endpoint, line)) {
        const flow = flows.get(a * width + b) ?? { kept: 0, removed: 0, unsure: false };
        if (isKept) flow.kept++;
        else flow.removed++;
        flow.unsure ||= isKept && isUnsure;
        flows.set(a * width + b, flow);
      }
    }
  });
  return [...flows]
    .sort(([a], [b]) => a - b)
    .map(([key, { kept, removed, unsure }]) => ({
      from: before.start + Math.floor(key / width),
      to: after.start + (key % width),
      weight: kept > 0 ? kept : removed,
      unsure,
      dimmed: kept === 0,
    }));
}

/** Visits every link of the action lines that are shown, those of a folded group one by one. */
function eachLink(
  { axes }: Matrix,
  { ofLine }: Incidence,
  visit: (row: number, endpoint: number, line: number) => void,
): void {
  axes.rows.forEach(({ lines }, row) => {
    for (const line of lines) {
      for (const endpoint of bitPositions(itemAt(ofLine, line))) visit(row, endpoint, line);
    }
  });
}

/**
 * How many links run through each node. With levels, the weights of its ties do not tell: what two
 * organizations facilitate reaches an action line twice.
 */
function linksOfNodes(
  { model, matrix }: LinkedInputs,
  sides: readonly PlacedSide[],
  incidence: Incidence,
): Float64Array {
  const links = new Float64Array(sum(sides, ({ nodes }) => nodes.length));
  const goals = new Set(matrix.axes.columns.map(({ goal }) => goal));
  eachLink(matrix, incidence, (row, endpoint, line) => {
    if (!goals.has(goalOfEndpoint(model, endpoint))) return;
    for (const side of sides) {
      for (const node of side.nodesOn(row, endpoint, line)) addAt(links, side.start + node, 1);
    }
  });
  return links;
}

/** One level of the layered network. */
function sideOf(level: Level, inputs: LinkedInputs): Side {
  switch (level) {
    case 'organizations':
      return organizationsSide(inputs);
    case 'actionLines':
      return linesSide(inputs);
    case 'goals':
      return goalsSide(inputs);
    case 'targets':
      return targetsSide(inputs);
  }
}

/** Every node is a block of its own. */
const ownBlock = (index: number) => index;

/** The rows of the matrix: action lines, and folded groups. */
function linesSide({ matrix, parts }: LinkedInputs): Side {
  return {
    kind: 'actionLine',
    isFixed: parts.rowOrder !== 'canonical',
    blockOf: ownBlock,
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
    nodesOn: (row) => [row],
  };
}

/** The columns of the matrix: goals and, beside each open goal, its targets. */
function columnsSide(inputs: LinkedInputs): Side {
  const { model, matrix, parts } = inputs;
  const { columns } = matrix.axes;
  const ofGoal = indexOf(columns.map(({ goal, target }) => (target === undefined ? goal : -1)));
  const ofTarget = indexOf(columns.map(({ target = -1 }) => target));
  const open = new Set(columns.flatMap(({ goal, target }) => (target === undefined ? [] : [goal])));
  return {
    kind: 'goal',
    isFixed: parts.columnOrder !== 'canonical',
    blockOf: (index) => itemAt(columns, index).goal,
    nodes: columns.map(({ goal, target, dimmed }) => ({
      ...(target === undefined ? goalNode(inputs, goal) : targetNode(inputs, target)),
      dimmed,
      isOpen: target === undefined && open.has(goal),
    })),
    nodesOn(_, endpoint) {
      const goal = goalOfEndpoint(model, endpoint);
      const isTarget = endpoint < model.targets.length && open.has(goal);
      return isTarget ? ofTarget(endpoint) : ofGoal(goal);
    },
  };
}

function goalsSide(inputs: LinkedInputs): Side {
  const { model, matrix, parts } = inputs;
  const columns = matrix.axes.columns.filter(({ target }) => target === undefined);
  const ofGoal = indexOf(columns.map(({ goal }) => goal));
  return {
    kind: 'goal',
    isFixed: parts.columnOrder !== 'canonical',
    blockOf: ownBlock,
    nodes: columns.map(({ goal, dimmed }) => ({ ...goalNode(inputs, goal), dimmed })),
    nodesOn: (_, endpoint) => ofGoal(goalOfEndpoint(model, endpoint)),
  };
}

/** The targets that some link reaches, goal by goal. */
function targetsSide(inputs: LinkedInputs): Side {
  const { model, matrix, parts } = inputs;
  const { incidence, dimmed = incidence, axes } = matrix;
  const lines = axes.rows.flatMap((row) => row.lines);
  const reached = endpointsOf(model, dimmed.ofLine, lines);
  const targets = axes.columns
    .filter(({ target }) => target === undefined)
    .flatMap(({ goal }) => itemAt(model.targetsOfGoal, goal))
    .filter((target) => hasBit(reached, target));
  const ofTarget = indexOf(targets);
  return {
    kind: 'target',
    isFixed: parts.columnOrder !== 'canonical',
    blockOf: ownBlock,
    nodes: targets.map((target) => ({ ...targetNode(inputs, target), dimmed: false })),
    nodesOn: (_, endpoint) => ofTarget(endpoint),
  };
}

/** The organizations that facilitate some action line that is shown. */
function organizationsSide({ model, matrix, find, parts, terms }: LinkedInputs): Side {
  const { facilitators } = parts;
  const isKept = (id: string) => facilitators === null || facilitators.includes(id);
  const shown = new Set(matrix.axes.rows.flatMap(({ lines }) => lines));
  const ids = model.facilitators.filter(
    (id) =>
      (isKept(id) || matrix.dimmed !== undefined) &&
      valueAt(model.facilitated, id).some((line) => shown.has(line)),
  );
  const nodesOfLine = model.actionLines.map((_, line) =>
    ids.flatMap((id, i) => (valueAt(model.facilitated, id).includes(line) ? [i] : [])),
  );
  return {
    kind: 'organization',
    isFixed: false,
    blockOf: ownBlock,
    nodes: ids.map((id) => {
      const { text, lang } = localize(model.organizations.get(id)?.name ?? id, terms.locale);
      const label = text === id ? '' : text;
      const found = { label: find(label), code: find(id) };
      const dimmed = !isKept(id);
      return { id, kind: 'organization', code: id, label, lang, name: text, dimmed, found };
    }),
    nodesOn: (_row, _endpoint, line) => itemAt(nodesOfLine, line),
  };
}

/** Finds the index of a position in a list: a list of one, or an empty one where it is missing. */
function indexOf(positions: readonly number[]): (position: number) => readonly number[] {
  const indices = new Map(positions.map((position, i) => [position, [i]]));
  return (position) => indices.get(position) ?? [];
}

type BareNode = Omit<NetworkNode, 'level' | 'dimmed'>;

function goalNode({ model, find, terms }: LinkedInputs, position: number): BareNode {
  const goal = itemAt(model.goals, position);
  const { text, lang } = shortNameOf(goal, terms.locale);
  return {
    id: goal.id,
    kind: 'goal',
    code: terms.number(goal.number),
    label: text,
    lang,
    name: terms.goal(goal.number, text),
    color: goal.color,
    found: { label: find(text), code: [] },
  };
}

function targetNode({ model, find, terms }: LinkedInputs, position: number): BareNode {
  const { target, goal } = itemAt(model.targets, position);
  const { text, lang } = localize(target.label, terms.locale);
  const code = target.number;
  return {
    id: target.id,
    kind: 'target',
    code,
    label: text,
    lang,
    name: terms.namedTarget(code, text),
    color: itemAt(model.goals, goal).color,
    found: { label: find(text), code: find(code) },
  };
}
