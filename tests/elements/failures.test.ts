import { expect } from 'chai';
import { defineWords, type Session } from '../../src/index.js';
import { shown } from './explorer-harness.js';
import { clear, find, recordEvents, inside, place, shownMatrix, text, until } from './harness.js';

const fail = (what: string) => () => {
  throw new Error(what);
};

/** Makes a method inside an element throw. @returns a function that restores it */
function breakOf(object: object, name: string, what: string): () => void {
  Object.defineProperty(object, name, { configurable: true, get: fail(what) });
  return () => Reflect.deleteProperty(object, name);
}

function sessionOf({ session }: { readonly session: Session | undefined }): Session {
  if (!session) throw new Error('no session');
  return session;
}

const said = (element: Element) => text(element, '.failure .problems');
const pictures = (element: Element) => inside(element, '.pane svg').length;

// Mocha fails a test when an error in it is not caught.
describe('a failure in an element', () => {
  afterEach(clear);

  it('in a stage leaves the last good picture, is shown, and is reported to the page once', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const errors = recordEvents(matrix, 'wsis-error');
    const before = inside(matrix, '.pane svg')[0]?.outerHTML;
    const mend = breakOf(sessionOf(matrix), 'kept', 'no filter');
    matrix.selected = 'C7-ehealth:sdg-3';
    await until(() => said(matrix) !== '', 'the notice');
    matrix.requestUpdate();
    await matrix.updateComplete;
    expect(said(matrix)).to.match(/could not be brought up to date.*stay on screen.*no filter/);
    expect(inside(matrix, '.pane svg')[0]?.outerHTML).to.equal(before);
    expect(matrix.matches(':state(error)')).to.equal(true);
    expect(errors.map(({ detail }) => detail.message)).to.deep.equal([
      'Part of the program failed: Error: no filter',
    ]);
    expect(errors[0]?.detail.problems[0]?.path).to.equal('(root)');
    mend();
    matrix.requestUpdate();
    await until(() => said(matrix) === '', 'the notice to go');
    expect(matrix.matches(':state(error)')).to.equal(false);
  });

  it('before the first picture is shown in its place, and trying again shows the picture', async () => {
    const other = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const matrix = find(place('<wsis-sdg-matrix for="none"></wsis-sdg-matrix>'), 'wsis-sdg-matrix');
    const mend = breakOf(sessionOf(other), 'kept', 'no filter');
    matrix.session = sessionOf(other);
    await until(() => said(matrix) !== '', 'the notice');
    expect(said(matrix)).to.match(/Nothing can be shown.*no filter/);
    mend();
    inside(matrix, '.failure button')[0]?.click();
    await until(() => pictures(matrix) > 0, 'the picture');
    expect(said(matrix)).to.equal('');
  });

  for (const name of [
    'network',
    'table',
    'detail',
    'filters',
    'legend',
    'insights',
    'explorer',
  ] as const) {
    it(`in <wsis-sdg-${name}> stays there`, async () => {
      const element = find(place(`<wsis-sdg-${name}></wsis-sdg-${name}>`), `wsis-sdg-${name}`);
      await element.ready;
      const errors = recordEvents(element, 'wsis-error');
      const mend = breakOf(sessionOf(element), 'model', 'no model');
      element.requestUpdate();
      await until(() => errors.length > 0, 'the event');
      expect(inside(element, '.root')).to.have.length(1);
      mend();
      element.requestUpdate();
      await until(() => !element.matches(':state(error)'), 'it to recover');
    });
  }

  it('in the page’s own words is reported in English', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>');
    const errors = recordEvents(matrix, 'wsis-error');
    const before = inside(matrix, '[role=gridcell]').length;
    defineWords('qa', { terms: { cell: fail('no cell'), problem: fail('no problem') } });
    matrix.locale = 'qa';
    await until(() => errors.length > 0, 'the event');
    expect(said(matrix)).to.match(/could not be brought up to date.*no cell/);
    expect(pictures(matrix)).to.be.greaterThan(0);
    expect(inside(matrix, '[role=gridcell]')).to.have.length(before);
    matrix.locale = 'en';
    await until(() => said(matrix) === '', 'the notice to go');
  });

  it('in a handler does not affect the next one', async () => {
    const table = find(place('<wsis-sdg-table></wsis-sdg-table>'), 'wsis-sdg-table');
    await table.ready;
    await until(() => inside(table, '.sort').length > 0, 'a table');
    const errors = recordEvents(table, 'wsis-error');
    const mend = breakOf(sessionOf(table), 'dispatch', 'no change');
    inside(table, '.sort')[0]?.click();
    expect(errors).to.have.length(1);
    expect(said(table)).to.contain('no change');
    mend();
    inside(table, '.sort')[1]?.click();
    await until(() => table.sort !== null, 'the order');
    inside(table, '.failure button')[0]?.click();
    await until(() => said(table) === '', 'the notice to go');
  });

  const shownOne = {
    matrix: () => shownMatrix('<wsis-sdg-matrix></wsis-sdg-matrix>'),
    explorer: () => shown('<wsis-sdg-explorer permalink></wsis-sdg-explorer>'),
  };
  /** What a page or the browser does, and the method of an element that then throws. */
  const calls = [
    {
      what: 'the page is printed',
      tag: 'matrix',
      broken: 'updateNow',
      call: () => window.dispatchEvent(new Event('beforeprint')),
    },
    {
      what: 'the room changes',
      tag: 'matrix',
      broken: 'clientHeight',
      call: (element: HTMLElement) => element.parentElement?.style.setProperty('width', '700px'),
    },
    {
      what: 'another element comes',
      tag: 'matrix',
      broken: 'for',
      call: () => place('<wsis-sdg-dataset></wsis-sdg-dataset>'),
    },
    {
      what: 'the link changes',
      tag: 'explorer',
      broken: 'permalink',
      call: () => window.dispatchEvent(new Event('hashchange')),
    },
  ] as const;
  for (const { what, tag, broken, call } of calls) {
    it(`when ${what} stays in the element, which goes on`, async () => {
      const element = await shownOne[tag]();
      const errors = recordEvents(element, 'wsis-error');
      const mend = breakOf(element, broken, `no ${broken}`);
      call(element);
      await until(() => said(element) !== '', 'the notice');
      expect(said(element)).to.contain(`no ${broken}`);
      expect(errors).to.have.length(1);
      mend();
      window.dispatchEvent(new Event('afterprint'));
      inside(element, '.failure button')[0]?.click();
      await until(() => said(element) === '', 'the notice to go');
    });
  }
});
