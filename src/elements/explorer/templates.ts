import type { PictureWords } from '../../i18n/picture-words.js';
import type { View } from '../../state/view-parts.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { helpTemplate } from './help.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { returnFocus } from '../ui/menu.js';
import { sheetTemplate } from '../ui/sheet.js';

interface ExplorerHost extends HTMLElement {
  readonly theme: string | null;
  readonly label: string | null;
}

/** Slots of the page that the picture shows in its own states. */
const STATES = ['loading', 'error', 'empty'] as const;

/** The element of each view, and whether the legend stands under it. */
const VIEWS: Readonly<
  Record<View, { readonly element: ViewTemplate; readonly hasLegend: boolean }>
> = {
  matrix: {
    hasLegend: true,
    element: ({ locale, theme, label, slots }) =>
      html`<wsis-sdg-matrix
        exportparts="scroll, picture, grid, tooltip, empty, error, skeleton"
        locale=${locale}
        theme=${theme}
        label=${label}
        >${slots}</wsis-sdg-matrix
      >`,
  },
  network: {
    hasLegend: true,
    element: ({ locale, theme, label, slots }) =>
      html`<wsis-sdg-network
        exportparts="toolbar, about, button, scroll, picture, list, tooltip, empty, error, skeleton"
        locale=${locale}
        theme=${theme}
        label=${label}
        >${slots}</wsis-sdg-network
      >`,
  },
  table: {
    hasLegend: false,
    element: ({ locale, theme, label, slots }) =>
      html`<wsis-sdg-table
        exportparts="scroll, table, empty, error, skeleton"
        locale=${locale}
        theme=${theme}
        label=${label}
        >${slots}</wsis-sdg-table
      >`,
  },
};

type ViewTemplate = (attributes: {
  readonly locale: string;
  readonly theme: string | typeof nothing;
  readonly label: string | typeof nothing;
  readonly slots: readonly TemplateResult[];
}) => TemplateResult;

/** The element of a view. The page's own words for its states are passed on to it. */
export function explorerPicture(host: ExplorerHost, view: View, locale: string): TemplateResult {
  const slots = STATES.filter((name) => host.querySelector(`:scope > [slot="${name}"]`)).map(
    (name) => html`<slot name=${name} slot=${name}></slot>`,
  );
  const theme = host.theme ?? nothing;
  return VIEWS[view].element({ locale, theme, label: host.label ?? nothing, slots });
}

/** The legend of a view; nothing where it has none. */
export function legendOf(
  { theme }: { readonly theme: string | null },
  view: View,
  locale: string,
): TemplateResult | typeof nothing {
  if (!VIEWS[view].hasLegend) return nothing;
  return html`<wsis-sdg-legend
    exportparts="legend"
    locale=${locale}
    theme=${theme ?? nothing}
  ></wsis-sdg-legend>`;
}

export function detailOf(
  { theme, feedbackUrl }: { theme: string | null; feedbackUrl: string | null },
  locale: string,
): TemplateResult {
  return html`<wsis-sdg-detail
    exportparts="panel, crumbs, summary, facilitators, group, link, rationale, source, prompt, button, comparison, feedback"
    locale=${locale}
    theme=${theme ?? nothing}
    feedback-url=${feedbackUrl ?? nothing}
  ></wsis-sdg-detail>`;
}

/** The menu of orders, and the button that opens it. */
export function orderButton(menu: unknown, tools: ControlWords): TemplateResult {
  return html`
    <button type="button" part="button" class="opens" popovertarget="order">${tools.order}</button>
    <div
      class="menu"
      part="menu"
      id="order"
      popover
      role="dialog"
      aria-label=${tools.order}
      @toggle=${returnFocus}
    >
      ${menu}
    </div>
  `;
}

/** What is selected, and the way to its detail. */
export function selectionBar(name: string, terms: PictureWords, open: () => void): TemplateResult {
  return html`<div class="selection" part="selection">
    <span>${name}</span>
    <button type="button" part="button" aria-haspopup="dialog" @click=${open}>
      ${terms.details}
    </button>
  </div>`;
}

/** Help, and the link where it cannot be copied. */
export function explorerDialogs(tools: ControlWords, link: string): TemplateResult {
  const { close } = tools;
  return html`
    ${sheetTemplate({ name: 'help', title: tools.help, close, content: helpTemplate(tools), kind: 'window' })}
    ${sheetTemplate({
      name: 'link',
      title: tools.linkToCopy,
      close,
      content: html`<input
        class="link-box"
        readonly
        dir="ltr"
        aria-label=${tools.linkToCopy}
        .value=${link}
        @focus=${({ target }: Event) => {
          if (target instanceof HTMLInputElement) target.select();
        }}
      />`,
      kind: 'window',
    })}
  `;
}
