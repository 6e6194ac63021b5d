import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Drawn } from '../../scene/draws.js';
import type { Session } from '../../state/session.js';

// Pictures and legends do not know each other. They share a session, and through it what is drawn.

interface Board {
  readonly drawn: Map<object, readonly Drawn[]>;
  readonly listeners: Set<() => void>;
}

const boards = new WeakMap<Session, Board>();

function boardOf(session: Session): Board {
  const board = boards.get(session) ?? { drawn: new Map(), listeners: new Set() };
  boards.set(session, board);
  return board;
}

/** What all pictures of a session draw, each kind once; undefined while there is no picture. */
export function drawnIn(session: Session | undefined): readonly Drawn[] | undefined {
  const lists = session ? [...boardOf(session).drawn.values()] : [];
  const [only, ...others] = lists;
  if (others.length === 0) return only;
  const kinds = new Map(lists.flat().map((drawn) => [drawn.name, drawn]));
  return [...kinds.values()];
}

interface DrawingHost extends ReactiveControllerHost {
  readonly session: Session | undefined;
  /** what it draws; undefined while it draws nothing */
  readonly draws: readonly Drawn[] | undefined;
}

/** Tells the legends of a session what an element draws, after every update. */
export class DrawsController implements ReactiveController {
  readonly #host: DrawingHost;
  #told: { readonly session: Session; readonly text: string } | undefined;

  constructor(host: DrawingHost) {
    this.#host = host;
  }

  hostUpdated(): void {
    const { session, draws } = this.#host;
    const text = JSON.stringify(draws);
    if (this.#told?.session === session && this.#told?.text === text) return;
    this.#withdraw();
    if (!session || !draws) return;
    this.#told = { session, text };
    const board = boardOf(session);
    board.drawn.set(this, draws);
    tell(board);
  }

  hostDisconnected(): void {
    this.#withdraw();
  }

  #withdraw(): void {
    const board = this.#told && boardOf(this.#told.session);
    this.#told = undefined;
    if (board?.drawn.delete(this)) tell(board);
  }
}

function tell({ listeners }: Board): void {
  for (const listener of [...listeners]) listener();
}

/** Updates a legend whenever pictures of its session draw something else. */
export class DrawnController implements ReactiveController {
  readonly #host: Omit<DrawingHost, 'draws'>;
  #session: Session | undefined;
  readonly #listener = () => this.#host.requestUpdate();

  constructor(host: Omit<DrawingHost, 'draws'>) {
    this.#host = host;
  }

  hostUpdate(): void {
    if (this.#session === this.#host.session) return;
    this.#leave();
    this.#session = this.#host.session;
    if (this.#session) boardOf(this.#session).listeners.add(this.#listener);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #leave(): void {
    if (this.#session) boardOf(this.#session).listeners.delete(this.#listener);
    this.#session = undefined;
  }
}
