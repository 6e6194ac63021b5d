import type { TemplateResult } from 'lit';
import { loadExportTerms } from '../../i18n/file-locale.js';
import { shareOwnLanguages } from '../../i18n/overrides.js';
import type { ToolTerms } from '../../i18n/control-words.js';
import { dialogStyles } from './styles.js';
import { EmbedDialog } from './embed-dialog.js';
import { ExportDialog } from './export-dialog.js';
import type { Kit, ExportHost } from './host.js';

export { embedCode, type EmbedOptions } from './embed-snippet.js';
export { exportData, type DataOptions } from './export-data.js';
export { exportImage } from './export-image.js';
export type { ImageOptions } from '../../export/image-options.js';

export type DialogName = 'export' | 'embed';

/** A dialog that is on the page. */
export interface OpenDialog {
  template(): TemplateResult;
  /** what can only be done once it is on the page */
  rendered(root: ShadowRoot): void;
}

/** Makes a dialog about what is shown at this moment. */
export async function openDialog(
  name: DialogName,
  kit: Kit,
  { host, tools }: { readonly host: ExportHost; readonly tools: ToolTerms },
): Promise<OpenDialog> {
  shareOwnLanguages(host.languages);
  const words = await loadExportTerms(host.terms.locale);
  if (name === 'embed') {
    const dialog = new EmbedDialog(kit, host, words);
    void dialog.refresh();
    return { template: () => dialog.template(tools.viewNames), rendered: addStyles };
  }
  const dialog = new ExportDialog(kit, host, words);
  void dialog.refresh();
  return {
    template: () => dialog.template(),
    rendered: (root) => {
      addStyles(root);
      void dialog.painted(root);
    },
  };
}

let styles: CSSStyleSheet | undefined;

function addStyles(root: ShadowRoot): void {
  if (styles === undefined) {
    styles = new CSSStyleSheet();
    styles.replaceSync(dialogStyles);
  }
  if (root.adoptedStyleSheets.includes(styles)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styles];
}
