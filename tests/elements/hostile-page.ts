import { expect } from 'chai';
import type { ErrorDetail, LoadDetail, WsisSdgMatrix } from '../../src/index.js';
import { small } from '../fixtures/small.js';
import type { HostileCase } from '../fixtures/hostile/case.js';
import { answer, forget, listenTo, tick, type Noticed } from './hostile-observers.js';
import { find, inside, place, settled, text, until } from './harness.js';

const ADDRESS = '/hostile/data';
/** the longest time in ms for which an input may block the page */
const LONGEST_BLOCK = 200;
const TRIES = 5;
const PATIENCE = 8000;

/** What an input must not change. */
interface Surroundings {
  readonly url: string;
  readonly scroll: number;
  readonly inner: readonly (readonly number[])[];
  readonly focus: readonly (string | null | undefined)[];
  readonly selected: string | null;
  readonly picture: string;
  readonly prototype: readonly PropertyKey[];
}

/** A page with an element that shows valid data, and observers for everything that bad data must not change. */
export class HostilePage {
  readonly matrix: WsisSdgMatrix;
  readonly #inline: HTMLScriptElement;
  readonly #noticed: Noticed;
  readonly #ends: (() => void)[] = [];
  #served: HostileCase | undefined;
  #wake: () => void = () => undefined;

  private constructor(matrix: WsisSdgMatrix) {
    this.matrix = matrix;
    this.#inline = find(matrix, 'script');
    this.#noticed = {
      ...{
        errors: [],
        loads: [],
        uncaught: [],
        said: [],
        warned: [],
        requests: [],
        violations: [],
      },
    };
    this.#listen();
    this.#serve();
  }

  /** Sets up the page: longer than the window, with a selected row. */
  static async open(): Promise<HostilePage> {
    const markup =
      '<wsis-sdg-matrix><script type="application/json"></script></wsis-sdg-matrix><div class="below"></div>';
    const holder = place(markup);
    find(holder, 'div').style.height = '3000px';
    const matrix = find(holder, 'wsis-sdg-matrix');
    matrix.data = structuredClone(small);
    await matrix.ready;
    matrix.selected = 'A1';
    await until(() => inside(matrix, '.pane svg').length > 0, 'a painted picture');
    await settled(matrix);
    return new HostilePage(matrix);
  }

  close(): void {
    for (const end of this.#ends) end();
  }

  /** Gives the element an input, and checks the reports and the page. */
  async assert(each: HostileCase): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const blocked = await this.#attempt(each);
      if (blocked <= LONGEST_BLOCK) return;
      // Other processes can delay the page once; bad data would block it each time.
      if (attempt === TRIES) expect(blocked, 'ms the page was blocked').to.be.below(LONGEST_BLOCK);
    }
  }

  async #attempt(each: HostileCase): Promise<number> {
    const { matrix } = this;
    this.#prepare();
    await settled(matrix);
    const before = this.#surroundings();
    forget(this.#noticed);
    const spoken = listenTo(inside(matrix, '[role=status]'));
    const ticking = tick();
    this.#give(each);
    await this.#event(() => this.#isReported(each), 'the answer');
    await settled(matrix);
    const blocked = ticking.stop();
    const announced = spoken.stop();
    try {
      if (each.outcome === 'error') this.#assertError(each, announced);
      else this.#assertWarning(each, announced);
      this.#assertUntouched(each, before);
    } finally {
      // This also runs after a failure, so that the next case starts with valid data.
      await this.#assertGoodLoad();
    }
    return blocked;
  }

  #prepare(): void {
    // The top of the element is out of sight, so anything inserted above would move what is read.
    window.scrollTo(0, 40);
    const [cell] = inside(this.matrix, '[role=gridcell][data-place]');
    cell?.focus({ preventScroll: true });
  }

  #surroundings(): Surroundings {
    const { matrix } = this;
    return {
      url: location.href,
      scroll: window.scrollY,
      inner: inside(matrix, '.scroll').map(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft]),
      focus: [document.activeElement?.localName, matrix.shadowRoot?.activeElement?.textContent],
      selected: matrix.selected,
      picture: inside(matrix, '.pane svg')
        .map(({ outerHTML }) => outerHTML)
        .join(''),
      prototype: Reflect.ownKeys(Object.prototype),
    };
  }

  #give(each: HostileCase): void {
    const { matrix } = this;
    const { way, input } = each;
    this.#served = each;
    if (way === 'property' && typeof input === 'function') matrix.data = input();
    if (way === 'inline' && typeof input === 'string') this.#inline.textContent = input;
    if (way === 'url') matrix.src = ADDRESS;
    if (way !== 'property') matrix.data = undefined;
  }

  #isReported({ outcome }: HostileCase): boolean {
    const { errors, loads } = this.#noticed;
    return outcome === 'error' ? errors.length > 0 : loads.length > 0;
  }

  #assertError({ code, path, line, column }: HostileCase, announced: readonly string[]): void {
    const { errors, loads } = this.#noticed;
    expect(errors, 'one event').to.have.length(1);
    expect(loads, 'nothing loaded').to.have.length(0);
    const { status } = this.matrix.session ?? {};
    expect(status?.kind === 'failed' && status.problems[0]?.code).to.equal(code);
    const [problem] = errors[0]?.problems ?? [];
    expect(problem?.path).to.equal(path);
    expect(problem?.message).to.match(/\S.{10,}/);
    if (line !== undefined) {
      expect([problem?.line, problem?.column], 'line and column').to.deep.equal([line, column]);
    }
    expect(announced, 'announced once').to.have.length(1);
    expect(text(this.matrix, '.problems'), 'shown').to.contain(
      problem?.message.trim().slice(0, 20),
    );
  }

  #assertWarning({ path, line, column }: HostileCase, announced: readonly string[]): void {
    const { errors, loads, warned } = this.#noticed;
    expect(errors, 'no error').to.have.length(0);
    expect(loads, 'loaded once').to.have.length(1);
    const [problem] = loads[0]?.warnings ?? [];
    expect(problem?.path).to.equal(path);
    if (line !== undefined) expect([problem?.line, problem?.column]).to.deep.equal([line, column]);
    expect(
      warned.filter((each) => each.includes(path)),
      'reported once',
    ).to.have.length(1);
    expect(announced).to.deep.equal([]);
  }

  #assertUntouched({ outcome, served }: HostileCase, before: Surroundings) {
    const { picture, ...after } = this.#surroundings();
    const { picture: former, ...rest } = before;
    // A repaired dataset gives another picture, with the same selection and focus.
    expect(outcome === 'warning' || picture === former, 'the former picture').to.equal(true);
    // Links from CSV have other rows and columns, so the former focus and selection do not exist there.
    const isOther = outcome === 'warning' && served !== undefined;
    const kept = isOther ? { focus: rest.focus, selected: rest.selected, inner: rest.inner } : {};
    expect({ ...after, ...kept }).to.deep.equal(rest);
    const { uncaught, said, violations, requests } = this.#noticed;
    expect({ uncaught, said, violations }).to.deep.equal({
      uncaught: [],
      said: [],
      violations: [],
    });
    // A table is read by the names of the bundled data in every language.
    const isBundled = (path: string) => /\/wsis-sdg(?:\.[a-z]{2})?\.json$/.test(path);
    const others = requests.filter((path) => path !== ADDRESS && !isBundled(path));
    expect(others, 'requests for anything else').to.deep.equal([]);
    if (served) expect(requests).to.contain(ADDRESS);
  }

  async #assertGoodLoad(): Promise<void> {
    const { matrix } = this;
    const { loads } = this.#noticed;
    loads.length = 0;
    matrix.data = structuredClone(small);
    matrix.src = null;
    await this.#event(() => loads.length > 0, 'a good load afterwards');
    await this.#rest();
    expect(matrix.session?.status.kind).to.equal('ready');
    expect(inside(matrix, '.problems')).to.have.length(0);
  }

  /** Waits until the picture no longer changes. */
  async #rest(): Promise<void> {
    let last = '';
    let { picture } = this.#surroundings();
    while (picture !== last) {
      last = picture;
      await settled(this.matrix);
      await settled(this.matrix);
      picture = this.#surroundings().picture;
    }
  }

  #listen(): void {
    const { errors, loads, uncaught, said, warned, violations } = this.#noticed;
    const { body } = document;
    const failed = ({ detail }: CustomEvent<ErrorDetail>) => {
      errors.push(detail);
      this.#wake();
    };
    const loaded = ({ detail }: CustomEvent<LoadDetail>) => {
      loads.push(detail);
      this.#wake();
    };
    const threw = ({ message }: ErrorEvent) => uncaught.push(message);
    const rejected = ({ reason }: PromiseRejectionEvent) => uncaught.push(String(reason));
    const violated = ({ violatedDirective }: SecurityPolicyViolationEvent) =>
      violations.push(violatedDirective);
    body.addEventListener('wsis-error', failed);
    body.addEventListener('wsis-load', loaded);
    window.addEventListener('error', threw);
    window.addEventListener('unhandledrejection', rejected);
    document.addEventListener('securitypolicyviolation', violated);
    const { error, warn } = console;
    console.error = (...all: unknown[]) => said.push(all.map(String).join(' '));
    console.warn = (...all: unknown[]) => warned.push(all.map(String).join(' '));
    this.#ends.push(() => {
      body.removeEventListener('wsis-error', failed);
      body.removeEventListener('wsis-load', loaded);
      window.removeEventListener('error', threw);
      window.removeEventListener('unhandledrejection', rejected);
      document.removeEventListener('securitypolicyviolation', violated);
      Object.assign(console, { error, warn });
    });
  }

  /** Answers requests for `ADDRESS`, passes others on, and records every request. */
  #serve(): void {
    const { requests } = this.#noticed;
    const real = window.fetch;
    window.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
      requests.push(url.pathname);
      return url.pathname === ADDRESS ? answer(this.#served) : real(input, init);
    };
    const observer = new PerformanceObserver((list) => {
      const paths = list.getEntries().map(({ name }) => new URL(name, document.baseURI).pathname);
      // The element loads its own modules on demand.
      requests.push(...paths.filter((path) => !/\.[jt]s$/.test(path)));
    });
    observer.observe({ type: 'resource' });
    this.#ends.push(() => {
      window.fetch = real;
      observer.disconnect();
    });
  }

  /** Waits until a condition holds, which is checked after each event about loading. */
  async #event(isThere: () => boolean, what: string): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    while (!isThere()) {
      if (performance.now() > deadline) throw new Error(`timed out waiting for ${what}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, PATIENCE);
      });
    }
  }
}
