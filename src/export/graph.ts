import { bitPositions, hasBit } from '../lib/bitset.js';
import { itemAt, numberAt } from '../lib/list.js';
import { groupBy } from '../lib/group-by.js';
import { xmlSafe } from '../lib/characters.js';
import { escapeAttribute, escapeText } from '../lib/xml.js';
import type { Kept } from '../model/filter.js';
import { localize, type LocalizedText } from '../model/localized-text.js';
import type { Model } from '../model/model.js';

/** A dataset as nodes and edges, for programs that analyse and draw networks. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

type NodeKind = 'action_line' | 'goal' | 'target' | 'facilitator';

interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  /** code or number; empty for a facilitator */
  readonly code: string;
  readonly label: string;
  /** its address at the United Nations, or its page; empty where the dataset names none */
  readonly uri: string;
  /** empty for what has no colour of its own */
  readonly color: string;
}

interface GraphEdge {
  readonly source: string;
  readonly target: string;
  /**
   * `link`: an action line serves a target, or a goal as a whole; `part_of`: a target belongs to a
   * goal; `facilitates`: an organization facilitates an action line
   */
  readonly kind: 'link' | 'part_of' | 'facilitates';
  /** how many statements make a link; 1 for other edges */
  readonly weight: number;
  /** of the statements that make a link, each status once; empty for other edges */
  readonly status: string;
  /** of a facilitator: `lead` or `co`; empty for other edges */
  readonly role: string;
}

/**
 * The action lines and goals that a view keeps, the targets of its links, and the facilitators of its
 * action lines.
 * @param locale BCP 47 tag of the labels
 */
export function graphOf(model: Model, kept: Kept, locale: string): Graph {
  const edges = linkEdges(model, kept);
  const lines = [...bitPositions(kept.actionLines)].map((i) => itemAt(model.actionLines, i));
  const goals = [...bitPositions(kept.goals)].map((i) => itemAt(model.goals, i));
  const isAll = model.links.every((_, i) => hasBit(kept.links, i));
  const targets = model.targets.filter(
    ({ goal }, i) =>
      hasBit(kept.goals, goal) && (isAll || model.linksOfTarget.meets(i, kept.links)),
  );
  const facilitators = model.facilitators.filter((id) =>
    lines.some((line) => line.facilitators?.some((each) => each.organization === id)),
  );
  const words = (text: LocalizedText) => localize(text, locale).text;
  const nodes: GraphNode[] = [
    ...lines.map(({ id, code, name, url = '' }) => ({
      ...{ id: nodeId('action_line', id), kind: 'action_line' as const },
      ...{ code, label: words(name), uri: url, color: '' },
    })),
    ...goals.map(({ id, number, name, uri = '', color }) => ({
      ...{ id: nodeId('goal', id), kind: 'goal' as const },
      ...{ code: String(number), label: words(name), uri, color },
    })),
    ...targets.map(({ target: { id, number, label, uri = '' }, goal }) => ({
      ...{ id: nodeId('target', id), kind: 'target' as const },
      ...{ code: number, label: words(label), uri, color: itemAt(model.goals, goal).color },
    })),
    ...facilitators.map((id) => {
      const { name = id, url = '' } = model.organizations.get(id) ?? {};
      return {
        ...{ id: nodeId('facilitator', id), kind: 'facilitator' as const },
        ...{ code: '', label: words(name), uri: url, color: '' },
      };
    }),
  ];
  const present = new Set(nodes.map(({ id }) => id));
  const parts = targets.map(({ target, goal }) => ({
    ...{
      source: nodeId('target', target.id),
      target: nodeId('goal', itemAt(model.goals, goal).id),
    },
    ...{ kind: 'part_of' as const, weight: 1, status: '', role: '' },
  }));
  const tasks = lines.flatMap(({ id, facilitators: all = [] }) =>
    all.map(({ organization, role }) => ({
      ...{ source: nodeId('facilitator', organization), target: nodeId('action_line', id) },
      ...{ kind: 'facilitates' as const, weight: 1, status: '', role },
    })),
  );
  const known = ({ source, target }: GraphEdge) => present.has(source) && present.has(target);
  return { nodes, edges: [...edges, ...parts, ...tasks].filter(known) };
}

/** Ids are unique among things of one kind only, so that the kind is a part of the id. */
function nodeId(kind: NodeKind, id: string): string {
  return `${kind}:${id}`;
}

/** An edge for each action line and target, or goal as a whole, whatever number of statements says so. */
function linkEdges(model: Model, kept: Kept): GraphEdge[] {
  const { actionLine, goal } = model.columns;
  const said = [...bitPositions(kept.links)].flatMap((position) => {
    const { targets = [], status = 'published' } = itemAt(model.links, position);
    const source = nodeId(
      'action_line',
      itemAt(model.actionLines, numberAt(actionLine, position)).id,
    );
    const whole = nodeId('goal', itemAt(model.goals, numberAt(goal, position)).id);
    const ends = targets.length > 0 ? targets.map((id) => nodeId('target', id)) : [whole];
    return ends.map((target) => ({ source, target, status }));
  });
  const edges = groupBy(said, ({ source, target }) => `${source} ${target}`);
  return [...edges.values()].map((all): GraphEdge => {
    const { source, target } = itemAt(all, 0);
    const status = [...new Set(all.map((each) => each.status))].join(' ');
    return { source, target, kind: 'link', weight: all.length, status, role: '' };
  });
}

/** The nodes as a table, with the names of columns that Gephi knows. */
export function nodeTable({ nodes }: Graph): string[][] {
  const header = ['Id', 'Label', 'Kind', 'Code', 'Uri', 'Color'];
  return [
    header,
    ...nodes.map(({ id, label, kind, code, uri, color }) => [id, label, kind, code, uri, color]),
  ];
}

/** The edges as a table, with the names of columns that Gephi knows. */
export function edgeTable({ edges }: Graph): string[][] {
  const header = ['Source', 'Target', 'Type', 'Kind', 'Weight', 'Status', 'Role'];
  const rows = edges.map(({ source, target, kind, weight, status, role }) => [
    ...[source, target, 'Directed', kind, String(weight), status, role],
  ]);
  return [header, ...rows];
}

/** What the nodes and the edges of a GraphML file know besides their ids. */
const NODE_KEYS = ['kind', 'code', 'label', 'uri', 'color'] as const;
const EDGE_KEYS = ['kind', 'weight', 'status', 'role'] as const;

/** A graph as GraphML (graphml.graphdrawing.org), directed, with typed keys. */
export function graphml({ nodes, edges }: Graph): string {
  const keys = [
    ...NODE_KEYS.map((name) => keyTag('node', name, 'string')),
    ...EDGE_KEYS.map((name) => keyTag('edge', name, name === 'weight' ? 'double' : 'string')),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys,
    '<graph id="links" edgedefault="directed">',
    ...nodes.map((node) => {
      const data = NODE_KEYS.map((name) => dataTag('node', name, node[name]));
      return `<node id="${attribute(node.id)}">${data.join('')}</node>`;
    }),
    ...edges.map((edge, i) => {
      const data = EDGE_KEYS.map((name) => dataTag('edge', name, String(edge[name])));
      const ends = `source="${attribute(edge.source)}" target="${attribute(edge.target)}"`;
      return `<edge id="e${i}" ${ends}>${data.join('')}</edge>`;
    }),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keyTag(of: 'node' | 'edge', name: string, type: string): string {
  return `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`;
}

/** What is empty is left out. */
function dataTag(of: 'node' | 'edge', name: string, text: string): string {
  return text === '' ? '' : `<data key="${of}-${name}">${escapeText(xmlSafe(text))}</data>`;
}

function attribute(text: string): string {
  return escapeAttribute(xmlSafe(text));
}
