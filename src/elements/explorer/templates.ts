import { ref, type Ref } from '../element/ref.js';
import type { ControlWords, KeyName } from '../../i18n/control-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Session } from '../../state/session.js';
import { views, type View } from '../../state/view-parts.js';
import type { Intent, ViewState } from '../../state/view-state.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import type { DialogName } from '../export-dialog/export-tools.js';
import { waitForNetwork } from '../network/code.js';
import { tableContent } from '../table/wsis-sdg-table.js';
import { sheetTemplate, toggleSheet } from '../ui/sheet.js';

/** The controls that a page can choose from. */
export const controlNames = [
  'search',
  'filters',
  'order',
  'views',
  'open',
  'export',
  'embed',
  'share',
  'help',
  'about',
] as const;
export type ControlName = (typeof controlNames)[number];

/** @param attribute the names of the controls to show; null for all */
export function parseControls(attribute: string | null): ReadonlySet<ControlName> {
  const words = attribute?.split(/\s+/);
  return new Set(controlNames.filter((name) => !words || words.includes(name)));
}

export interface ToolbarOptions {
  readonly session: Session;
  readonly controls: ReadonlySet<ControlName>;
  readonly tools: ControlWords;
  /** whether the address of the page contains the view, so that it can be shared */
  readonly isLinked: boolean;
}

export interface ToolbarActions {
  readonly dispatch: (intent: Intent) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly copyLink: () => void;
  readonly help: () => void;
  readonly openDialog: (name: DialogName) => void;
}

/** A group of buttons, one for each view. Whoever comes near one will probably choose it. */
export function viewsTemplate(
  { session, tools }: ToolbarOptions,
  { dispatch }: ToolbarActions,
): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${tools.view}>
    ${views.map(
      (view) =>
        html`<button
          type="button"
          part="button"
          aria-pressed=${session.state.view === view}
          @pointerenter=${() => void waitForPicture({ ...session.state, view })}
          @focus=${() => void waitForPicture({ ...session.state, view })}
          @click=${() => dispatch({ kind: 'restore', state: { view } })}
        >
          ${tools.viewNames[view]}
        </button>`,
    )}
  </div>`;
}

/** The buttons that open all goals, undo, redo, export, share and help. */
export function buttonsTemplate(options: ToolbarOptions, actions: ToolbarActions): TemplateResult {
  const { session, controls, tools, isLinked } = options;
  const { expanded } = session.state;
  const isOpen = expanded === 'all' || expanded.length > 0;
  return html`
    ${
      controls.has('order')
        ? html`<button
            type="button"
            part="button"
            @click=${() =>
              actions.dispatch(
                isOpen ? { kind: 'restore', state: { expanded: [] } } : { kind: 'expand-all' },
              )}
          >
            ${isOpen ? tools.closeAll : tools.openAll}
          </button>`
        : nothing
    }
    <button type="button" part="button" ?disabled=${!session.canUndo} @click=${actions.undo}>
      ${tools.undo}
    </button>
    <button type="button" part="button" ?disabled=${!session.canRedo} @click=${actions.redo}>
      ${tools.redo}
    </button>
    ${(['open', 'export', 'embed'] as const).map((name) =>
      controls.has(name)
        ? html`<button
            type="button"
            part="button"
            aria-haspopup="dialog"
            @click=${() => actions.openDialog(name)}
          >
            ${tools[name]}
          </button>`
        : nothing,
    )}
    ${
      controls.has('share') && isLinked
        ? html`<button type="button" part="button" @click=${actions.copyLink}>
            ${tools.copyLink}
          </button>`
        : nothing
    }
    ${
      controls.has('help')
        ? html`<button type="button" part="button" aria-haspopup="dialog" @click=${actions.help}>
            ${tools.help}
          </button>`
        : nothing
    }
  `;
}

/** The toolbar of a narrow explorer. All but the choice of a view is in a sheet. */
export function narrowToolbarTemplate(
  tools: ControlWords,
  { views: choice, buttons, orders }: Readonly<Record<'views' | 'buttons' | 'orders', unknown>>,
  dialog: Ref<HTMLDialogElement>,
): TemplateResult {
  const open = () => toggleSheet(dialog, true);
  return html`<div class="row bar" part="toolbar">
    ${choice}
    <button type="button" part="button" aria-haspopup="dialog" @click=${open}>
      ${tools.tools}
    </button>
    ${sheetTemplate({
      dialog,
      name: 'tools',
      title: tools.tools,
      close: tools.close,
      content: html`<div class="row tool-section">${buttons}</div>
        <div class="tool-section">${orders}</div>`,
    })}
  </div>`;
}

interface ExplorerHost extends HTMLElement {
  readonly theme: string | null;
  readonly label: string | null;
}

/** An element that draws a picture, with tooltips over it. */
export interface PictureElement extends HTMLElement {
  closeTooltip(): void;
}

/** Slots whose content the explorer passes on to the picture, which shows it. */
const PASSED_ON = ['loading', 'error', 'empty'] as const;

interface ViewParts {
  readonly element: ViewTemplate;
  readonly hasLegend: boolean;
  /** fetches what the element loads on demand; undefined when there is nothing to wait for */
  readonly wait?: (state: ViewState) => Promise<void> | undefined;
}

/** The element of each view, and whether there is a legend below it. */
const VIEWS: Readonly<Record<View, ViewParts>> = {
  matrix: {
    hasLegend: true,
    element: ({ picture, locale, theme, label, slots }) =>
      html`<wsis-sdg-matrix
        ${ref(picture)}
        exportparts="scroll, picture, grid, tooltip, empty, error, skeleton"
        locale=${locale}
        theme=${theme}
        label=${label}
        >${slots}</wsis-sdg-matrix
      >`,
  },
  network: {
    hasLegend: true,
    wait: waitForNetwork,
    element: ({ picture, locale, theme, label, slots }) =>
      html`<wsis-sdg-network
        ${ref(picture)}
        exportparts="toolbar, about, button, scroll, picture, list, tooltip, empty, error, skeleton"
        locale=${locale}
        theme=${theme}
        label=${label}
        >${slots}</wsis-sdg-network
      >`,
  },
  table: {
    hasLegend: false,
    wait: () => tableContent.wait(),
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

type ViewTemplate = (options: {
  /** gets an element that has tooltips */
  readonly picture: Ref<PictureElement>;
  readonly locale: string;
  readonly theme: string | typeof nothing;
  readonly label: string | typeof nothing;
  readonly slots: readonly TemplateResult[];
}) => TemplateResult;

/**
 * Fetches what the picture of a view needs, and waits for it briefly.
 * @returns undefined when there is nothing to wait for
 */
export const waitForPicture = (state: ViewState): Promise<void> | undefined =>
  VIEWS[state.view].wait?.(state);

/** The element that shows a view. */
export function pictureTemplate(
  host: ExplorerHost,
  view: View,
  { locale, picture }: { readonly locale: string; readonly picture: Ref<PictureElement> },
): TemplateResult {
  const slots = PASSED_ON.filter((name) => host.querySelector(`:scope > [slot="${name}"]`)).map(
    (name) => html`<slot name=${name} slot=${name}></slot>`,
  );
  const theme = host.theme ?? nothing;
  return VIEWS[view].element({ picture, locale, theme, label: host.label ?? nothing, slots });
}

/** The legend of a view, if it has one. */
export function legendTemplate(
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

export function detailTemplate(
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

/** The name of the selection, with a button that opens its details. */
export function selectionTemplate(
  name: string,
  terms: PictureWords,
  open: () => void,
): TemplateResult {
  return html`<div class="selection" part="selection">
    <span>${name}</span>
    <button type="button" part="button" aria-haspopup="dialog" @click=${open}>
      ${terms.details}
    </button>
  </div>`;
}

/** The dialog with the help, and the one with a link that could not be copied. */
export function dialogsTemplate(
  tools: ControlWords,
  link: string,
  dialogs: Readonly<Record<'help' | 'link', Ref<HTMLDialogElement>>>,
): TemplateResult {
  const { close } = tools;
  return html`
    ${sheetTemplate({
      dialog: dialogs.help,
      name: 'help',
      title: tools.help,
      close,
      content: helpTemplate(tools),
      kind: 'window',
    })}
    ${sheetTemplate({
      dialog: dialogs.link,
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

/** The keys of each line of the help. The names on keys are the same in every language. */
const CAPS: Readonly<Record<KeyName, readonly string[]>> = {
  move: ['←', '↑', '→', '↓'],
  ends: ['Home', 'End', 'Ctrl Home', 'Ctrl End'],
  select: ['Space', 'Enter'],
  open: ['Enter', '+', '−'],
  compare: ['Ctrl Enter'],
  shift: ['Shift ←', 'Shift ↑', 'Shift →', 'Shift ↓'],
  walk: ['→', '←'],
  near: ['Shift Enter'],
  zoom: ['+', '−', '0'],
  pan: ['Shift ←', 'Shift ↑', 'Shift →', 'Shift ↓'],
  search: ['/'],
  results: ['↑', '↓', 'Enter'],
  undo: ['Ctrl Z', 'Ctrl Shift Z'],
  escape: ['Esc'],
  help: ['?'],
};

const ORDER = [
  'move',
  'ends',
  'select',
  'open',
  'compare',
  'shift',
  'walk',
  'near',
  'zoom',
  'pan',
  'search',
  'results',
  'undo',
  'escape',
  'help',
] as const satisfies readonly KeyName[];

/** The keys and what they do. */
function helpTemplate(tools: ControlWords): TemplateResult {
  return html`<dl class="keys">
    ${ORDER.map(
      (name) => html`
        <dt>${CAPS[name].map((cap) => html`<kbd>${cap}</kbd> `)}</dt>
        <dd>${tools.keys[name]}</dd>
      `,
    )}
  </dl>`;
}
