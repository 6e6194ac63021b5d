import { ref, type Ref } from '../element/ref.js';
import { cmOfPx, pixelsOf, ptOfPx } from '../../export/lengths.js';
import type { Picture } from '../../export/picture.js';
import type { FileWords } from '../../i18n/file-words.js';
import { html, type TemplateResult } from '../element/html.js';
import { resolveImageOptions } from '../../export/image-options.js';
import { SLIDE_POINTS } from '../../scene/page/type-scale.js';
import { isPicture, optionsOf, type ExportChoices } from './choices.js';
import { checkField, textField } from './fields.js';
import { canShare, mayBeBlocked, openFile, shareFile, type MadeFile } from './save-file.js';

/** The state of the last download or copy. */
export type Progress =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly abort: AbortController }
  | {
      readonly kind: 'made';
      readonly file: MadeFile;
      /** what readers of the file miss */
      readonly note: string | undefined;
    }
  | { readonly kind: 'failed'; readonly message: string }
  /** the picture cannot be read at this size: the message says which size it needs */
  | { readonly kind: 'unfit'; readonly message: string };

export interface Outcome {
  readonly words: FileWords;
  readonly choices: ExportChoices;
  readonly picture: Picture | undefined;
  /** gets the canvas of the preview while there is one */
  readonly canvas: Ref<HTMLCanvasElement>;
  readonly direction: 'ltr' | 'rtl';
  /** first lines of a data file */
  readonly data: string;
  /** pixels of the file per CSS px */
  readonly scale: number;
  /** the name of the file */
  readonly name: string;
  readonly progress: Progress;
  readonly actions: OutcomeActions;
}

interface OutcomeActions {
  readonly download: () => void;
  readonly copyPicture: () => void;
  readonly copyText: (text: string) => void;
  /** copies how the dataset is cited */
  readonly copyCitation: () => void;
  readonly print: () => void;
  readonly cancel: () => void;
  readonly chooseAppendix: (isChecked: boolean) => void;
}

/** The preview, the buttons that make the file, the progress, and texts to go with a picture. */
export function outcome(options: Outcome): TemplateResult {
  return html`<div class="outcome">
      ${preview(options)} ${actionRow(options)}
      <div class="progress" role="status">${progressNote(options)}</div>
    </div>
    <div class="texts">${texts(options)}</div>`;
}

function preview(options: Outcome) {
  const { words, choices, picture, canvas, data, scale, name, progress } = options;
  if (!isPicture(choices.format)) {
    return html`<pre class="preview" dir="ltr" tabindex="0" aria-label=${words.preview}>
${data}</pre>`;
  }
  if (progress.kind === 'unfit') {
    return html`<p class="preview unfit" role="status">${progress.message}</p>`;
  }
  const measures = picture && {
    ...pixelsOf(picture.scene, scale),
    widthCm: cmOfPx(picture.scene.width),
    heightCm: cmOfPx(picture.scene.height),
  };
  return html`<figure class="preview ${choices.background === 'transparent' ? 'see-through' : ''}">
    <canvas
      ${ref(canvas)}
      class=${picture ? '' : 'waiting'}
      role="img"
      aria-label=${picture?.words.altText ?? words.preview}
    ></canvas>
    <figcaption>
      ${
        measures
          ? html`${words.measures(measures)} · ${smallestText(options, picture)} ·
              <bdi>${name}</bdi>`
          : words.working
      }
    </figcaption>
  </figure>`;
}

/** “smallest text 7.2 pt”, in the unit of the medium. */
function smallestText({ words, choices }: Outcome, { smallestText: px }: Picture): string {
  const { medium, size } = resolveImageOptions(optionsOf(choices));
  if (medium === 'screen') return words.smallestText(px, 'px');
  const pt = medium === 'slide' ? (px * SLIDE_POINTS) / size.width : ptOfPx(px);
  return words.smallestText(pt, 'pt');
}

function actionRow({ words, choices, picture, progress, actions }: Outcome) {
  const isBusy = progress.kind === 'working' || progress.kind === 'unfit';
  const button = (label: string, act: () => void, className = '') =>
    html`<button type="button" part="button" class=${className} ?disabled=${isBusy} @click=${act}>
      ${label}
    </button>`;
  const file = progress.kind === 'made' && canShare(progress.file) ? progress.file : undefined;
  const share = file && button(words.share, () => void shareFile(file, picture?.title ?? ''));
  const isImage = isPicture(choices.format);
  return html`<div class="row actions">
    ${button(words.download, actions.download, 'primary')}
    ${isImage ? button(words.copyPicture, actions.copyPicture) : ''} ${share ?? ''}
    ${button(words.copyCitation, actions.copyCitation)}
    ${
      isImage
        ? html`${button(words.print, actions.print)}
          ${checkField({
            label: words.withAppendix,
            isChecked: choices.hasAppendix,
            choose: actions.chooseAppendix,
          })}`
        : ''
    }
  </div>`;
}

function progressNote({ words, progress, actions }: Outcome): TemplateResult | string {
  switch (progress.kind) {
    case 'idle':
    case 'unfit':
      return '';
    case 'failed':
      return html`<p class="problem">
        <strong>${words.failed}</strong><br /><span dir="auto">${progress.message}</span>
      </p>`;
    case 'working':
      return html`<progress aria-label=${words.working}></progress> ${words.working}
        <button type="button" part="button" @click=${actions.cancel}>${words.cancel}</button>`;
    case 'made': {
      const { file, note } = progress;
      const openInTab = html`<p>${words.blocked}</p>
        <button type="button" part="button" @click=${() => openFile(file)}>
          ${words.openInTab}
        </button>`;
      return html`<p><bdi>${words.made(file.name, file.blob.size)}</bdi></p>
        ${note === undefined ? '' : html`<p class="problem"><span dir="auto">${note}</span></p>`}
        ${mayBeBlocked() ? openInTab : ''}`;
    }
  }
}

function texts({ words, choices, picture, actions, direction }: Outcome): TemplateResult | string {
  const about = picture?.words;
  if (!about || !isPicture(choices.format)) return '';
  const field = (label: string, text: string) =>
    textField({
      label,
      text,
      copyLabel: words.copyText,
      direction,
      copy: () => actions.copyText(text),
    });
  return html`${field(words.caption, about.caption)} ${field(words.altTextTitle, about.altText)}`;
}
