import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Network } from '../../derive/network/network.js';
import { layoutBipartite } from '../../layout/network/bipartite.js';
import type * as Layouts from '../../layout/network/network-layout.js';
import type { ForceSimulation } from '../../layout/network/force/simulation.js';
import type { NetworkLayout, NetworkOptions } from '../../layout/network/placed-network.js';
import { memoInputs } from '../../lib/memo.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import type { Session } from '../../state/session.js';
import { afterYield, windowOf } from '../page/window.js';
import { fetchedLayouts } from './fetched-layouts.js';

/** A force layout of up to this many nodes is computed at once. */
const FEW_NODES = 120;
/** ms of work before the page has its turn */
const SLICE = 12;
/** ms between two pictures of a layout under way, at least */
const SNAPSHOT_INTERVAL = 250;
/** A picture takes time too. Of this many ms, at most one goes into pictures. */
const SNAPSHOT_SHARE = 8;

interface LayoutHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  readonly session: Session | undefined;
}

/**
 * Lays out networks: small ones at once, large ones by forces in slices. Between two slices the page
 * has its turn. It stays usable, and people see the picture take shape.
 */
export class NetworkLayoutController implements ReactiveController {
  /** 0 … 1 while a layout is under way */
  progress: number | undefined;
  /** whether the code of the layout could not be fetched */
  isMissing = false;

  readonly #host: LayoutHost;
  #lastRun: LastRun | undefined;
  #snapshot: Snapshot | undefined;
  #stop: () => void = () => undefined;

  readonly #bipartite = memoInputs(({ network, ...sizes }: LayoutInputs) =>
    layoutBipartite(network, { ...sizes, pins: [] }),
  );
  readonly #layered = memoInputs(({ network, layoutLayered, ...sizes }: LayeredInputs) =>
    layoutLayered(network, { ...sizes, pins: [] }),
  );
  readonly #forced = memoInputs(({ snapshot, network, pins }: ForcedInputs) =>
    snapshot.run.layout(network, pins),
  );

  constructor(host: LayoutHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  hostConnected(): void {
    if (this.progress !== undefined && this.#lastRun) this.#slice(this.#lastRun.run);
  }

  /** @returns undefined until the code of the layout has been fetched */
  layoutOf(network: Network, options: NetworkOptions): NetworkLayout | undefined {
    const { width, fontSize, stretch, terms, pins } = options;
    const sizes: Sizes = { width, fontSize, stretch, terms };
    if (network.layout === 'bipartite') {
      this.#stopSlices();
      this.isMissing = false;
      return this.#bipartite({ network, ...sizes });
    }
    const { code } = fetchedLayouts;
    if (!code) {
      if (!this.isMissing) void this.#fetch();
      return undefined;
    }
    if (network.layout === 'layered') {
      this.#stopSlices();
      const { layoutLayered } = code;
      return this.#layered({ network, layoutLayered, ...sizes });
    }
    const run = this.#runOf(network, { sizes, pins }, code.createForceSimulation);
    if (this.#snapshot?.run !== run) this.#snapshot = { run };
    return this.#forced({ snapshot: this.#snapshot, network, pins });
  }

  async #fetch(): Promise<void> {
    this.isMissing = !(await fetchedLayouts.fetch());
    this.#host.requestUpdate();
  }

  /** The run, under way or ended. It stays the same as long as the forces between nodes do. */
  #runOf(network: Network, { sizes, pins }: RunInputs, create: CreateRun): ForceSimulation {
    const { pulls, nodes } = network;
    const last = this.#lastRun;
    const isSame = last?.pulls === pulls && areSame(last.sizes, sizes);
    if (!isSame) this.#stopSlices();
    const run = isSame ? last.run : create(network, { ...sizes, pins: [] });
    this.#lastRun = { run, pulls, sizes };
    if (run.isGiven(network, pins)) this.#stopSlices();
    else if (nodes.length <= FEW_NODES) run.finish();
    else if (run.progress < 1 && this.progress === undefined) this.#slice(run);
    return run;
  }

  #stopSlices(): void {
    this.progress = undefined;
    this.#stop();
  }

  #slice(run: ForceSimulation): void {
    this.progress = run.progress;
    let shownAt = performance.now();
    let wait = SNAPSHOT_INTERVAL;
    let isShowing = false;
    const go = (): void => contain(this.#host, step);
    const step = (): void => {
      const begin = performance.now();
      if (isShowing) wait = Math.max(SNAPSHOT_INTERVAL, SNAPSHOT_SHARE * (begin - shownAt));
      isShowing = false;
      do run.advance();
      while (run.progress < 1 && performance.now() - begin < SLICE);
      this.progress = run.progress < 1 ? run.progress : undefined;
      if (run.progress === 1 || performance.now() - shownAt >= wait) {
        shownAt = performance.now();
        isShowing = true;
        this.#snapshot = { run };
        this.#host.requestUpdate();
      }
      if (run.progress === 1) return;
      // The page paints before the next slice, so that the time this takes is known.
      this.#stop = isShowing ? afterFrame(this.#host, go) : afterYield(go);
    };
    this.#stop = afterYield(go);
  }
}

type CreateRun = typeof Layouts.createForceSimulation;

interface RunInputs {
  readonly sizes: Sizes;
  readonly pins: NetworkOptions['pins'];
}

interface LastRun {
  readonly run: ForceSimulation;
  readonly pulls: Network['pulls'];
  readonly sizes: Sizes;
}

/** A layout under way, at one moment. */
interface Snapshot {
  readonly run: ForceSimulation;
}

/** What a layout depends on besides its network. */
type Sizes = Pick<NetworkOptions, 'width' | 'fontSize' | 'stretch' | 'terms'>;

interface LayoutInputs extends Sizes {
  readonly network: Network;
}

interface LayeredInputs extends LayoutInputs {
  readonly layoutLayered: typeof Layouts.layoutLayered;
}

interface ForcedInputs {
  readonly snapshot: Snapshot;
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

/** Calls back when the next frame of an element's window is painted. @returns cancels the call */
function afterFrame(element: Element, callback: () => void): () => void {
  const page = windowOf(element);
  let cancel: () => void = () => undefined;
  const frame = page.requestAnimationFrame(() => (cancel = afterYield(callback)));
  return () => {
    page.cancelAnimationFrame(frame);
    cancel();
  };
}
