import { css } from 'lit';

export const tableStyles = css`
  .scroll {
    overflow: auto;
    max-height: var(--wsis-max-height, 40rem);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    width: 100%;
    min-width: 46rem;
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  caption {
    text-align: start;
    padding: 0.75rem;
    font-weight: 600;
    font-size: 0.875rem;
  }
  th,
  td {
    padding: 0.5rem 0.75rem;
    border-block-start: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    overflow-wrap: anywhere;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    background: var(--_surface);
    padding: 0;
    border-block-end: 2px solid var(--_line);
    white-space: nowrap;
  }
  th[scope='row'] {
    width: 11rem;
    font-weight: inherit;
  }
  td:nth-of-type(1) {
    width: 11rem;
  }
  td:nth-of-type(2) {
    width: 14rem;
  }
  td:nth-of-type(4) {
    width: 8rem;
  }
  td ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  tr.selected > * {
    background: color-mix(in srgb, var(--_accent) 12%, var(--_surface));
  }
  .sort,
  .line {
    border: 0;
    border-radius: 0;
    background: none;
    width: 100%;
    text-align: start;
  }
  .sort {
    font-weight: 700;
    padding: 0.5rem 0.75rem;
  }
  .sort::after {
    content: '';
    display: inline-block;
    width: 0.75em;
    margin-inline-start: 0.25em;
  }
  .sort.ascending::after {
    content: '▲';
    font-size: 0.75em;
  }
  .sort.descending::after {
    content: '▼';
    font-size: 0.75em;
  }
  .line {
    min-height: 1.75rem;
    padding: 0;
    text-decoration: underline;
    text-decoration-color: var(--_line);
    text-underline-offset: 0.2em;
  }
  .line[aria-pressed='true'] {
    background: none;
    color: inherit;
    text-decoration-color: currentColor;
  }
  .goal {
    display: inline-flex;
    align-items: start;
    gap: 0.5rem;
  }
  .tile {
    display: inline-grid;
    place-items: center;
    flex: none;
    min-width: 1.5rem;
    height: 1.5rem;
    border: 1px solid var(--_edge);
    border-radius: 4px;
    font-weight: 700;
    print-color-adjust: exact;
  }
  .muted,
  .empty {
    color: var(--_muted);
  }
  .empty {
    padding: 2rem 0;
  }
  .badge {
    display: inline-block;
    padding: 0 0.5rem;
    border: 1px dashed var(--_ink);
    border-radius: 999px;
    font-weight: 600;
  }
  .pager {
    margin-block-start: 0.5rem;
    font-size: 0.875rem;
  }
  @media (pointer: coarse) {
    .line,
    .sort {
      min-height: 2.75rem;
    }
  }
  .switch {
    margin-block-end: 0.5rem;
    font-size: 0.875rem;
  }
  .number {
    text-align: start;
    font-variant-numeric: tabular-nums;
  }
  @media print {
    .switch,
    .pager button {
      display: none;
    }
    .scroll {
      overflow: visible;
      max-height: none;
      border: 0;
    }
    table {
      table-layout: fixed;
      min-width: 0;
      font-size: 8pt;
      line-height: 1.25;
    }
    caption {
      padding: 0 0 4pt;
      font-size: 10pt;
    }
    thead {
      display: table-header-group;
      break-inside: avoid;
    }
    tr {
      break-inside: avoid;
    }
    th,
    td {
      padding: 2pt 4pt;
      overflow-wrap: break-word;
    }
    thead th {
      position: static;
      padding: 2pt 4pt;
      font-weight: 700;
      white-space: normal;
    }
    .sort::after {
      width: auto;
      margin: 0;
    }
    .links thead th:nth-child(1) {
      width: 12%;
    }
    .links thead th:nth-child(2) {
      width: 12%;
    }
    .links thead th:nth-child(3) {
      width: 22%;
    }
    .links thead th:nth-child(5) {
      width: 10%;
    }
    .sort,
    .line {
      display: contents;
    }
    .goal {
      gap: 3pt;
    }
    .tile {
      min-width: 12pt;
      height: 11pt;
      border-radius: 2pt;
    }
  }
`;
