import { formats } from '../formats.js';
import type { NetworkWords } from '../network-words.js';

const { number, percent, list, plural } = formats('en');
const links = (n: number) => plural(n, { one: '1 link', other: `${number(n)} links` });

export const networkEn: NetworkWords = {
  title: (title) => `Network: ${title}`,
  keys: 'Up and Down walk from node to node, Right opens a node to its neighbours and follows a link, Left goes back. Enter selects, with Ctrl adds a second node, with Shift keeps the neighbourhood. O opens a goal. Plus, minus and 0 zoom, Shift with arrows moves the picture.',
  about: {
    bipartite: 'Ribbons as wide as the targets and whole goals that an action line is linked to.',
    layered: 'From organizations to the action lines they facilitate, to goals, to targets.',
    force: 'What is much linked stands close together. Nodes can be dragged; they then stay.',
    similarity: 'Tied where they share enough of what they are linked to (Jaccard).',
  },
  layout: 'Layout',
  layoutNames: {
    bipartite: 'Ribbons',
    layered: 'Levels',
    force: 'Clusters',
    similarity: 'Similarity',
  },
  levels: 'Levels',
  levelNames: {
    organizations: 'Organizations',
    actionLines: 'Action lines',
    goals: 'Goals',
    targets: 'Targets',
  },
  among: 'Among',
  threshold: (n) => `From ${percent(n)} in common`,
  node: (name, n, sum) =>
    `${name}: ${plural(n, { one: '1 neighbour', other: `${number(n)} neighbours` })}, ${links(sum)}`,
  alike: (name, n) =>
    `${name}: like ${plural(n, { one: '1 other', other: `${number(n)} others` })}`,
  neighbours: (names, more) =>
    `Neighbours: ${list(more > 0 ? [...names, `${number(more)} more`] : names)}`,
  linkedBy: (n) =>
    `linked by ${plural(n, { one: '1 action line', other: `${number(n)} action lines` })}`,
  nodes: 'Nodes',
  showList: 'Show list',
  hideList: 'Hide list',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit',
  lasso: 'Lasso',
  lassoHint: 'Draw around the nodes to keep.',
  wheelHint: 'To zoom, hold Ctrl or ⌘ while scrolling, or click the picture first.',
  letGo: 'Let go of moved nodes',
  layingOut: (n) => `Laying out: ${percent(n)}`,
  moved: (name) => `${name} stays where it was put.`,
  columns: {
    node: 'Node',
    kind: 'Kind',
    degree: 'Neighbours',
    weight: 'Links',
    betweenness: 'Betweenness (share of shortest paths)',
  },
  kinds: {
    organization: 'Organization',
    actionLine: 'Action line',
    goal: 'Goal',
    target: 'Target',
  },
  tabled: 'Rows',
  tabledNames: { links: 'Statements', nodes: 'Nodes' },
  caption: (title, n) =>
    `${title}: ${plural(n, { one: '1 node', other: `${number(n)} nodes` })} of the network`,
  counting: 'being counted',
  paths: (n, steps) =>
    `${plural(n, { one: '1 shortest path', other: `${number(n)} shortest paths` })}, ${plural(steps, { one: '1 step', other: `${number(steps)} steps` })} long`,
  noPath: 'No path joins them in this view.',
  morePaths: (n) => `and ${number(n)} more`,
  onlyNeighbourhood: 'Only its neighbourhood',
};
