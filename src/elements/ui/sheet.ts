import { ref, type Ref } from '../element/ref.js';
import { html, type TemplateResult } from '../element/html.js';

interface Sheet {
  /** gets the dialog while it is rendered, for `toggleSheet` */
  readonly dialog: Ref<HTMLDialogElement>;
  readonly name: string;
  readonly title: string;
  /** the label of the button that closes it */
  readonly close: string;
  readonly content: unknown;
  /** `sheet` is at the bottom of the window, `window` in its middle */
  readonly kind?: 'sheet' | 'window';
}

/**
 * A modal `<dialog>`. The browser keeps the focus in it while it is open and restores the focus when
 * it closes. Escape closes it, and so does a click outside if the browser supports `closedby`.
 */
export function sheetTemplate(sheet: Sheet): TemplateResult {
  const { dialog, name, title, close, content, kind = 'sheet' } = sheet;
  return html`<dialog
    ${ref(dialog)}
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

/** Opens or closes a sheet, if it is on the page. */
export function toggleSheet({ value: dialog }: Ref<HTMLDialogElement>, isOpen: boolean): void {
  if (!dialog?.isConnected || dialog.open === isOpen) return;
  if (!isOpen) dialog.close();
  else {
    dialog.showModal();
    if (parent !== window) moveIntoView(dialog);
  }
}

/** A frame may be much taller than its window. The dialog goes to the part that is visible. */
function moveIntoView(dialog: HTMLDialogElement): void {
  const observer = new IntersectionObserver(([entry]) => {
    observer.disconnect();
    const { top = 0, height = 0 } = entry?.intersectionRect ?? {};
    if (height === 0) return;
    Object.assign(dialog.style, { inset: `${top}px 0 auto`, maxHeight: `${height}px` });
  });
  observer.observe(document.documentElement);
}

/** A script closes it, and not a form: a sandboxed frame may not submit forms. */
function closeOwn({ currentTarget }: Event): void {
  if (currentTarget instanceof Element) currentTarget.closest('dialog')?.close();
}
