import { css, unsafeCSS } from 'lit';
import { themes, type Theme } from '../../theme.js';

const tokens = [
  'ink',
  'muted',
  'surface',
  'line',
  'accent',
  'empty',
  'edge',
  'bar',
] as const satisfies readonly (keyof Theme)[];

/** The theme's colours as custom properties: the page's own `--wsis-*`, or else light or dark. */
const colors = tokens
  .map((token) => {
    const { light, dark } = themes;
    return `--_${token}: var(--wsis-${token}, light-dark(${light[token]}, ${dark[token]}));`;
  })
  .join('\n');

const paper = tokens.map((token) => `--_${token}: ${themes.light[token]};`).join('\n');

const forced = tokens.map((token) => `--_${token}: ${themes.forced[token]};`).join('\n');

/** The colours of the elements. They are literals of the theme, never input. */
export const colorStyles = css`
  :host {
    ${unsafeCSS(colors)}
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_line: var(--_edge);
    }
  }
  @media (forced-colors: active) {
    :host {
      ${unsafeCSS(forced)}
    }
  }
  @media print {
    :host {
      ${unsafeCSS(paper)}
    }
  }
`;
