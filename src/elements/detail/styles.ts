import { css } from 'lit';

export const detailStyles = css`
  .panel {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1rem;
    font-size: 0.875rem;
    overflow-wrap: anywhere;
  }
  p,
  ul,
  h2,
  h3 {
    margin: 0;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  .prompt,
  .muted,
  .source {
    color: var(--_muted);
  }
  .muted,
  .source {
    font-size: 0.8125rem;
  }
  .crumbs {
    padding-inline-end: 2.75rem;
    position: relative;
  }
  h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
    min-height: 2.25rem;
    font-weight: 700;
    font-size: 1rem;
  }
  .crumb.line {
    padding: 0.125rem 0.5rem;
    border-radius: calc(var(--_radius) - 2px);
    background: var(--_ink);
    color: var(--_surface);
    forced-color-adjust: none;
  }
  .crumb.goal {
    display: inline-flex;
    align-items: center;
    gap: 0.5rem;
  }
  .arrow {
    flex: none;
    width: 1rem;
    height: 0.75rem;
    background: linear-gradient(var(--_muted), var(--_muted)) center / 100% 1.5px no-repeat;
    position: relative;
  }
  .arrow::after {
    content: '';
    position: absolute;
    inset-inline-end: 0;
    top: calc(50% - 0.2rem);
    width: 0.4rem;
    height: 0.4rem;
    border: solid var(--_muted);
    border-width: 1.5px 1.5px 0 0;
    transform: rotate(45deg);
  }
  :dir(rtl) .arrow::after,
  [dir='rtl'] .arrow::after {
    transform: rotate(-135deg);
  }
  .tile {
    display: inline-grid;
    place-items: center;
    flex: none;
    min-width: 1.75rem;
    height: 1.75rem;
    padding-inline: 0.25rem;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    print-color-adjust: exact;
  }
  .clear {
    position: absolute;
    inset-inline-end: 0;
    top: 0;
    min-width: 2.25rem;
    padding: 0;
    border-color: transparent;
    font-size: 1.25rem;
    line-height: 1;
  }
  .official {
    margin-block-start: 0.5rem;
    max-width: 65ch;
    color: var(--_muted);
  }
  .unofficial {
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  [dir='ltr'] .summary::first-letter {
    text-transform: uppercase;
  }
  .summary {
    margin-block-start: 0.5rem;
    font-weight: 600;
  }
  h3 {
    font-size: 0.875rem;
  }
  .facilitators,
  .group,
  .source {
    margin-block-start: 0.75rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .facilitators li {
    margin-block-start: 0.25rem;
  }
  .groups {
    columns: 24rem auto;
    column-gap: 2rem;
  }
  .link {
    break-inside: avoid;
  }
  .group h3 {
    break-after: avoid;
  }
  .link + .link {
    margin-block-start: 0.75rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .link > * + * {
    margin-block-start: 0.25rem;
  }
  .rationale {
    max-width: 65ch;
  }
  .badge {
    display: inline-block;
    padding: 0 0.5rem;
    border: 1px dashed var(--_ink);
    border-radius: 999px;
    font-size: 0.8125rem;
    font-weight: 600;
  }
  .to-cell {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    width: 100%;
    padding-inline: 0.25rem;
    border-color: transparent;
    text-align: start;
    font-weight: 700;
    margin-block-end: 0.25rem;
  }
  .tools {
    margin-block-start: 0.75rem;
  }
  .tools button,
  .tools select {
    min-height: 2rem;
    padding-block: 0.125rem;
    text-align: start;
  }
  .compare {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.375rem;
    min-width: 0;
  }
  .compare select {
    max-width: 14rem;
  }
  .comparison,
  .feedback {
    margin-block-start: 0.75rem;
    padding-block-start: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .sides {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 0.75rem;
    margin-block-start: 0.5rem;
  }
  .stop {
    margin-block-start: 0.75rem;
  }
  .sides li {
    margin-block-start: 0.25rem;
    padding-inline-start: 0.75rem;
    border-inline-start: 3px solid var(--_line);
  }
  [dir='ltr'] .sides li::first-letter {
    text-transform: uppercase;
  }
  @media (pointer: coarse) {
    .tools button,
    .tools select {
      min-height: 2.75rem;
    }
    .clear {
      min-width: 2.75rem;
    }
  }
  .source p + p {
    margin-block-start: 0.25rem;
  }
  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    margin: 0.75rem 0;
    font-size: 0.8125rem;
  }
  .numbers dt {
    color: var(--_muted);
  }
  .numbers dd {
    margin: 0;
    font-weight: 600;
  }
  .paths ol {
    padding-inline-start: 1.5rem;
    margin: 0.5rem 0;
  }
  .paths ol > li {
    margin-block-end: 0.75rem;
  }
  .paths ul {
    list-style: none;
    padding: 0;
    margin: 0;
    font-size: 0.8125rem;
  }
  [dir='ltr'] .paths li > span::first-letter {
    text-transform: uppercase;
  }
  .paths li > p {
    margin: 0 0 0.25rem;
  }
  .paths button.plain {
    text-align: start;
    padding-inline: 0;
    min-height: 1.5rem;
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .paths button.plain {
      min-height: 2.75rem;
    }
  }
  @media print {
    .panel {
      padding: 0;
      border: 0;
      font-size: 8.5pt;
      line-height: 1.22;
    }
    .tools,
    .clear,
    .stop,
    .feedback,
    .prompt,
    .screen-only {
      display: none;
    }
    h2,
    h3,
    .muted,
    .numbers,
    .source {
      font-size: inherit;
    }
    h2 {
      min-height: 0;
      font-size: 11pt;
    }
    .crumb.line {
      padding: 0;
      background: none;
      color: inherit;
    }
    .rationale {
      max-width: none;
    }
    .tile {
      min-width: 1.5em;
      height: 1.5em;
    }
    .to-cell,
    .paths button.plain {
      min-height: 0;
      padding: 0;
      color: inherit;
      text-decoration: none;
    }
    .groups {
      columns: 2;
      column-gap: 1.5rem;
    }
    .group:not(:has(.link + .link)),
    .link,
    .facilitators li,
    .sides > div,
    .paths ol > li,
    .source {
      break-inside: avoid;
    }
    .crumbs,
    .official,
    .summary,
    h3 {
      break-after: avoid;
    }
    .group,
    .source {
      margin-block-start: 6pt;
      padding-block-start: 6pt;
    }
    .group:first-child {
      margin-block-start: 0;
    }
    .link + .link {
      margin-block-start: 4pt;
      padding-block-start: 4pt;
    }
    .link > * + * {
      margin-block-start: 1pt;
    }
  }
`;
