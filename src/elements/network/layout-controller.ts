import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Network } from '../../derive/network/network.js';
import { layoutBipartite } from '../../layout/network/bipartite.js';
import type * as Fetched from '../../layout/network/on-demand-layouts.js';
import type { ForceSimulation } from '../../layout/network/force/simulation.js';
import type { NetworkLayout, NetworkOptions } from '../../layout/network/placed-network.js';
import { memoInputs } from '../../lib/memo.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import type { Session } from '../../state/session.js';
import { afterFrame, afterYield } from '../page/yield.js';

/** Up to this many nodes, a force layout is computed at once. */
const FEW_NODES = 120;
/** ms of work between two turns of the page, and ms between two views of the work */
const SLICE = 12;
const GLIMPSE = 250;
/** ms a first picture waits for the code that lays it out */
const PATIENCE = 100;
/** Showing takes time too: at most one ms in this many. */
const SPARING = 8;

interface LayoutHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  readonly session: Session | undefined;
}

/**
 * Lays networks out: small ones at once, large ones by forces in slices between which the page has its
 * turn, so that it stays usable and the picture can be seen to come about.
 */
export class NetworkLayoutController implements ReactiveController {
  /** 0 … 1 while a layout is under way */
  progress: number | undefined;
  /** whether the code of the layout could not be fetched */
  isMissing = false;

  readonly #host: LayoutHost;
  #fetched: typeof Fetched | undefined;
  #fetching: Promise<void> | undefined;
  #begun: Begun | undefined;
  #glimpse: Glimpse | undefined;
  #stop: () => void = () => undefined;

  readonly #bipartite = memoInputs(({ network, ...sizes }: LayoutInputs) =>
    layoutBipartite(network, { ...sizes, pins: [] }),
  );
  readonly #layered = memoInputs(({ network, layoutLayered, ...sizes }: LayeredInputs) =>
    layoutLayered(network, { ...sizes, pins: [] }),
  );
  readonly #forced = memoInputs(({ glimpse, network, pins }: ForcedInputs) =>
    glimpse.run.layout(network, pins),
  );

  constructor(host: LayoutHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostConnected(): void {
    if (this.progress !== undefined && this.#begun) this.#slice(this.#begun.run);
  }

  /**
   * Fetches the code of the layout while data are loading, and waits for it briefly, so that no empty
   * frame comes before a picture that comes in a moment.
   */
  coming(): Promise<void> | undefined {
    const { layout } = this.#host.session?.state ?? {};
    const isNeeded = layout && layout !== 'bipartite' && !this.#fetched && !this.isMissing;
    return isNeeded ? Promise.race([this.#fetch(), later(PATIENCE)]) : undefined;
  }

  /** @returns undefined until the code of the layout has been fetched */
  layoutOf(network: Network, options: NetworkOptions): NetworkLayout | undefined {
    const { width, fontSize, stretch, terms, pins } = options;
    const sizes: Sizes = { width, fontSize, stretch, terms };
    if (network.layout === 'bipartite') {
      this.#rest();
      this.isMissing = false;
      return this.#bipartite({ network, ...sizes });
    }
    if (!this.#fetched) {
      if (!this.isMissing) void this.#fetch();
      return undefined;
    }
    if (network.layout === 'layered') {
      this.#rest();
      const { layoutLayered } = this.#fetched;
      return this.#layered({ network, layoutLayered, ...sizes });
    }
    const run = this.#runOf(network, { sizes, pins }, this.#fetched.createForceSimulation);
    if (this.#glimpse?.run !== run) this.#glimpse = { run };
    return this.#forced({ glimpse: this.#glimpse, network, pins });
  }

  #fetch(): Promise<void> {
    return (this.#fetching ??= import('../../layout/network/on-demand-layouts.js')
      .then((layouts) => void (this.#fetched = layouts))
      .catch(() => void (this.isMissing = true))
      .finally(() => {
        this.#fetching = undefined;
        this.#host.requestUpdate();
      }));
  }

  /** The same run, under way or ended, as long as the forces between nodes are the same. */
  #runOf(network: Network, { sizes, pins }: Wanted, create: CreateRun): ForceSimulation {
    const { pulls, nodes } = network;
    const begun = this.#begun;
    const isSame = begun?.pulls === pulls && areSame(begun.sizes, sizes);
    if (!isSame) this.#rest();
    const run = isSame ? begun.run : create(network, { ...sizes, pins: [] });
    this.#begun = { run, pulls, sizes };
    if (run.isGiven(network, pins)) this.#rest();
    else if (nodes.length <= FEW_NODES) run.finish();
    else if (run.progress < 1 && this.progress === undefined) this.#slice(run);
    return run;
  }

  #rest(): void {
    this.progress = undefined;
    this.#stop();
  }

  #slice(run: ForceSimulation): void {
    this.progress = run.progress;
    let glimpsed = performance.now();
    let wait = GLIMPSE;
    let isShowing = false;
    const go = (): void => contain(this.#host, step);
    const step = (): void => {
      const begin = performance.now();
      if (isShowing) wait = Math.max(GLIMPSE, SPARING * (begin - glimpsed));
      isShowing = false;
      do run.advance();
      while (run.progress < 1 && performance.now() - begin < SLICE);
      this.progress = run.progress < 1 ? run.progress : undefined;
      if (run.progress === 1 || performance.now() - glimpsed >= wait) {
        glimpsed = performance.now();
        isShowing = true;
        this.#glimpse = { run };
        this.#host.requestUpdate();
      }
      if (run.progress === 1) return;
      // The page paints before the next slice, so that the time this takes is known.
      this.#stop = isShowing ? afterFrame(this.#host, go) : afterYield(go);
    };
    this.#stop = afterYield(go);
  }
}

function later(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

type CreateRun = typeof Fetched.createForceSimulation;

interface Wanted {
  readonly sizes: Sizes;
  readonly pins: NetworkOptions['pins'];
}

interface Begun {
  readonly run: ForceSimulation;
  readonly pulls: Network['pulls'];
  readonly sizes: Sizes;
}

/** A layout under way, at one moment. */
interface Glimpse {
  readonly run: ForceSimulation;
}

/** What a layout depends on besides its network. */
type Sizes = Pick<NetworkOptions, 'width' | 'fontSize' | 'stretch' | 'terms'>;

interface LayoutInputs extends Sizes {
  readonly network: Network;
}

interface LayeredInputs extends LayoutInputs {
  readonly layoutLayered: typeof Fetched.layoutLayered;
}

interface ForcedInputs {
  readonly glimpse: Glimpse;
  readonly network: Network;
  readonly pins: NetworkOptions['pins'];
}

function areSame(a: Sizes, b: Sizes): boolean {
  return (
    a.width === b.width &&
    a.fontSize === b.fontSize &&
    a.stretch === b.stretch &&
    a.terms === b.terms
  );
}
