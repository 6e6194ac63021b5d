import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  elementCode,
  formatPermalink,
  frameCode,
  initialState,
  type Order,
  parsePermalink,
  Session,
  type ViewState,
} from '../../src/core.js';
import { linkKinds } from '../../src/model/filter.js';
import { readFragment, writeFragment } from '../../src/state/permalink.js';
import { formatPin } from '../../src/state/part-kinds.js';
import { viewTable } from '../../src/state/view-parts.js';
import {
  amongNames,
  levelNames,
  namedOrders,
  networkLayouts,
  sortColumns,
  tabledNames,
  views,
} from '../../src/state/view-parts.js';

describe('a permalink', () => {
  test('says in readable words how a view differs from the default', () => {
    const state: ViewState = {
      ...initialState,
      view: 'table',
      goals: ['sdg-3', 'sdg-4'],
      query: 'health care',
      selected: 'C7-ehealth:sdg-3',
    };
    expect(formatPermalink(state)).toBe(
      'view=table&goals=sdg-3+sdg-4&query=health+care&selected=C7-ehealth:sdg-3',
    );
    expect(formatPermalink(initialState)).toBe('');
    expect(formatPermalink({ ...initialState, rowOrder: 'links', columnOrder: 'links' })).toBe(
      'order=links',
    );
  });

  test('restores every part of every view', () => {
    fc.assert(
      fc.property(fc.record(parts()), fc.record(parts()), (state, base) => {
        const { state: parsed, ignored } = parsePermalink(formatPermalink(state, base));
        expect(ignored).toEqual([]);
        expect({ ...base, ...parsed }).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  test('ignores what it cannot read, and says what', () => {
    expect(parsePermalink('view=globe&goals=sdg-3&%%%&order=sideways&foo=1&query=%E0%A4')).toEqual({
      state: { goals: ['sdg-3'] },
      ignored: ['view=globe', '%%%', 'order=sideways', 'foo=1', 'query=%E0%A4'],
    });
  });

  test.each([
    ['#wsis%3Agoals%3Dsdg-3%2Bsdg-4', { goals: ['sdg-3', 'sdg-4'] }],
    ['#section-2;wsis%3agoals%3dsdg-3', { goals: ['sdg-3'] }],
    ['#wsis:goals=sdg-3%2Bsdg-4', { goals: ['sdg-3', 'sdg-4'] }],
    ['#wsis:goals=sdg-3&amp;query=health', { goals: ['sdg-3'], query: 'health' }],
    ['#section-2%3Bwsis%3Agoals%3Dsdg-3', { goals: ['sdg-3'] }],
    ['#wsis-a%3Aquery%3Da%3Bwsis%3Agoals%3Dsdg-3%3Bwsis-b%3Aquery%3Db', { goals: ['sdg-3'] }],
    ['#wsis:goals%3Dsdg-3%26query%3Dx', { goals: ['sdg-3'], query: 'x' }],
    ['#wsis:goals=sdg-3&amp%3Bquery=x', { goals: ['sdg-3'], query: 'x' }],
    ['#wsis%3Aquery%3Da%253Bb%252Bc', { query: 'a;b+c' }],
    ['#wsis:query=50%', { query: '50%' }],
    ['#wsis:query=a%2Bb', { query: 'a+b' }],
    ['#wsis:query=50%25+%26amp%3B', { query: '50% &amp;' }],
  ])('is understood as mail and chat programs send it on: %s', (fragment, state) => {
    const text = readFragment(fragment, 'wsis') ?? '';
    expect(parsePermalink(text)).toEqual({ state, ignored: [] });
  });

  test('never throws, whatever a link holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const next = new Session();
        next.dispatch({ kind: 'replace', state: parsePermalink(text).state });
        expect(viewTable.clean(next.state)).toEqual(next.state);
      }),
    );
  });

  test('shares the fragment with others and with the page', () => {
    const both = writeFragment(writeFragment('#section-2', 'wsis', 'query=a'), 'wsis-b', 'query=b');
    expect(both).toBe('section-2;wsis:query=a;wsis-b:query=b');
    expect(readFragment(`#${both}`, 'wsis')).toBe('query=a');
    expect(readFragment(`#${both}`, 'wsis-b')).toBe('query=b');
    expect(readFragment('#section-2', 'wsis')).toBeUndefined();
    expect(writeFragment(both, 'wsis', '')).toBe('section-2;wsis-b:query=b');
  });

  test.each([
    ['#a&amp;b=1;wsis:query=a', 'a&amp;b=1;wsis:goals=sdg-3'],
    ['#a%3Bb', 'a%3Bb;wsis:goals=sdg-3'],
    ['#a%3Db;wsis:query=a;c%20d', 'a%3Db;wsis:goals=sdg-3;c%20d'],
    ['#wsis-b%3Aquery%3Db%3Bwsis%3Aquery%3Da', 'wsis-b%3Aquery%3Db;wsis:goals=sdg-3'],
  ])('leaves what others have in the fragment as it is: %s', (fragment, expected) => {
    expect(writeFragment(fragment, 'wsis', 'goals=sdg-3')).toBe(expected);
  });
});

describe('the code of an embed', () => {
  const embedding = (state: ViewState) => ({
    ...{ state, title: 'Title', version: '1', base: '/wsis/', integrity: {}, height: 900 },
    attributes: {},
  });
  const plain = (text: string) =>
    text
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');

  test('by script shows every view as it is', () => {
    fc.assert(
      fc.property(fc.record(parts()), (state) => {
        const [, tag = ''] = /<wsis-sdg-explorer(.*?)>/su.exec(elementCode(embedding(state))) ?? [];
        let shown: ViewState = initialState;
        for (const [, name, , text = ''] of tag.matchAll(/ ([\w-]+)(="([^"]*)")?/gsu)) {
          const part = viewTable.attributes.find((each) => each.name === name);
          shown = { ...shown, ...part?.read(plain(text)) };
        }
        expect(shown).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });

  test('in a frame shows every view as it is', () => {
    fc.assert(
      fc.property(fc.record(parts()), (state) => {
        const [, src = ''] = /src="([^"]*)"/su.exec(frameCode(embedding(state))) ?? [];
        const { hash } = new URL(plain(src), 'https://example.org');
        const { state: shown } = parsePermalink(readFragment(hash, 'wsis') ?? '');
        expect({ ...initialState, ...shown }).toEqual(state);
      }),
      { numRuns: 500 },
    );
  });
});

/** Valid values for every part of a state. */
function parts() {
  const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/);
  const ids = fc.uniqueArray(id, { maxLength: 4 });
  const filter = fc.option(ids);
  const order: fc.Arbitrary<Order> = fc.oneof(
    fc.constantFrom(...namedOrders),
    id.map((each): Order => `by:${each}`),
  );
  const selection = fc.option(
    fc.oneof(
      id,
      fc.tuple(id, id).map((pair) => pair.join(':')),
    ),
  );
  return {
    view: fc.constantFrom(...views),
    actionLines: filter,
    goals: filter,
    targets: filter,
    facilitators: filter,
    kinds: fc.constantFrom(null, [], ...linkKinds.map((kind) => [kind])),
    certainty: fc.constantFrom(null, [], ['sure' as const], ['doubt' as const]),
    query: fc.string({ unit: 'grapheme', maxLength: 40 }),
    filtered: fc.constantFrom('folded' as const, 'dimmed' as const),
    rowOrder: order,
    columnOrder: order,
    ownRows: ids,
    ownColumns: ids,
    expanded: fc.oneof(
      fc.constant('all' as const),
      ids.filter(([only, ...rest]) => only !== 'all' || rest.length > 0),
    ),
    collapsed: ids,
    selected: selection,
    compared: selection,
    sort: fc.constantFrom(
      '' as const,
      ...sortColumns,
      ...sortColumns.map((column) => `-${column}` as const),
    ),
    tabled: fc.constantFrom(...tabledNames),
    layout: fc.constantFrom(...networkLayouts),
    levels: fc.constantFrom(null, [], ...levelNames.map((level) => [level])),
    among: fc.constantFrom(...amongNames),
    threshold: fc.option(fc.integer({ min: 0, max: 100 })),
    pinned: ids.map((each) => each.map((id, i) => formatPin(id, { x: i, y: 999 }))),
  };
}
