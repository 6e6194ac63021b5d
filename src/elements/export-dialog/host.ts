import type { html } from 'lit';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Session } from '../../state/session.js';
import type { ViewState } from '../../state/view-state.js';
import type { sheetTemplate } from '../ui/sheet.js';

/** The element whose view is exported, with what the export needs of it. */
export interface ExportHost {
  readonly element: HTMLElement;
  readonly session: Session | undefined;
  readonly terms: PictureWords;
  /** of the page's address with the present view in it; absent where the page does not follow it */
  readonly permalink: string | undefined;
  /** what the element shows, where that is not for the state to say */
  readonly view: ViewState['view'] | undefined;
}

/** What a dialog is made with: the element's own hand, so that a page has one Lit only. */
export interface Kit {
  readonly html: typeof html;
  readonly sheet: typeof sheetTemplate;
  readonly locales: readonly string[];
  /** draws the dialogs again */
  readonly update: () => void;
  /** says something to those who listen */
  readonly say: (text: string) => void;
}
