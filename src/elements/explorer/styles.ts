import { css } from 'lit';

export const explorerStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 1.5rem;
  }
  .bar {
    margin-block-end: 0.75rem;
    font-size: 0.875rem;
  }
  wsis-sdg-filters {
    margin-block-end: 0.75rem;
  }
  .main {
    display: grid;
    gap: 1rem;
    min-width: 0;
  }
  .wide .main.with-detail {
    grid-template-columns: minmax(0, 1fr) minmax(18rem, 22rem);
  }
  .picture {
    min-width: 0;
  }
  aside {
    min-width: 0;
  }
  .wide aside {
    position: sticky;
    top: calc(var(--wsis-sticky-top, 0px) + 0.5rem);
    align-self: start;
    max-height: calc(100vh - var(--wsis-sticky-top, 0px) - 1rem);
    overflow: auto;
    border-radius: var(--_radius);
  }
  wsis-sdg-matrix::part(heading),
  wsis-sdg-matrix::part(note),
  wsis-sdg-network::part(heading),
  wsis-sdg-network::part(note) {
    display: none;
  }
  wsis-sdg-legend {
    margin-block-start: 0.75rem;
  }
  .insights {
    margin-block-start: 1.5rem;
  }
  .selection {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    margin-block-end: 0.5rem;
    padding-block: 0.375rem;
    padding-inline: 0.75rem 0.375rem;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    font-size: 0.875rem;
  }
  [dir='ltr'] .selection::first-letter {
    text-transform: uppercase;
  }
  .orders {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr));
    gap: 0.75rem;
    margin-block-end: 0.75rem;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
  }
  legend {
    padding: 0;
    font-weight: 700;
    margin-block-end: 0.25rem;
  }
  fieldset label {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.75rem;
  }
  .muted {
    color: var(--_muted);
    font-size: 0.8125rem;
    margin: 0.75rem 0 0;
  }
  .tool-section {
    padding-block: 0.75rem;
    border-block-start: 1px solid var(--_line);
  }
  .keys {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.5rem 1rem;
    margin: 0;
  }
  .keys dd {
    margin: 0;
  }
  kbd {
    display: inline-block;
    padding: 0 0.375rem;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    font: inherit;
    font-size: 0.8125rem;
    white-space: nowrap;
    direction: ltr;
  }
  .link-box {
    width: 100%;
  }
  @media (max-width: 30rem) {
    .keys {
      grid-template-columns: 1fr;
    }
    .keys dd {
      margin-block-end: 0.5rem;
    }
  }
  @media (pointer: coarse) {
    fieldset label {
      min-height: 2.75rem;
    }
  }
  @media print {
    .bar,
    .insights,
    .plain,
    .selection,
    .unselected :is(aside, [data-sheet='detail']),
    [data-sheet='detail'] .sheet-head,
    wsis-sdg-filters::part(search),
    wsis-sdg-filters::part(button) {
      display: none;
    }
    .main,
    .wide .main.with-detail {
      display: block;
    }
    wsis-sdg-legend {
      break-inside: avoid;
      break-before: avoid;
    }
    .wide aside {
      position: static;
      max-height: none;
      margin-block-start: 1rem;
      overflow: visible;
    }
    [data-sheet='detail'] {
      display: block;
      position: static !important;
      width: auto;
      max-width: none;
      max-height: none;
      margin: 1rem 0 0;
      padding: 0;
      border: 0;
      box-shadow: none;
      overflow: visible;
    }
    ::backdrop {
      display: none;
    }
  }
`;
