import { createRef, ref, type Ref } from '../element/ref.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

interface Menu {
  readonly id: string;
  readonly label: string;
  /** what the button shows before its arrow, if not just the label */
  readonly button?: TemplateResult;
  readonly content: unknown;
  /** marks the button of a menu in which something is chosen */
  readonly isOn?: boolean;
  /** where given, the button says whether the menu is open */
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
}

/** A button with the menu that it opens. */
export function menuTemplate(menu: Menu): TemplateResult {
  const { id, label, button = label, content, isOn, isOpen, onToggle } = menu;
  const classes = isOn === undefined ? 'opens' : `opens ${isOn ? 'on' : ''}`;
  const opener = createRef<HTMLElement>();
  // White space around the content of the button would widen it.
  // prettier-ignore
  const openerTemplate = html`<button ${ref(opener)} type="button" part="button" class=${classes}
    popovertarget=${id} aria-expanded=${isOpen ?? nothing}>${button}</button>`;
  return html`
    ${openerTemplate}
    <div
      class="menu"
      part="menu"
      id=${id}
      popover
      role="dialog"
      aria-label=${label}
      @toggle=${(event: ToggleEvent) => {
        restoreFocus(event, opener);
        onToggle?.(event.newState === 'open');
      }}
    >
      ${content}
    </div>
  `;
}

/**
 * Focuses the button again when a menu closes with the focus inside. Browsers do so themselves, but
 * not in a shadow root, where the focus would be lost.
 */
function restoreFocus(event: ToggleEvent, opener: Ref<HTMLElement>): void {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLElement) || event.newState !== 'closed') return;
  const root = menu.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const { body, activeElement } = menu.ownerDocument;
  const isLost = activeElement === body || menu.contains(root.activeElement);
  if (isLost) opener.value?.focus();
}
