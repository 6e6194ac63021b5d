import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  en,
  layoutPicture,
  matrixScene,
  type Model,
  networkScene,
  themes,
  type Theme,
  type ViewState,
} from '../../src/core.js';
import { openSource } from '../../src/cli/view.js';
import { resolveImageOptions } from '../../src/export/image-options.js';
import { pictureOf, pictureOptions } from '../../src/export/picture.js';
import type { LegendName } from '../../src/i18n/control-words.js';
import { filterIds } from '../../src/model/filter.js';
import { drawnInCells, gridDraws, matrixDraws } from '../../src/scene/draws.js';
import { overviewDraws } from '../../src/scene/matrix/overview-draws.js';
import { legendSwatches } from '../../src/scene/legend.js';
import { matrixCompositions } from '../../src/scene/matrix/compositions.js';
import type { Mark, Scene } from '../../src/scene/scene.js';
import { networkLayouts } from '../../src/state/view-parts.js';
import { bundledDataset, bundledModel } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';
import { laidOut, viewOf } from '../fixtures/networks.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});

const theme = themes.light;
const namesOf = ({ draws = [] }: Scene) => draws.map(({ name }) => name);

function matrixAt(width: number, changes: Partial<ViewState>): { scene: Scene; most: number } {
  const { view } = matrixOf(model, changes);
  const sizes = { width, fontSize: 16, stretch: 1, smallestCell: 24, direction: 'ltr' as const };
  const layout = layoutPicture(view, sizes);
  const draws = matrixDraws(view, layout.kind, (n) => String(n));
  const scene = { ...matrixScene(view, layout, theme, en), draws };
  return { scene, most: view.tally.mostTargets };
}

function networkWith(changes: Partial<ViewState>): Scene {
  const view = viewOf(model, changes);
  return networkScene(view, laidOut(view), theme, en);
}

const legendOf = (scene: Scene, mostTargets = 1) =>
  legendSwatches(scene.draws ?? [], {
    ...{ theme, unit: 1, mostTargets, direction: 'ltr' },
    figure: (n: number) => String(n),
  });

const marksIn = (scene: Scene, pane: string): readonly Mark[] =>
  scene.panes.filter(({ name }) => name === pane).flatMap(({ marks }) => marks);

/** What the marks of a scene are, by their looks alone. */
function looksOf(scene: Scene) {
  const body = marksIn(scene, 'body');
  const texts = body.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
  return {
    numbers: texts.filter((text) => /^\d+$/.test(text)).map(Number),
    hasDashedCells: body.some((mark) => mark.kind === 'rect' && mark.dash !== undefined),
    hasRings: body.some((mark) => mark.kind === 'rect' && !mark.fill && mark.strokeWidth === 2.5),
    hasVeil: body.some(
      (mark) =>
        (mark.kind === 'rect' && mark.opacity === theme.veil) ||
        (mark.kind === 'cells' &&
          mark.palette.some(({ opacity }) => opacity === theme.veil) &&
          mark.level.includes(1)),
    ),
    hasLines: body.some((mark) => mark.kind === 'rect' && mark.height === 3),
    hasBars: marksIn(scene, 'rowTotals').some(({ kind }) => kind === 'rect'),
    hasDiscs: body.some(({ kind }) => kind === 'disc'),
    hasDashes: body.some((mark) => mark.kind === 'path' && mark.dash !== undefined),
  };
}

describe('the legend of a matrix', () => {
  const views = fc.record({
    goals: fc.option(
      fc
        .constant(undefined)
        .chain(() => fc.subarray([...filterIds(model, 'goals')], { minLength: 1 })),
    ),
    actionLines: fc.option(
      fc
        .constant(undefined)
        .chain(() => fc.subarray([...filterIds(model, 'actionLines')], { minLength: 1 })),
    ),
    kinds: fc.constantFrom(null, null, ['goal' as const], ['target' as const]),
    filtered: fc.constantFrom('folded' as const, 'dimmed' as const),
    expanded: fc.oneof(
      fc.constant([]),
      fc.constant('all' as const),
      fc.constant(undefined).chain(() => fc.subarray([...filterIds(model, 'goals')])),
    ),
    collapsed: fc.constantFrom([], ['C7']),
  });
  const isAny = (names: readonly LegendName[], ...some: LegendName[]) =>
    some.some((name) => names.includes(name));

  test('explains the marks of a grid, and no other', () => {
    fc.assert(
      fc.property(views, (state) => {
        const { scene, most } = matrixAt(1280, state);
        const names = namesOf(scene);
        const looks = looksOf(scene);
        expect(legendOf(scene, most).map(({ name }) => name)).toEqual([...new Set(names)]);
        expect(isAny(names, 'targets', 'both', 'target')).toBe(looks.numbers.length > 0);
        expect(isAny(names, 'wholeGoal', 'both')).toBe(looks.hasRings);
        expect(names.includes('unsure')).toBe(looks.hasDashedCells);
        expect(names.includes('dimmed')).toBe(looks.hasVeil);
        expect(names.includes('across')).toBe(looks.hasLines);
        expect(names.includes('totals')).toBe(looks.hasBars);
        expect(isAny(names, 'tile', 'tileWhole', 'goal', 'tie')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test('has the largest and the smallest square of the picture, with their numbers', () => {
    fc.assert(
      fc.property(views, (state) => {
        const { scene, most } = matrixAt(1280, { ...state, expanded: [] });
        const drawn = looksOf(scene).numbers;
        const explained = legendOf(scene, most)
          .filter(({ name }) => ['targets', 'more', 'both'].includes(name))
          .flatMap(({ pane }) => pane.marks)
          .flatMap((mark) => (mark.kind === 'text' ? [Number(mark.text)] : []));
        expect(Math.max(0, ...explained)).toBe(Math.max(0, ...drawn));
        for (const number of explained) expect(drawn).toContain(number);
      }),
      { numRuns: 40 },
    );
  });

  test('shows marks as large as the picture does, or as large as there is room', () => {
    const terms = en;
    const { view } = matrixOf(model, {});
    const largest = (marks: readonly Mark[]) =>
      Math.max(...marks.map((mark) => (mark.kind === 'rect' && mark.fill ? mark.width : 0)));
    const scenes = [
      { width: 1075, height: 560, labelSize: 12, leastText: 9.3, medium: 'paper' },
      { width: 746, height: 880, labelSize: 12, leastText: 9.3, medium: 'paper' },
      { width: 1216, height: 520, labelSize: 17.3, leastText: 16, medium: 'slide' },
    ] as const;
    for (const room of scenes) {
      const [scene] = matrixCompositions({ view, theme, terms })(room).map((each) => each.scene);
      const squares = scene?.draws?.filter(({ name }) => name === 'more') ?? [];
      const style = { theme, mostTargets: view.tally.mostTargets, figure: String };
      const swatch = (unit: number) =>
        legendSwatches(squares, { ...style, unit, direction: 'ltr' }).flatMap(({ pane }) =>
          pane.marks.filter((mark) => mark.kind !== 'rect' || mark.fill !== theme.empty),
        );
      if (!scene) throw new Error('nothing is drawn');
      const drawn = largest(marksIn(scene, 'body'));
      expect(largest(swatch(9))).toBeCloseTo(drawn, 6);
      expect(largest(swatch(0.4))).toBeLessThan(drawn);
    }
  });

  test('is not faint where the picture is, except in what it says of that', () => {
    const { scene, most } = matrixAt(1280, { facilitators: ['WHO'], filtered: 'dimmed' });
    expect(looksOf(scene).hasDashedCells).toBe(true);
    const faint = legendOf(scene, most).filter(({ pane }) =>
      pane.marks.some((mark) => 'opacity' in mark && mark.opacity !== 1),
    );
    expect(faint.map(({ name }) => name)).toEqual(['dimmed']);
    expect(namesOf(scene)).toContain('unsure');
  });

  test('has each form in which what is not confirmed is drawn, under one word', () => {
    const { scene, most } = matrixAt(1280, {});
    const unsure = legendOf(scene, most).filter(({ name }) => name === 'unsure');
    expect(unsure).toHaveLength(1);
    const { marks = [] } = unsure[0]?.pane ?? {};
    const dashed = marks.filter((mark) => mark.kind === 'rect' && mark.dash);
    // A line around a square, and a ring of two strokes.
    expect(dashed).toHaveLength(3);
    expect(marks.filter(({ kind }) => kind === 'disc')).toHaveLength(1);
  });

  test('has one square, and no word of larger ones, where all are alike', () => {
    const { view } = matrixOf(model, {});
    const draws = drawnInCells(gridDraws(view), { wide: 17, narrow: 17, scale: 17, unit: 1 });
    const { scene } = matrixAt(1280, {});
    const names = legendOf({ ...scene, draws }, view.tally.mostTargets).map(({ name }) => name);
    expect(names).toContain('targets');
    expect(names).not.toContain('more');
  });

  test('of the whole dataset scales from 1 to 6 targets; of one line, to the most that it has', () => {
    const squares = (state: Partial<ViewState>) =>
      (matrixAt(1280, state).scene.draws ?? []).flatMap(({ name, targets }) =>
        name === 'targets' || name === 'more' ? [targets] : [],
      );
    expect(squares({})).toEqual([1, 6]);
    expect(squares({ actionLines: ['C7-ehealth'] })).toEqual([2, 3]);
  });

  test('has no empty cell where there is none', () => {
    const full = { goals: ['sdg-1'], actionLines: ['C1', 'C2'] };
    const names = namesOf(matrixAt(1280, full).scene);
    expect(names.includes('empty')).toBe(
      [...matrixOf(model, full).view.tally.rowTotals].some((total) => total === 0),
    );
    expect(namesOf(matrixAt(1280, {}).scene)).toContain('empty');
  });

  test('explains an open goal: the targets, and the line of the goal as a whole', () => {
    const names = namesOf(matrixAt(1280, { expanded: ['sdg-1', 'sdg-9'] }).scene);
    expect(names).toEqual(expect.arrayContaining(['target', 'across']));
    expect(namesOf(matrixAt(1280, {}).scene)).not.toContain('target');
  });

  test('explains the tiles and dots of a list, and neither squares nor bars', () => {
    fc.assert(
      fc.property(views, (state) => {
        const { scene } = matrixAt(390, state);
        const names = namesOf(scene);
        const looks = looksOf(scene);
        expect(isAny(names, 'targets', 'more', 'totals', 'empty', 'across')).toBe(false);
        expect(names.includes('unsure')).toBe(looks.hasDashedCells);
        expect(names.includes('dimmed')).toBe(looks.hasVeil);
        expect(names.length > 0).toBe(looks.numbers.length > 0 || names.includes('tileTarget'));
      }),
      { numRuns: 40 },
    );
    expect(namesOf(matrixAt(390, {}).scene)).toEqual(
      expect.arrayContaining(['tile', 'tileWhole', 'tileBoth', 'unsure']),
    );
  });
});

describe('what is selected and what is compared with it differ without colour and without dashes', () => {
  /** Lines in the same places as the lines before them, thinner and in the colour of the ground. */
  const doubled = (marks: readonly Mark[], { surface }: Theme) =>
    marks.filter((mark, i) => {
      const before = marks[i - 1];
      if (mark.kind !== 'rect' && mark.kind !== 'path') return false;
      if (before?.kind !== 'rect' && before?.kind !== 'path') return false;
      const { stroke, strokeWidth = 0, ...shape } = mark;
      const { stroke: outer = surface, strokeWidth: width = 0, ...around } = before;
      const isAlike = JSON.stringify(shape) === JSON.stringify(around);
      return isAlike && stroke === surface && outer !== surface && strokeWidth < width / 2;
    });
  const dashed = (marks: readonly Mark[]) =>
    marks.filter((mark) => (mark.kind === 'rect' || mark.kind === 'path') && mark.dash);

  test.each(['light', 'dark', 'forced'] as const)('in the legend of the theme %s', (name) => {
    const style = { theme: themes[name], unit: 1, mostTargets: 1, direction: 'ltr' } as const;
    const drawn = [{ name: 'selected' }, { name: 'compared' }] as const;
    const swatches = legendSwatches(drawn, { ...style, figure: (n: number) => String(n) });
    const lines = swatches.map(({ pane }) => doubled(pane.marks, style.theme).length > 0);
    expect(lines).toEqual([false, true]);
    expect(swatches.flatMap(({ pane }) => dashed(pane.marks))).toEqual([]);
  });

  test.each([
    ['a grid', 'screen', ''],
    ['goals down', 'a4-portrait', ''],
    ['an overview', 'a4-landscape', '&expanded=all'],
    ['a list', 'column', ''],
    ['ribbons', 'screen', '&view=network'],
    ['clusters', 'screen', '&view=network&layout=force'],
  ] as const)('in a picture: %s', async (_name, preset, state) => {
    const drawnWith = async (chosen: string) => {
      const options = { state: `${chosen}${state}`, locale: 'en', date: '2026-11-23' };
      const source = await openSource(await bundledDataset(), options);
      const asked = pictureOptions(resolveImageOptions({ preset, parts: [] }), source.state.view);
      const { scene } = pictureOf(source, asked);
      const marks = scene.panes.flatMap((pane) => pane.marks);
      return { doubled: doubled(marks, themes.light).length, dashes: dashed(marks).length };
    };
    const selected = await drawnWith('selected=C2');
    const compared = await drawnWith('selected=C2&compared=C9');
    expect(selected.doubled).toBe(0);
    expect(compared.doubled).toBeGreaterThan(0);
    expect(compared.dashes).toBe(selected.dashes);
  });
});

describe('the keys of a comparison say what is compared', () => {
  test.each([
    ['en', 'selected=C4&compared=C9', ['C4 Capacity building', 'C9 Media']],
    ['fr', 'selected=C4&compared=C9', ['C4 Renforcement des capacités', 'C9 Médias']],
    ['en', 'selected=C4&compared=C9&view=network', ['C4 Capacity building', 'C9 Media']],
    ['en', 'selected=C4', ['Selected']],
  ])('in a file in %s: %s', async (locale, state, names) => {
    const source = await openSource(await bundledDataset(), { state, locale, date: '2026-11-23' });
    const size = resolveImageOptions({ preset: 'a4-landscape' });
    const asked = pictureOptions(size, source.state.view);
    const { scene } = pictureOf(source, asked);
    const texts = marksIn(scene, 'legend').flatMap((mark) =>
      mark.kind === 'text' ? [mark.text] : [],
    );
    expect(texts.slice(-names.length)).toEqual(names);
  });
});

describe('the legend of a network', () => {
  test.each(networkLayouts)('explains the nodes and ties of %s in their own shapes', (layout) => {
    const scene = networkWith({ layout, expanded: ['sdg-9'] });
    const names = namesOf(scene);
    const swatches = legendOf(scene);
    const looks = looksOf(scene);
    expect(names.includes('unsure')).toBe(looks.hasDashes);
    expect(names.includes(layout === 'similarity' ? 'likeness' : 'tie')).toBe(true);
    expect(names.includes('organization')).toBe(layout === 'layered');
    const marks = swatches.flatMap(({ pane }) => pane.marks);
    expect(marks.some(({ kind }) => kind === 'disc')).toBe(looks.hasDiscs);
    const goal = scene.draws?.find(({ name }) => name === 'goal');
    if (layout !== 'similarity') expect(goal?.color).toMatch(/^#/);
  });

  test('has no goals where there are action lines alone, and the reverse', () => {
    expect(namesOf(networkWith({ layout: 'similarity', among: 'actionLines' }))).not.toContain(
      'goal',
    );
    expect(namesOf(networkWith({ layout: 'similarity', among: 'goals' }))).not.toContain('line');
  });

  test('explains what is dimmed', () => {
    const state = { layout: 'force', goals: ['sdg-3'] } as const;
    expect(namesOf(networkWith({ ...state, filtered: 'dimmed' }))).toContain('dimmed');
    expect(namesOf(networkWith(state))).not.toContain('dimmed');
  });
});

test('the legend of an overview explains bars, lines and gaps, and squares where a goal is closed', () => {
  const namesIn = (expanded: ViewState['expanded']) =>
    overviewDraws(matrixOf(model, { expanded }).view, 4).map(({ name }) => name);
  const all = ['targetBar', 'goalBar', 'unreached', 'unsure', 'unsure', 'totals'];
  expect(namesIn('all')).toEqual(all);
  expect(namesIn(['sdg-1'])).toEqual(
    expect.arrayContaining(['targetBar', 'unreached', 'targets', 'more', 'both']),
  );
});
