import { expect } from 'chai';
import type { ErrorDetail, LoadDetail, WsisSdgMatrix } from '../../src/index.js';
import { small } from '../fixtures/small.js';
import type { HostileCase } from '../fixtures/hostile/case.js';
import { answer, forget, listenTo, tick, type Noticed } from './hostile-observers.js';
import { find, inside, place, settled, text, until } from './harness.js';

const ADDRESS = '/hostile/data';
/** ms for which no input may keep the page from doing anything else */
const LONGEST_BLOCK = 200;
const TRIES = 5;
const PATIENCE = 8000;

/** What was there before and has to be there afterwards. */
interface Surroundings {
  readonly url: string;
  readonly scroll: number;
  readonly inner: readonly (readonly number[])[];
  readonly focus: readonly (string | null | undefined)[];
  readonly selected: string | null;
  readonly picture: string;
  readonly prototype: readonly PropertyKey[];
}

/** An element that shows good data, and everything around it that bad data must not touch. */
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

  /** Sets up the page: longer than the window, a cell focused, a row selected. */
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

  /** Gives the element an input and asserts everything that has to hold from then on. */
  async assert(each: HostileCase): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const blocked = await this.#attempt(each);
      if (blocked <= LONGEST_BLOCK) return;
      // Another process may have had the processor; bad data would block the page each time.
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
    await this.#event(() => this.#isTold(each), 'the answer');
    await settled(matrix);
    const blocked = ticking.stop();
    const announced = spoken.stop();
    try {
      if (each.outcome === 'error') this.#assertError(each, announced);
      else this.#assertWarning(each, announced);
      this.#assertUntouched(each, before);
    } finally {
      // Also after a failure, so that the next case finds what it needs.
      await this.#assertGoodLoad();
    }
    return blocked;
  }

  #prepare(): void {
    // The top of the element is out of sight: nothing may come in above what is read.
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

  #isTold({ outcome }: HostileCase): boolean {
    const { errors, loads } = this.#noticed;
    return outcome === 'error' ? errors.length > 0 : loads.length > 0;
  }

  #assertError({ code, path, line, column }: HostileCase, announced: readonly string[]): void {
    const { errors, loads } = this.#noticed;
    expect(errors, 'one event').to.have.length(1);
    expect(loads, 'nothing loaded').to.have.length(0);
    const { status } = this.matrix.session ?? {};
    expect(status?.kind === 'failed' && status.problems[0]?.code).to.equal(code);
    const [told] = errors[0]?.problems ?? [];
    expect(told?.path).to.equal(path);
    expect(told?.message).to.match(/\S.{10,}/);
    if (line !== undefined) {
      expect([told?.line, told?.column], 'line and column').to.deep.equal([line, column]);
    }
    expect(announced, 'announced once').to.have.length(1);
    expect(text(this.matrix, '.problems'), 'shown').to.contain(told?.message.trim().slice(0, 20));
  }

  #assertWarning({ path, line, column }: HostileCase, announced: readonly string[]): void {
    const { errors, loads, warned } = this.#noticed;
    expect(errors, 'no error').to.have.length(0);
    expect(loads, 'loaded once').to.have.length(1);
    const [told] = loads[0]?.warnings ?? [];
    expect(told?.path).to.equal(path);
    if (line !== undefined) expect([told?.line, told?.column]).to.deep.equal([line, column]);
    expect(
      warned.filter((each) => each.includes(path)),
      'told once',
    ).to.have.length(1);
    expect(announced).to.deep.equal([]);
  }

  #assertUntouched({ outcome, served }: HostileCase, before: Surroundings) {
    const { picture, ...after } = this.#surroundings();
    const { picture: former, ...rest } = before;
    // What was repaired is shown: another picture, in which the selection and the rest stay.
    expect(outcome === 'warning' || picture === former, 'the former picture').to.equal(true);
    // Links from CSV stand in another framework, in which nothing of the former is there to be focused.
    const isOther = outcome === 'warning' && served !== undefined;
    const kept = isOther ? { focus: rest.focus, selected: rest.selected, inner: rest.inner } : {};
    expect({ ...after, ...kept }).to.deep.equal(rest);
    const { uncaught, said, violations, requests } = this.#noticed;
    expect({ uncaught, said, violations }).to.deep.equal({
      uncaught: [],
      said: [],
      violations: [],
    });
    const others = requests.filter((path) => path !== ADDRESS && !path.endsWith('/wsis-sdg.json'));
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

  /** Waits until the picture moves no more. */
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

  /** Answers for the one address, lets the bundled dataset through, and writes down every request. */
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
      // Modules are ours, and loaded on demand.
      requests.push(...paths.filter((path) => !/\.[jt]s$/.test(path)));
    });
    observer.observe({ type: 'resource' });
    this.#ends.push(() => {
      window.fetch = real;
      observer.disconnect();
    });
  }

  /** Waits for the next event about loading. */
  async #event(isThere: () => boolean, what: string): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    while (!isThere()) {
      if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, PATIENCE);
      });
    }
  }
}
