import { expect, test } from 'vitest';
import { createModel } from '../../src/core.js';
import {
  attributesOf,
  propertiesOf,
  readAttribute,
  writeAttribute,
} from '../../src/elements/element/view-attributes.js';
import { choicePart, filterPart } from '../../src/state/part-kinds.js';
import { readView, writeView } from '../../src/state/permalink.js';
import { viewParts, viewTable } from '../../src/state/view-parts.js';
import { createViewTable } from '../../src/state/view-table.js';
import { bundledDataset } from '../fixtures/datasets.js';

/** The parts of the view and two more, as if they were rows of its table. */
const extended = createViewTable({
  ...viewParts,
  /** how large the text is */
  textSize: choicePart('text-size', ['normal', 'large']),
  /** ids of the groups that are kept; null keeps all */
  groups: filterPart('groups', ({ positions }) => [positions.groups]),
});

test('a part added to the table is in the state, at its default', () => {
  expect(extended.initial).toEqual({ ...viewTable.initial, textSize: 'normal', groups: null });
});

test('an added part is written to permalinks and read from them', () => {
  const state = { ...extended.initial, view: 'table', textSize: 'large', groups: ['C7'] } as const;
  const link = writeView(extended, state, extended.initial);
  expect(link).toBe('view=table&text-size=large&groups=C7');
  expect(readView(extended, link)).toEqual({
    state: { view: 'table', textSize: 'large', groups: ['C7'] },
    ignored: [],
  });
  expect(readView(extended, 'text-size=huge').ignored).toEqual(['text-size=huge']);
});

test('an added part is cleaned of wrong values and of ids that a model does not have', async () => {
  const model = await createModel(await bundledDataset());
  const given = { ...extended.initial, textSize: 3, groups: ['C7', 'nothing'] };
  expect(extended.clean(given)).toEqual({
    ...extended.initial,
    groups: ['C7', 'nothing'],
  });
  expect(extended.clean(given, model)).toEqual({ ...extended.initial, groups: ['C7'] });
});

test('an added part has a reflected attribute with a property', () => {
  const attributes = attributesOf(extended);
  expect(propertiesOf(attributes)).toMatchObject({
    textSize: { attribute: 'text-size', reflect: true },
    groups: { attribute: 'groups', reflect: true },
  });
  const textSize = attributes.get('textSize');
  if (!textSize) throw new Error('no attribute');
  const state = { ...extended.initial, ...readAttribute(textSize, 'large', extended.initial) };
  expect(state.textSize).toBe('large');
  expect(writeAttribute(textSize, state, extended.initial)).toBe('large');
  expect(writeAttribute(textSize, extended.initial, extended.initial)).toBeNull();
  expect(readAttribute(textSize, 'huge', state)).toEqual({});
});
