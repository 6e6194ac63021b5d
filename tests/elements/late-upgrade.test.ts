import { expect } from 'chai';
import type { ViewState } from '../../src/index.js';

// No element is defined at first, so a page can set every property before the upgrade.

const dataset = {
  id: 'small',
  version: '1',
  title: 'Small plan',
  actionLines: [{ id: 'A1', code: 'A1', name: 'First line', group: 'G' }],
  groups: [{ id: 'G', name: 'Group' }],
  organizations: [{ id: 'WHO', name: 'World Health Organization' }],
  goals: [
    {
      id: 'goal-1',
      number: 1,
      name: 'Goal one',
      color: '#4c9f38',
      targets: [{ id: 't1', number: '1.1', label: 'One' }],
    },
  ],
  links: [{ actionLine: 'A1', goal: 'goal-1', targets: ['t1'] }],
};

const ofAll = {
  actionLines: 'A1',
  goals: 'goal-1',
  targets: 't1',
  facilitators: '',
  kinds: 'target',
  certainty: 'sure',
  query: 'one',
  filtered: 'dimmed',
  order: 'own',
  rows: 'A1',
  columns: 'goal-1',
  expanded: 'all',
  collapsed: 'G',
  selected: 'goal-1',
  compared: 'A1',
  sort: '-goal',
  tabled: 'nodes',
  layout: 'layered',
  levels: 'actionLines goals',
  among: 'goals',
  threshold: '40',
  pinned: 'A1@250,600',
  loading: 'eager',
  locale: 'fr',
  theme: 'dark',
  label: 'A label',
  limits: { links: 1000 },
};
const headed = { heading: 'A heading', note: 'A note' };
const more: Readonly<Record<string, object>> = {
  explorer: {
    ...headed,
    view: 'network',
    permalink: true,
    controls: 'search',
    feedbackUrl: 'https://example.org/?{selection}',
  },
  matrix: headed,
  network: headed,
  detail: { feedbackUrl: 'mailto:a@example.org' },
  filters: { controls: new Set(['search']) },
  legend: {},
  insights: {},
  table: {},
  dataset: {},
};

const early = Object.entries(more).map(([name, own]) => {
  const element = document.createElement(`wsis-sdg-${name}`);
  Object.assign(element, ofAll, own, { data: dataset });
  document.body.append(element);
  return { name, element, expected: { ...ofAll, ...own } };
});
const stated = document.createElement('wsis-sdg-matrix');
Object.assign(stated, { data: dataset, state: { selected: 'A1' } satisfies Partial<ViewState> });
document.body.append(stated);

describe('an element that is defined after a page has set its properties', () => {
  before(async () => {
    await import('../../src/index.js');
    const { DataElement } = await import('../../src/elements/element/data-element.js');
    for (const { element } of early) {
      if (!(element instanceof DataElement)) throw new Error('not upgraded');
      await element.ready;
    }
  });

  for (const { name, element, expected } of early) {
    it(`<wsis-sdg-${name}> uses every one of them`, async () => {
      await Reflect.get(element, 'updateComplete');
      const have = Object.keys(expected).map((key): [string, unknown] => [
        key,
        Reflect.get(element, key),
      ]);
      expect(Object.fromEntries(have)).to.deep.equal(expected);
      // No own property hides an accessor of the element any more.
      expect(Object.keys(expected).filter((key) => Object.hasOwn(element, key))).to.deep.equal([]);
    });
  }

  it('uses a state', async () => {
    await stated.ready;
    expect(stated.selected).to.equal('A1');
  });

  it('is tested with every property that it has', () => {
    for (const { element, expected } of early) {
      const all: unknown = Reflect.get(element.constructor, 'elementProperties');
      if (!(all instanceof Map)) throw new Error('not upgraded');
      const known = [
        ...Object.keys(expected),
        'data',
        'dataBase',
        'src',
        'for',
        'rowOrder',
        'columnOrder',
      ];
      expect([...all.keys()].filter((key) => !known.includes(String(key)))).to.deep.equal([]);
    }
  });
});
