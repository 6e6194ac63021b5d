import type { Ref } from '../element/ref.js';
import type { FileWords } from '../../i18n/file-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Session } from '../../state/session.js';
import type { ViewState } from '../../state/view-state.js';

/** An element whose view is exported, and what the export needs to know of it. */
export interface ExportHost {
  readonly element: HTMLElement;
  readonly session: Session | undefined;
  readonly terms: PictureWords;
  /** the page's URL with a view in it; undefined unless the page keeps the view there */
  readonly linkTo: (state: ViewState) => string | undefined;
  /** the view of an element that has only one; undefined where the state decides */
  readonly view: ViewState['view'] | undefined;
}

/** What a dialog needs of the element that shows it. */
export interface DialogOptions {
  readonly host: ExportHost;
  readonly words: FileWords;
  /** gets the `<dialog>` */
  readonly dialog: Ref<HTMLDialogElement>;
  /** renders the dialog again */
  readonly update: () => void;
  /** resolves when what was asked for is rendered */
  readonly rendered: () => Promise<unknown>;
  /** a file that was dropped, for the dialog that opens one */
  readonly file?: File | undefined;
  /** announces a text to screen readers */
  readonly say: (text: string) => void;
}
