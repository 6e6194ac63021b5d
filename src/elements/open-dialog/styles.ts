import { css } from 'lit';

/** The styles of the dialog that opens a table. The element adopts them with those of the other dialogs. */
export const openStyles = css`
  dialog[data-sheet='open'] {
    width: min(72rem, 100vw - 1rem);
    max-width: none;
    scroll-padding-block-end: 4.5rem;
  }
  .open-table h3 {
    margin: 1.25rem 0 0.5rem;
    font-size: 1rem;
    outline-offset: 4px;
  }
  .open-table p {
    margin: 0.25rem 0;
  }
  .open-table .muted {
    color: var(--_muted);
  }
  .bring {
    display: grid;
    gap: 0.75rem;
    border: 2px dashed var(--_edge);
    border-radius: var(--_radius);
    padding: 1rem;
  }
  .over .bring {
    border-style: solid;
    border-color: var(--_accent);
    background: var(--_empty);
  }
  .bring .row {
    justify-content: center;
  }
  .bring textarea {
    width: 100%;
    box-sizing: border-box;
    font-family: ui-monospace, monospace;
    font-size: 0.8125rem;
  }
  .bring .drop {
    font-weight: 600;
    margin: 0;
  }
  .opened {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1rem;
  }
  .opened bdi {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .open-table .told {
    position: static;
    margin-block: 0.75rem;
  }
  .open-table .told p {
    overflow-wrap: anywhere;
  }
  .open-table .told .summary {
    font-weight: 600;
  }
  .open-table progress {
    position: static;
    height: 0.375rem;
    margin: 0.25rem 0;
  }
  .open-table progress.idle {
    visibility: hidden;
  }
  .table-parts {
    display: grid;
    grid-template-columns: minmax(18rem, 26rem) minmax(0, 1fr);
    gap: 0 1.5rem;
  }
  .table-parts > * {
    min-width: 0;
  }
  .columns,
  .findings {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .columns li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 11rem);
    gap: 0.125rem 0.75rem;
    align-items: center;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_line);
  }
  .columns label {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .columns .letter {
    color: var(--_muted);
    font-weight: 400;
  }
  .columns p {
    grid-row: 2;
    font-size: 0.8125rem;
    overflow-wrap: anywhere;
    margin: 0;
  }
  .columns select {
    grid-column: 2;
    grid-row: 1 / span 2;
    width: 100%;
  }
  .open-table details {
    margin-block: 0.75rem;
  }
  .open-table summary {
    cursor: pointer;
    min-height: 1.75rem;
    overflow-wrap: anywhere;
  }
  .findings li {
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .findings .row {
    margin-block-start: 0.25rem;
  }
  .table-preview {
    min-width: 0;
    overflow: auto;
    max-height: 32rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.75rem;
  }
  .table-preview wsis-sdg-matrix::part(heading) {
    display: flex;
  }
  .table-actions {
    position: sticky;
    inset-block-end: -0.75rem;
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
    padding-block: 0.75rem;
    margin-block: 1rem -0.75rem;
    z-index: 3;
  }
  @media (max-width: 48rem) {
    .table-parts {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns li {
      grid-template-columns: minmax(0, 1fr);
    }
    .columns select {
      grid-column: 1;
      grid-row: auto;
    }
  }
  @media (pointer: coarse) {
    .open-table summary {
      padding-block: 0.75rem;
    }
    .open-table .field input {
      min-height: 2.75rem;
    }
  }
  @media (forced-colors: active) {
    .over .bring {
      border-color: Highlight;
    }
  }
`;
