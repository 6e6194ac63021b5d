import { describe, expect, test } from 'vitest';
import { initialState } from '../../src/core.js';
import {
  presetMedium,
  presets,
  presetSize,
  resolveImageOptions,
  type ImageOptions,
} from '../../src/export/image-options.js';
import { typeScale } from '../../src/scene/page/type-scale.js';
import { requestedView } from '../../src/state/requested-view.js';
import { bundledModel } from '../fixtures/datasets.js';

describe('options of a picture', () => {
  test('refuse what they do not know, and say what they do', () => {
    const resolve = (options: object) => (): unknown =>
      Reflect.apply(resolveImageOptions, null, [options]);
    expect(resolve({ formt: 'png' })).toThrow(
      new RangeError('“formt” is no option of a picture; is it format?'),
    );
    expect(resolve({ locale: 'de' })).toThrow(/locale is “de”; it may be en, ar, es, fr, ru, zh/);
    expect(resolve({ preset: 'a5' })).toThrow(/a4-portrait, a3-landscape/);
    expect(resolve({ width: 10 })).toThrow(/200 to 20000 px/);
  });

  test('take a regional language for its language, and an empty text for none', () => {
    const { locale, title } = resolveImageOptions({ locale: 'fr-CH', title: '' });
    expect([locale, title]).toEqual(['fr', undefined]);
  });

  test('tell paper, slides and screens apart', () => {
    const mediumOf = (options: ImageOptions) => resolveImageOptions(options).medium;
    expect(mediumOf({})).toBe('screen');
    expect(mediumOf({ width: 120, height: 80, unit: 'mm' })).toBe('paper');
    expect(mediumOf({ preset: 'a0-poster' })).toBe('paper');
    expect(mediumOf({ preset: 'slide' })).toBe('slide');
    expect(mediumOf({ width: 1600 })).toBe('screen');
  });
});

test('every size has texts in falling order that can be read', () => {
  for (const preset of presets) {
    const scale = typeScale(presetSize(preset), presetMedium(preset));
    const { title, subtitle, label, legend, source, leastLabel, leastText } = scale;
    const falling = [title, subtitle, label, legend, source];
    expect(falling, preset).toEqual([...falling].sort((a, b) => b - a));
    expect(label, preset).toBeGreaterThanOrEqual(leastLabel);
    expect(source, preset).toBeGreaterThanOrEqual(leastText);
  }
});

describe('a view that a script asks for', () => {
  test('has the parts that are named, and all others at their defaults', async () => {
    const model = await bundledModel();
    const link = 'https://example.org/x#top;wsis:view=network&goals=sdg-3';
    const expected = { ...initialState, view: 'network', goals: ['sdg-3'] };
    expect(await requestedView(model, link)).toEqual(expected);
    expect(await requestedView(model, 'view=network&goals=sdg-3')).toEqual(expected);
    expect(await requestedView(model, { view: 'network', goals: ['sdg-3'] })).toEqual(expected);
    expect(await requestedView(model, '')).toEqual(initialState);
  });

  test('is refused if any of it means nothing here', async () => {
    const model = await bundledModel();
    const asking = (asked: object | string) =>
      expect(Promise.resolve(Reflect.apply(requestedView, null, [model, asked]))).rejects;
    await asking('goals=sdg-99').toThrow('goals has “sdg-99”, which these data do not have');
    await asking('goals=C1').toThrow('goals has “C1”');
    await asking('goals=sdg-3&globe=1').toThrow('“globe=1” means nothing here');
    await asking({ goals: ['sdg-3', 'sdg-99'] }).toThrow('“sdg-99”');
    await asking({ selected: 'C99' }).toThrow('selected has “C99”');
    await asking({ rowOrder: 'by:sdg-99' }).toThrow('row-order has “by:sdg-99”');
    await asking({ rowOrder: 'by:C4' }).toThrow('row-order has “by:C4”');
    await asking({ pinned: ['C99@1,2'] }).toThrow('pinned has “C99@1,2”');
    await asking({ goals: [3] }).toThrow('goals is “3”');
    expect((await requestedView(model, { kinds: ['goal', 'target'] })).kinds).toBeNull();
    await asking({ view: 'globe' }).toThrow('view is “globe”');
    await asking({ goal: ['sdg-3'] }).toThrow('“goal”, which is no part of a view');
  });
});
