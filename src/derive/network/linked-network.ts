import { bitPositions, hasBit } from '../../lib/bitset.js';
import { levelNames } from '../../state/view-parts.js';
import { endpointsOf, type Incidence } from '../incidence.js';
import { columnsSide, linesSide, sideOf, type Making, type Side } from './sides.js';
import { tiesOf, type Network, type Tie } from './network.js';
import { reduceCrossings } from './crossing-reduction.js';

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
