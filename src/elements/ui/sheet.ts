import { html, type TemplateResult } from '../element/html.js';

interface Sheet {
  readonly name: string;
  readonly title: string;
  /** what the button that closes it says */
  readonly close: string;
  readonly content: unknown;
  /** `sheet` rises from below; `window` stands in the middle */
  readonly kind?: 'sheet' | 'window';
}

/**
 * A dialog of the platform: it holds the focus while it is open and gives it back when it closes;
 * Escape closes it and, where the browser knows `closedby`, a click beside it.
 */
export function sheetTemplate(sheet: Sheet): TemplateResult {
  const { name, title, close, content, kind = 'sheet' } = sheet;
  return html`<dialog
    class=${kind}
    part="sheet"
    data-sheet=${name}
    aria-labelledby="title-${name}"
    closedby="any"
  >
    <div class="sheet-head">
      <h2 id="title-${name}">${title}</h2>
      <button type="button" class="close" aria-label=${close} @click=${closeOwn}>
        <span class="sign" data-sign="×" aria-hidden="true"></span>
      </button>
    </div>
    ${content}
  </dialog>`;
}

export function toggleSheet(root: ParentNode, name: string, isOpen: boolean): void {
  const dialog = root.querySelector<HTMLDialogElement>(`dialog[data-sheet="${name}"]`);
  if (!dialog?.isConnected || dialog.open === isOpen) return;
  if (!isOpen) dialog.close();
  else {
    dialog.showModal();
    if (parent !== window) placeInSight(dialog);
  }
}

/** A frame may be far higher than the window around it: a dialog comes where the frame is seen. */
function placeInSight(dialog: HTMLDialogElement): void {
  const seen = new IntersectionObserver(([entry]) => {
    seen.disconnect();
    const { top = 0, height = 0 } = entry?.intersectionRect ?? {};
    if (height === 0) return;
    Object.assign(dialog.style, { inset: `${top}px 0 auto`, maxHeight: `${height}px` });
  });
  seen.observe(document.documentElement);
}

/** By script: a frame that forbids forms would not send one, be it only to close a dialog. */
function closeOwn({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest('dialog')?.close();
}
