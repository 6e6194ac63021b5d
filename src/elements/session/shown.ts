import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CellSizes, Drawn } from '../../scene/draws.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import type { Layout } from '../../layout/matrix/layout.js';
import type { Session } from '../../state/session.js';

// Pictures and legends do not know each other. They share a session, and through it what is shown.

/** What an element shows. A legend works out the marks that this draws. */
export interface Shown {
  /** of a matrix */
  readonly view?: MatrixView;
  readonly layout?: Layout['kind'];
  readonly cells?: CellSizes | undefined;
  /** of a network */
  readonly draws?: readonly Drawn[] | undefined;
  readonly isSelected: boolean;
  readonly isCompared: boolean;
}

interface Board {
  readonly shown: Map<object, Shown>;
  readonly listeners: Set<() => void>;
}

const boards = new WeakMap<Session, Board>();

export function boardOf(session: Session): Board {
  const board = boards.get(session) ?? { shown: new Map(), listeners: new Set() };
  boards.set(session, board);
  return board;
}

interface ShowingHost extends ReactiveControllerHost {
  readonly session: Session | undefined;
  /** undefined while it shows nothing */
  readonly shown: Shown | undefined;
}

/** Tells the legends of a session what an element shows, after every update. */
export class ShownController implements ReactiveController {
  readonly #host: ShowingHost;
  #told: { readonly session: Session; readonly shown: Shown } | undefined;

  constructor(host: ShowingHost) {
    this.#host = host;
  }

  hostUpdated(): void {
    const { session, shown } = this.#host;
    if (this.#told?.session === session && isSame(this.#told?.shown, shown)) return;
    this.#withdraw();
    if (!session || !shown) return;
    this.#told = { session, shown };
    const board = boardOf(session);
    board.shown.set(this, shown);
    tell(board);
  }

  hostDisconnected(): void {
    this.#withdraw();
  }

  #withdraw(): void {
    const board = this.#told && boardOf(this.#told.session);
    this.#told = undefined;
    if (board?.shown.delete(this)) tell(board);
  }
}

function isSame(a: Shown | undefined, b: Shown | undefined): boolean {
  return (
    a?.view === b?.view &&
    a?.layout === b?.layout &&
    a?.cells?.wide === b?.cells?.wide &&
    a?.cells?.narrow === b?.cells?.narrow &&
    a?.cells?.unit === b?.cells?.unit &&
    a?.isSelected === b?.isSelected &&
    a?.isCompared === b?.isCompared &&
    JSON.stringify(a?.draws) === JSON.stringify(b?.draws)
  );
}

function tell({ listeners }: Board): void {
  for (const listener of [...listeners]) listener();
}
