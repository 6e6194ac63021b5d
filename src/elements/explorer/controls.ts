import type { ControlWords } from '../../i18n/control-words.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { sheetTemplate } from '../ui/sheet.js';
import type { DialogName } from '../export-dialog/export-tools.js';
import type { Session } from '../../state/session.js';
import { views } from '../../state/view-parts.js';
import type { Intent } from '../../state/view-state.js';

/** The groups of tools that a page can choose from. */
export const controlNames = [
  'search',
  'filters',
  'order',
  'views',
  'export',
  'embed',
  'share',
  'help',
] as const;
export type ControlName = (typeof controlNames)[number];

/** @param attribute names of those that are wanted; null is all */
export function wantedControls(attribute: string | null): ReadonlySet<ControlName> {
  const words = attribute?.split(/\s+/);
  return new Set(controlNames.filter((name) => !words || words.includes(name)));
}

export interface ToolFacts {
  readonly session: Session;
  readonly controls: ReadonlySet<ControlName>;
  readonly tools: ControlWords;
  /** whether the page keeps the view in its address, so that a link to it can be shared */
  readonly isLinked: boolean;
}

export interface ToolActions {
  readonly dispatch: (intent: Intent) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly copyLink: () => void;
  readonly help: () => void;
  readonly openDialog: (name: DialogName) => void;
}

/** Which picture: a choice of one. */
export function viewSwitch(
  { session, tools }: ToolFacts,
  { dispatch }: ToolActions,
): TemplateResult {
  return html`<div class="switch" role="group" aria-label=${tools.view}>
    ${views.map(
      (view) =>
        html`<button
          type="button"
          part="button"
          aria-pressed=${session.state.view === view}
          @click=${() => dispatch({ kind: 'restore', state: { view } })}
        >
          ${tools.viewNames[view]}
        </button>`,
    )}
  </div>`;
}

/** Opening, undoing, sharing, help: each a plain button. */
export function toolButtons(facts: ToolFacts, actions: ToolActions): TemplateResult {
  const { session, controls, tools, isLinked } = facts;
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
    ${(['export', 'embed'] as const).map((name) =>
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

/** Where there is little room, all but the choice of picture is in a sheet. */
export function narrowTools(
  tools: ControlWords,
  { views: choice, buttons, orders }: Readonly<Record<'views' | 'buttons' | 'orders', unknown>>,
  open: () => void,
): TemplateResult {
  return html`<div class="row bar" part="toolbar">
    ${choice}
    <button type="button" part="button" aria-haspopup="dialog" @click=${open}>
      ${tools.tools}
    </button>
    ${sheetTemplate({
      name: 'tools',
      title: tools.tools,
      close: tools.close,
      content: html`<div class="row tool-section">${buttons}</div>
        <div class="tool-section">${orders}</div>`,
    })}
  </div>`;
}
