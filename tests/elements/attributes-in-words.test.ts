import { expect } from 'chai';
import { small } from '../fixtures/small.js';
import { clear, find, inside, place, recordEvents, shownMatrix, until } from './harness.js';

describe('an attribute in the words of tables', () => {
  afterEach(clear);

  for (const [attributes, expected] of [
    ['goals="3 4"', { goals: 'sdg-3 sdg-4' }],
    ['goals="3, 4"', { goals: 'sdg-3 sdg-4' }],
    ['goals="SDG-3"', { goals: 'sdg-3' }],
    ['goals="ODS 3"', { goals: 'sdg-3' }],
    ['goals="sdg-3,sdg-4"', { goals: 'sdg-3 sdg-4' }],
    [
      'goals="SDG3, 4" action-lines="c7 ehealth"',
      { goals: 'sdg-3 sdg-4', actionLines: 'C7-ehealth' },
    ],
    ['rows="C5, C7" row-order="own"', { rows: 'C5 C7' }],
    ['selected="e-health × SDG 3"', { selected: 'C7-ehealth:sdg-3' }],
  ] as const) {
    it(`is understood, and is written with ids then: ${attributes}`, async () => {
      const matrix = find(
        place(`<wsis-sdg-matrix ${attributes}></wsis-sdg-matrix>`),
        'wsis-sdg-matrix',
      );
      for (const [property, text] of Object.entries(expected)) {
        await until(() => Reflect.get(matrix, property) === text, `${property} ${text}`);
      }
    });
  }

  it('is understood with data that stand in the page, and does not hold it up', async () => {
    const data = JSON.stringify(small);
    const holder = place(
      `<wsis-sdg-matrix goals="2, 99" selected="goal two"><script type="application/json">${data}</script></wsis-sdg-matrix>`,
    );
    const matrix = find(holder, 'wsis-sdg-matrix');
    await until(() => matrix.goals === 'goal-2' && matrix.selected === 'goal-2', 'goal 2');
    await until(() => inside(matrix, '.pane svg').length > 0, 'a painted picture');
    matrix.goals = 'SDG 1; 77';
    await until(() => matrix.goals === 'goal-1', 'goal 1');
  });

  it('is understood when a script sets it, too', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    matrix.goals = 'SDG 3; SDG 4';
    await until(() => matrix.goals === 'sdg-3 sdg-4', 'the goals');
    const changes = recordEvents(matrix, 'wsis-view-change');
    matrix.goals = 'Quality education';
    await until(() => matrix.goals === 'sdg-4', 'the goal');
    expect(changes.at(-1)?.detail.state.goals).to.deep.equal(['sdg-4']);
  });

  it('that means nothing is told once in the console, with what may have been meant', async () => {
    const { warn } = console;
    const said: string[] = [];
    console.warn = (...all: unknown[]) => said.push(all.map(String).join(' '));
    const matrix = await shownMatrix(
      '<wsis-sdg-matrix goals="3" targets="3.82"></wsis-sdg-matrix>',
    );
    await until(() => matrix.goals === 'sdg-3', 'the goal');
    matrix.targets = '3.82';
    await until(() => said.length > 0, 'a warning');
    await new Promise((resolve) => setTimeout(resolve, 100));
    console.warn = warn;
    expect(said).to.deep.equal([
      'wsis-sdg-matrix: targets has “3.82”, which these data do not have; did you mean “3.8”?',
    ]);
  });
});
