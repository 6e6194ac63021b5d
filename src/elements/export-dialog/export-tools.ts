import { css } from 'lit';
import type { ControlWords } from '../../i18n/control-words.js';
import { loadFileWords } from '../../i18n/locale.js';
import { LONGEST_WAIT } from '../../lib/on-demand.js';
import type { TemplateResult } from '../element/html.js';
import { sheetOf } from '../element/styles.js';
import { windowOf } from '../page/window.js';
import { ExportDialog } from './export-dialog.js';
import type { DialogOptions } from './host.js';

export type DialogName = 'open' | 'export' | 'embed' | 'about';

/** A dialog that an element shows. */
export interface OpenDialog {
  template(): TemplateResult;
  /** Adds the styles and paints the preview, after each time the element has rendered. */
  rendered(root: ShadowRoot): void;
}

/** Makes a dialog about what is shown at the moment. */
export async function openDialog(
  name: DialogName,
  { tools, ...rest }: Omit<DialogOptions, 'words'> & { readonly tools: ControlWords },
): Promise<OpenDialog> {
  const options = { ...rest, words: await loadFileWords(rest.host.terms.locale) };
  if (name === 'embed') {
    const { EmbedDialog } = await import('./embed-dialog.js');
    const dialog = new EmbedDialog(options);
    void dialog.refresh();
    return {
      template: () => dialog.template(tools.viewNames),
      rendered: (root) => addStyles(root),
    };
  }
  if (name === 'about') {
    const { AboutDialog } = await import('../explorer/about-dialog.js');
    const dialog = new AboutDialog(options, tools);
    void dialog.refresh();
    return { template: () => dialog.template(), rendered: (root) => addStyles(root) };
  }
  if (name === 'open') {
    const { OpenDialog, openStyles } = await import('../open-dialog/open-dialog.js');
    const dialog = await OpenDialog.create(options, tools);
    if (options.file) void dialog.openFile(options.file);
    return {
      template: () => dialog.template(),
      rendered: (root) => {
        addStyles(root);
        addStyles(root, openStyles);
      },
    };
  }
  const dialog = new ExportDialog(options, tools.viewNames);
  await waitBriefly(dialog.refresh());
  return {
    template: () => dialog.template(),
    rendered: (root) => {
      addStyles(root);
      void dialog.paintPreview();
    },
  };
}

/** Waits for work, but not for long, so that nothing flashes up just before its result. */
function waitBriefly(work: Promise<void>): Promise<void> {
  return Promise.race([work, new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT))]);
}

function addStyles(root: ShadowRoot, styles = dialogStyles): void {
  const sheet = sheetOf(styles, windowOf(root.host));
  if (root.adoptedStyleSheets.includes(sheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** The styles of the dialogs. The element adopts them when the first dialog opens. */
const dialogStyles = css`
  dialog[data-sheet='export'],
  dialog[data-sheet='embed'] {
    width: min(72rem, 100vw - 2rem);
    max-width: none;
  }
  .about {
    max-width: 44rem;
  }
  .about h3 {
    margin: 1.25rem 0 0.25rem;
    font-size: 1rem;
  }
  .about h3:first-child {
    margin-block-start: 0;
  }
  .about p,
  .about ul {
    margin: 0.25rem 0;
  }
  .about ul {
    padding-inline-start: 1.25rem;
  }
  .about li {
    margin-block: 0.375rem;
  }
  .about .citation {
    overflow-wrap: anywhere;
  }
  .export-dialog {
    display: grid;
    grid-template-columns: minmax(14rem, 18rem) minmax(0, 1fr);
    gap: 1.5rem;
  }
  .fields {
    grid-row: span 2;
  }
  .fields,
  .outcome,
  .texts {
    display: grid;
    gap: 0.75rem;
    align-content: start;
  }
  .export-dialog > .texts {
    grid-column: 2;
  }
  .field {
    display: grid;
    gap: 0.25rem;
    min-width: 0;
  }
  .field > span,
  .checks legend {
    font-weight: 600;
    font-size: 0.8125rem;
    padding: 0;
  }
  .field select,
  .field input,
  .field textarea {
    width: 100%;
    box-sizing: border-box;
  }
  .checks {
    border: 0;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 0.25rem;
  }
  label.check {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.75rem;
  }
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr 5rem;
    gap: 0.5rem;
    align-items: end;
  }
  .preview {
    margin: 0;
    min-width: 0;
  }
  .preview canvas {
    display: block;
    max-width: 100%;
    max-height: min(46vh, 30rem);
    border: 1px solid var(--_line);
    margin-inline: auto;
  }
  .preview canvas.waiting {
    width: 100%;
    aspect-ratio: 1.06;
    object-fit: contain;
  }
  .preview.see-through canvas {
    background: repeating-conic-gradient(#8883 0 25%, transparent 0 50%) 0 0 / 1rem 1rem;
  }
  .preview figcaption {
    color: var(--_muted);
    padding-block-start: 0.375rem;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  pre.preview {
    overflow: auto;
    max-height: 20rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.75rem;
    font-size: 0.8125rem;
  }
  .text-field {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
    align-items: end;
  }
  textarea {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.5rem;
    resize: vertical;
  }
  textarea.code {
    font-family: ui-monospace, monospace;
    font-size: 0.8125rem;
  }
  p.unfit {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 2rem 1rem;
    text-align: center;
    font-weight: 600;
  }
  .progress {
    min-height: 1.75rem;
  }
  .progress p {
    margin: 0 0 0.5rem;
  }
  .problem {
    overflow-wrap: anywhere;
  }
  button.primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_surface);
    font-weight: 600;
    forced-color-adjust: none;
  }
  button.primary:disabled {
    opacity: 0.6;
  }
  @media (max-width: 48rem) {
    .export-dialog {
      grid-template-columns: minmax(0, 1fr);
    }
    .outcome {
      grid-row: 1;
    }
    .export-dialog > .texts {
      grid-column: 1;
    }
    .text-field {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (pointer: coarse) {
    .field select,
    .field input,
    .export-dialog button,
    label.check {
      min-height: 2.75rem;
    }
  }
`;
