import { nothing, type ReactiveController, type TemplateResult } from 'lit';
import { createRef } from '../element/ref.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { toggleSheet } from '../ui/sheet.js';
import type { DialogName, OpenDialog } from '../export-dialog/export-tools.js';
import type { ExportHost } from '../export-dialog/host.js';

interface DialogHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly updateComplete: Promise<boolean>;
  addController(controller: ReactiveController): void;
  requestUpdate(): void;
}

/** Loads the dialogs for export and embedding when one is asked for, and renders it. */
export class ExportDialogController implements ReactiveController {
  readonly #host: DialogHost;
  readonly #say: (text: string) => void;
  readonly #sheet = createRef<HTMLDialogElement>();
  #dialog: OpenDialog | undefined;

  constructor(host: DialogHost, say: (text: string) => void) {
    this.#host = host;
    this.#say = say;
    host.addController(this);
  }

  /** @throws Error if its code cannot be loaded */
  async open(
    name: DialogName,
    about: {
      readonly host: ExportHost;
      readonly tools: ControlWords;
      readonly file: File | undefined;
    },
  ): Promise<void> {
    // Asked for together: the dialog opens first, and what draws its preview is on its way.
    if (name === 'export') void import('../export-dialog/export-files.js').catch(() => undefined);
    const { openDialog } = await import('../export-dialog/export-tools.js');
    const update = () => this.#host.requestUpdate();
    const rendered = () => this.#host.updateComplete;
    const options = { ...about, dialog: this.#sheet, update, rendered, say: this.#say };
    this.#dialog = await openDialog(name, options);
    update();
    await rendered();
    toggleSheet(this.#sheet, true);
  }

  hostUpdated(): void {
    const { renderRoot } = this.#host;
    if (renderRoot instanceof ShadowRoot) this.#dialog?.rendered(renderRoot);
  }

  template(): TemplateResult | typeof nothing {
    return this.#dialog?.template() ?? nothing;
  }
}
