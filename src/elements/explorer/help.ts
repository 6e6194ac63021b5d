import type { KeyName, ControlWords } from '../../i18n/control-words.js';
import { html, type TemplateResult } from '../element/html.js';

/** The caps of the keys that each line of the help speaks of; caps have no language. */
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

/** Every key and what it does. */
export function helpTemplate(tools: ControlWords): TemplateResult {
  return html`<dl class="keys">
    ${ORDER.map(
      (name) => html`
        <dt>${CAPS[name].map((cap) => html`<kbd>${cap}</kbd> `)}</dt>
        <dd>${tools.keys[name]}</dd>
      `,
    )}
  </dl>`;
}
