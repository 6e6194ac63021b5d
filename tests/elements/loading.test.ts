import { expect } from 'chai';
import {
  clear,
  find,
  recordEvents,
  inside,
  place,
  settled,
  shownMatrix,
  text,
  until,
} from './harness.js';
import { ods, xlsx } from '../fixtures/workbooks.js';

const small = {
  id: 'small',
  version: '1',
  title: 'Small plan',
  actionLines: [{ id: 'A1', code: 'A1', name: 'First line' }],
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
const other = { ...small, id: 'other', title: 'Other plan' };

/** Serves the given responses at made-up addresses of this origin, after the given delays in ms. */
function serve(answers: Record<string, { body: BodyInit; status?: number; after?: number }>) {
  const real = window.fetch;
  const requested: string[] = [];
  const aborted: string[] = [];
  window.fetch = async (input, init) => {
    const path = new URL(input instanceof Request ? input.url : input, document.baseURI).pathname;
    const answer = answers[path];
    if (!answer) return real(input, init);
    requested.push(path);
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(resolve, answer.after ?? 0);
      init?.signal?.addEventListener('abort', () => {
        clearTimeout(timer);
        aborted.push(path);
        reject(new DOMException('aborted', 'AbortError'));
      });
    });
    return new Response(answer.body, { status: answer.status ?? 200 });
  };
  return { requested, aborted, stop: () => (window.fetch = real) };
}

const plan = [
  {
    rows: [
      ['Project', 'SDG'],
      ['Clinics', '3; 4'],
    ],
  },
] as const;

describe('loading', () => {
  let server: ReturnType<typeof serve>;
  beforeEach(() => {
    server = serve({
      '/small.json': { body: JSON.stringify(small) },
      '/other.json': { body: JSON.stringify(other) },
      '/plan.csv': { body: 'Project;ODD\nCliniques;3 et 4\nRoutes;99\n' },
      '/broken.tsv': { body: 'Action line\tSDG\nC99\t3\n' },
      '/plan.xlsx': { body: new Uint8Array(xlsx(plan)) },
      '/plan': { body: new Uint8Array(ods(plan)) },
      '/cut.xlsx': { body: new Uint8Array(xlsx(plan)).slice(0, 200) },
      '/slow.json': { body: JSON.stringify(small), after: 300 },
      '/missing.json': { body: 'gone', status: 404 },
      '/page.json': { body: '<!doctype html><title>Log in</title>' },
      '/cut.json': { body: JSON.stringify(small).slice(0, 120) },
      '/empty.json': { body: '' },
      '/eighteen.json': {
        body: JSON.stringify(small, null, 1).replace('"goal": "goal-1"', '"goal": "goal-18"'),
      },
      '/target.json': {
        body: JSON.stringify(small, null, 1).replace(/"targets": \[\s*"t1"/, '"targets": ["t18"'),
      },
      '/line.json': {
        body: JSON.stringify(small, null, 1).replace('"actionLine": "A1"', '"actionLine": "A7"'),
      },
      '/proto.json': {
        body: JSON.stringify(small).replace('"version"', '"__proto__":{"bad":1},"version"'),
      },
      '/script.json': {
        body: JSON.stringify(small).replace(
          '"version"',
          '"sources":[{"id":"s","title":"S","url":"javascript:globalThis.ran=1"}],"version"',
        ),
      },
      '/deep.json': { body: '['.repeat(1e6) + ']'.repeat(1e6) },
    });
  });
  afterEach(() => {
    server.stop();
    clear();
  });

  it('takes an empty text, which frameworks write for nothing, as data that are absent', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix src=""></wsis-sdg-matrix>');
    const errors = recordEvents(matrix, 'wsis-error');
    expect(matrix.currentDataset?.id).to.equal('wsis-sdg');
    matrix.data = small;
    await until(() => matrix.currentDataset?.id === 'small', 'own data');
    matrix.data = '';
    await until(() => matrix.currentDataset?.id === 'wsis-sdg', 'the bundled data');
    expect(errors).to.deep.equal([]);
  });

  it('takes src relative to the page', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix src="/small.json"></wsis-sdg-matrix>');
    expect(text(matrix, '.title')).to.equal('Small plan');
    expect(inside(matrix, '[role=gridcell]')).to.have.length(1);
  });

  it('takes an object, and it outranks src', async () => {
    const holder = place('<wsis-sdg-matrix src="/slow.json"></wsis-sdg-matrix>');
    const matrix = find(holder, 'wsis-sdg-matrix');
    matrix.data = other;
    await matrix.ready;
    expect(matrix.currentDataset?.id).to.equal('other');
    await until(
      () => server.aborted.includes('/slow.json') || !server.requested.includes('/slow.json'),
      'the load of src to be dropped',
    );
  });

  it('takes an object that was set before the element was upgraded', async () => {
    const element = document.createElement('wsis-sdg-matrix');
    element.data = small;
    place('<div></div>').append(element);
    await element.ready;
    expect(element.currentDataset?.id).to.equal('small');
  });

  it('takes a script of JSON inside it', async () => {
    const markup = `<wsis-sdg-matrix><script type="application/json">${JSON.stringify(small)}</script></wsis-sdg-matrix>`;
    const matrix = await shownMatrix(markup);
    expect(matrix.currentDataset?.id).to.equal('small');
  });

  it('shows the page’s own fallback until it has something better', async () => {
    const holder = place(
      '<wsis-sdg-matrix src="/slow.json"><p id="fallback">A list of links</p></wsis-sdg-matrix>',
    );
    const matrix = find(holder, 'wsis-sdg-matrix');
    await settled(matrix);
    const fallback = holder.querySelector('#fallback');
    expect(fallback?.checkVisibility()).to.equal(true);
    expect(matrix.matches(':state(loading)')).to.equal(true);
    await matrix.ready;
    await settled(matrix);
    expect(fallback?.checkVisibility()).to.equal(false);
    expect(matrix.matches(':state(loading)')).to.equal(false);
  });

  it('leaves the page’s fallback visible when there is nothing better to show', async () => {
    const matrix = find(
      place('<wsis-sdg-matrix src="/missing.json"><p>A list of links</p></wsis-sdg-matrix>'),
      'wsis-sdg-matrix',
    );
    await until(() => inside(matrix, '.problems').length === 1, 'the notice');
    expect(matrix.querySelector('p')?.checkVisibility()).to.equal(true);
  });

  it('shows only the last of several addresses, however late the others answer', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix src="/small.json"></wsis-sdg-matrix>');
    matrix.src = '/slow.json';
    await settled(matrix);
    matrix.src = '/other.json';
    await until(() => matrix.currentDataset?.id === 'other', 'the other plan');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(matrix.currentDataset?.id).to.equal('other');
    expect(server.aborted).to.deep.equal(['/slow.json']);
  });

  it('cancels a load when it is removed, and loads when it is added again', async () => {
    const holder = place('<wsis-sdg-matrix src="/slow.json"></wsis-sdg-matrix>');
    const matrix = find(holder, 'wsis-sdg-matrix');
    await settled(matrix);
    matrix.remove();
    await until(() => server.aborted.length === 1, 'the load to be dropped');
    holder.append(matrix);
    await matrix.ready;
    expect(matrix.currentDataset?.id).to.equal('small');
  });

  for (const [file, code, says] of [
    ['missing', 'http', /404/],
    ['page', 'webPage', /web page/],
    ['cut', 'cutShort', /breaks off/],
    ['empty', 'empty', /empty/],
    ['eighteen', 'unknownReference', /"goal-18" is not in goals – “goals” ends at goal-1/],
    ['target', 'unknownReference', /"t18" is not in goal-1.targets – “goal-1” ends at 1\.1/],
    ['line', 'unknownReference', /"A7" is not in actionLines; did you mean A1/],
    ['proto', 'forbiddenKey', /__proto__/],
    ['script', 'address', /http:\/\//],
    ['deep', 'tooDeep', /nested/],
  ] as const) {
    it(`keeps the picture and says what is wrong with ${file}.json, and where`, async () => {
      const matrix = await shownMatrix(
        '<wsis-sdg-matrix src="/small.json" selected="A1"></wsis-sdg-matrix>',
      );
      const errors = recordEvents(document.body, 'wsis-error');
      matrix.src = `/${file}.json`;
      await until(() => errors.length > 0, 'the event');
      await settled(matrix);
      const { status } = matrix.session ?? {};
      expect(status?.kind === 'failed' && status.problems[0]?.code).to.equal(code);
      expect(errors).to.have.length(1);
      expect(errors[0]?.detail.problems[0]?.message).to.match(says);
      if (code !== 'http') expect(errors[0]?.detail.problems[0]?.line).to.be.greaterThan(0);
      expect(text(matrix, '.problems')).to.match(says);
      expect(text(matrix, '[role=status]')).to.match(says);
      expect(matrix.matches(':state(error)')).to.equal(true);
      expect(text(matrix, '.title')).to.equal('Small plan');
      expect(inside(matrix, '.pane svg').length).to.be.greaterThan(0);
      expect(matrix.selected).to.equal('A1');
      expect('ran' in globalThis || 'bad' in Object.prototype).to.equal(false);
      matrix.src = '/other.json';
      await until(() => matrix.currentDataset?.id === 'other', 'a good load after it');
      expect(inside(matrix, '.problems')).to.have.length(0);
    });
  }

  it('tries again on request', async () => {
    const matrix = find(
      place('<wsis-sdg-matrix src="/missing.json"></wsis-sdg-matrix>'),
      'wsis-sdg-matrix',
    );
    await until(() => inside(matrix, '.problems button').length === 1, 'the button');
    server.stop();
    server = serve({ '/missing.json': { body: JSON.stringify(small) } });
    inside(matrix, '.problems button')[0]?.click();
    await matrix.ready;
    expect(matrix.currentDataset?.id).to.equal('small');
  });

  it('loads the new address when it is moved while that was loading', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix src="/small.json"></wsis-sdg-matrix>');
    const loads = recordEvents(document.body, 'wsis-load');
    matrix.src = '/slow.json';
    await settled(matrix);
    const { parentElement } = matrix;
    matrix.remove();
    parentElement?.append(matrix);
    await until(
      () => server.requested.filter((path) => path === '/slow.json').length === 2,
      'a second try',
    );
    await until(() => matrix.session?.status.kind === 'ready', 'the data');
    expect(loads).to.have.length(1);
  });

  it('makes no request once it is removed', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix src="/small.json"></wsis-sdg-matrix>');
    matrix.src = '/other.json';
    matrix.remove();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(server.requested).to.deep.equal(['/small.json']);
  });

  it('ignores odd values that frameworks assign', async () => {
    const matrix = await shownMatrix('<wsis-sdg-matrix src="/small.json"></wsis-sdg-matrix>');
    Object.assign(matrix, { selected: undefined, state: { selected: undefined } });
    Object.assign(matrix, { state: { selected: 7 } });
    expect(matrix.selected).to.equal(null);
  });

  it('waits until it is visible when it is lazy', async () => {
    const holder = place(
      '<div style="height: 4000px"></div><wsis-sdg-matrix loading="lazy" src="/small.json"></wsis-sdg-matrix>',
    );
    const matrix = find(holder, 'wsis-sdg-matrix');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(server.requested).to.deep.equal([]);
    matrix.scrollIntoView();
    await matrix.ready;
    expect(server.requested).to.deep.equal(['/small.json']);
    window.scrollTo(0, 0);
  });

  it('says so when a dataset has nothing to show', async () => {
    const matrix = find(place('<wsis-sdg-matrix></wsis-sdg-matrix>'), 'wsis-sdg-matrix');
    matrix.data = { ...small, actionLines: [], links: [] };
    await until(() => inside(matrix, '.empty').length === 1, 'the empty state');
    expect(text(matrix, '.empty')).to.match(/no action lines or no goals/);
  });

  it('shows a table as people have it, and says what became of its rows', async () => {
    const holder = place('<div></div>');
    const loads = recordEvents(holder, 'wsis-load');
    holder.innerHTML = '<wsis-sdg-matrix src="/plan.csv" locale="fr"></wsis-sdg-matrix>';
    await until(() => loads.length > 0, 'the load');
    const { actionLines, links, warnings = [] } = loads[0]?.detail ?? {};
    expect([actionLines, links]).to.deep.equal([1, 2]);
    expect(warnings.map(({ message }) => message)).to.deep.equal([
      'B3 · ligne 3\u202f: aucun objectif ni aucune cible «\u202f99\u202f»',
    ]);
  });

  for (const [kind, src] of [
    ['XLSX', '/plan.xlsx'],
    ['ODS, whatever its name', '/plan'],
  ]) {
    it(`shows a workbook: ${kind}`, async () => {
      const matrix = await shownMatrix(`<wsis-sdg-matrix src="${src}"></wsis-sdg-matrix>`);
      expect(inside(matrix, '[role=rowheader]')).to.have.length(1);
      expect(matrix.currentDataset?.links).to.have.length(2);
    });
  }

  it('says that a workbook is cut', async () => {
    const holder = place('<wsis-sdg-matrix src="/cut.xlsx"></wsis-sdg-matrix>');
    const matrix = find(holder, 'wsis-sdg-matrix');
    await until(() => text(matrix, '.problems').includes('cut short'), 'why');
  });

  it('says why nothing of a table can be shown', async () => {
    const holder = place('<wsis-sdg-matrix src="/broken.tsv"></wsis-sdg-matrix>');
    const matrix = find(holder, 'wsis-sdg-matrix');
    await until(
      () => text(matrix, '.problems').includes('A2 · line 2: no action line “C99”'),
      'why',
    );
  });
});
