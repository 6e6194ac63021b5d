import { createRef } from '../element/ref.js';
import { fileNameOf } from '../../derive/file-name.js';
import { pictureOfView } from '../../derive/pictures.js';
import { resolveImageOptions, type ResolvedImageOptions } from '../../export/image-options.js';
import { PX_A_INCH } from '../../export/lengths.js';
import { PictureDoesNotFitError } from '../../export/does-not-fit.js';
import type { Picture } from '../../export/picture.js';
import type { PictureSource } from '../../export/picture-source.js';
import { extensionOf, type DataOptions } from '../../export/data-options.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { FileWords } from '../../i18n/file-words.js';
import { messageOf } from '../../lib/error-message.js';
import { send } from '../element/events.js';
import { html, type TemplateResult } from '../element/html.js';
import { sheetTemplate } from '../ui/sheet.js';
import { exportForm } from './form.js';
import { firstChoices, isPicture, nameFacts, optionsOf, type ExportChoices } from './choices.js';
import { today } from '../../lib/day.js';
import { exportData, sourceOf } from './export-source.js';
import type { paintPicture } from './export-files.js';
import { outcome, type Progress } from './outcome.js';
import { copyFile, saveFile, type MadeFile } from './save-file.js';
import type { DialogOptions, ExportHost } from './host.js';

/** px of the longer side of a preview, about twice as many as it is shown with, for dense screens */
const PREVIEW_SIDE = 1200;
/** lines of a data file in a preview */
const PREVIEW_LINES = 12;

/** What draws pictures. The dialog opens without it, and shows its preview once it is there. */
const drawing = () => import('./export-files.js');

/** The dialog that exports a picture or data, with a preview. */
export class ExportDialog {
  readonly #host: ExportHost;
  readonly #words: FileWords;
  readonly #viewNames: ControlWords['viewNames'];
  readonly #dialog: DialogOptions['dialog'];
  readonly #update: () => void;
  readonly #say: (text: string) => void;
  readonly #canvas = createRef<HTMLCanvasElement>();
  #choices: ExportChoices;
  #source: PictureSource | undefined;
  #picture: Picture | undefined;
  #painted: Picture | undefined;
  #paint: typeof paintPicture | undefined;
  #data = '';
  #progress: Progress = { kind: 'idle' };

  constructor(
    { host, words, dialog, update, say }: DialogOptions,
    viewNames: ControlWords['viewNames'],
  ) {
    this.#viewNames = viewNames;
    this.#host = host;
    this.#words = words;
    this.#dialog = dialog;
    this.#update = update;
    this.#say = say;
    this.#choices = {
      ...firstChoices,
      subject: pictureOfView(host.session?.state.view ?? 'matrix'),
      locale: host.terms.locale,
    };
  }

  template(): TemplateResult {
    const words = this.#words;
    return sheetTemplate({
      dialog: this.#dialog,
      name: 'export',
      title: words.exportTitle,
      close: words.cancel,
      kind: 'window',
      content: html`<div class="export-dialog">${this.#form()} ${this.#outcome()}</div>`,
    });
  }

  /** Makes the preview again, after each choice. */
  async refresh(): Promise<void> {
    const choices = this.#choices;
    try {
      if (isPicture(choices.format)) {
        const options = this.#imageOptions();
        const source = await sourceOf(this.#host, options);
        if (choices !== this.#choices) return;
        this.#source = source;
        const { drawPicture, paintPicture } = await drawing();
        if (choices !== this.#choices) return;
        const picture = await drawPicture(source, options);
        if (choices !== this.#choices) return;
        this.#picture = picture;
        this.#paint = paintPicture;
      } else {
        const options = this.#dataOptions();
        // A workbook has the same links as a CSV, which can be read.
        const shown = options.format === 'xlsx' ? { ...options, format: 'csv' as const } : options;
        const text = await (await exportData(this.#host, shown)).text();
        this.#data = text.split('\n').slice(0, PREVIEW_LINES).join('\n');
      }
      this.#progress = { kind: 'idle' };
    } catch (error) {
      this.#picture = undefined;
      const kind = error instanceof PictureDoesNotFitError ? 'unfit' : 'failed';
      this.#progress = { kind, message: messageOf(error) };
    }
    this.#update();
  }

  /** Paints the preview onto its canvas, which is there only after the dialog has been rendered. */
  async paintPreview(): Promise<void> {
    const canvas = this.#canvas.value;
    const picture = this.#picture;
    if (!canvas || !picture || picture === this.#painted) return;
    this.#painted = picture;
    await this.#paint?.(picture, canvas, { side: PREVIEW_SIDE, logo: this.#source?.logo });
  }

  #form(): TemplateResult {
    const { state, model } = this.#host.session ?? {};
    return exportForm({
      words: this.#words,
      viewNames: this.#viewNames,
      choices: this.#choices,
      hasSelection: model !== undefined && (state?.selected ?? null) !== null,
      defaults: this.#picture?.words,
      hasLogo: this.#source?.logo !== undefined,
      hasLink: this.#source?.permalink !== undefined,
      choose: (changes) => {
        this.#choices = { ...this.#choices, ...changes };
        this.#update();
        void this.refresh();
      },
    });
  }

  #outcome(): TemplateResult {
    const choices = this.#choices;
    return outcome({
      words: this.#words,
      choices,
      picture: this.#picture,
      canvas: this.#canvas,
      direction: this.#source?.terms.direction ?? 'ltr',
      data: this.#data,
      scale: choices.format === 'png' ? this.#scale() : 1,
      name: this.#name(),
      progress: this.#progress,
      actions: {
        download: () => void this.#download(),
        copyPicture: () => void this.#copyPicture(),
        copyText: (text) => void this.#copyText(text),
        copyCitation: () => void this.#copyCitation(),
        print: () => void this.#print(),
        cancel: () => this.#cancel(),
        chooseAppendix: (hasAppendix) => {
          this.#choices = { ...this.#choices, hasAppendix };
        },
      },
    });
  }

  /** Makes the file and saves it, unless the page cancels the event. */
  async #download(): Promise<void> {
    const file = await this.#make();
    if (!file) return;
    const { name, format, blob } = file;
    const detail = { format, filename: name, bytes: blob.size, blob };
    if (send(this.#host.element, 'wsis-export', detail)) {
      saveFile(file, document);
    }
  }

  async #make(): Promise<MadeFile | undefined> {
    const abort = new AbortController();
    this.#setProgress({ kind: 'working', abort });
    // Yields to the page, so that it shows the progress before the work begins.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      const { blob, note } = await this.#blob();
      if (abort.signal.aborted) return undefined;
      const file = { name: this.#name(), format: this.#choices.format, blob };
      this.#setProgress({ kind: 'made', file, note });
      return file;
    } catch (error) {
      if (!abort.signal.aborted) this.#setProgress({ kind: 'failed', message: messageOf(error) });
      return undefined;
    }
  }

  async #blob(): Promise<{ readonly blob: Blob; readonly note: string | undefined }> {
    if (!isPicture(this.#choices.format)) {
      return { blob: await exportData(this.#host, this.#dataOptions()), note: undefined };
    }
    return this.#image(this.#imageOptions());
  }

  async #image(options: ResolvedImageOptions) {
    const source = await sourceOf(this.#host, options);
    const { drawPicture, pictureFile } = await drawing();
    return pictureFile(source, await drawPicture(source, options), options);
  }

  #dataOptions(): DataOptions {
    const { format, rows, delimiter } = this.#choices;
    return isPicture(format) ? { rows } : { format, rows, delimiter };
  }

  #imageOptions(): ResolvedImageOptions {
    return resolveImageOptions(optionsOf(this.#choices));
  }

  #name(): string {
    const { format } = this.#choices;
    const { state, model } = this.#host.session ?? {};
    const shown = this.#source?.state ?? state;
    if (!shown || !model) return '';
    const about = { dataset: model.dataset.id, date: this.#source?.date ?? today() };
    const extension = isPicture(format) ? format : extensionOf(format);
    return fileNameOf(shown, { ...about, ...nameFacts(this.#choices), extension });
  }

  async #copyPicture(): Promise<void> {
    const made = this.#image({ ...this.#imageOptions(), format: 'png' });
    await this.#reportCopy(() => copyFile(made.then(({ blob }) => blob)));
  }

  async #copyText(text: string): Promise<void> {
    await this.#reportCopy(() => navigator.clipboard.writeText(text));
  }

  async #copyCitation(): Promise<void> {
    const text = sourceOf(this.#host, { locale: this.#choices.locale }).then(async (source) => {
      const { citationOf } = await import('../../export/citation.js');
      return new Blob([citationOf(source, 'text')], { type: 'text/plain' });
    });
    await this.#reportCopy(() => copyFile(text, 'text/plain'));
  }

  async #reportCopy(act: () => Promise<void>): Promise<void> {
    try {
      await act();
      this.#say(this.#words.copied);
    } catch {
      this.#setProgress({ kind: 'failed', message: this.#words.notCopied });
    }
  }

  async #print(): Promise<void> {
    try {
      const options = this.#imageOptions();
      const source = await sourceOf(this.#host, options);
      const { printPicture } = await import('./print-sheet.js');
      await printPicture(source, { ...options, hasAppendix: this.#choices.hasAppendix });
    } catch (error) {
      this.#setProgress({ kind: 'failed', message: messageOf(error) });
    }
  }

  #cancel(): void {
    if (this.#progress.kind === 'working') this.#progress.abort.abort();
    this.#setProgress({ kind: 'idle' });
  }

  #setProgress(progress: Progress): void {
    this.#progress = progress;
    this.#update();
  }

  #scale(): number {
    const { scale, dpi } = this.#choices;
    return dpi === undefined ? scale : dpi / PX_A_INCH;
  }
}
