import { css } from 'lit';

export const matrixStyles = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
    margin: 0 0 0.75rem;
  }
  /* In line with the picture's own text, which leaves room for focus rings. */
  .heading,
  .note {
    padding-inline: 0.375rem;
  }
  .title {
    font-size: 1.25rem;
    font-weight: 700;
    line-height: 1.25;
  }
  .counts,
  .note {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .note {
    margin: 0.5rem 0 0;
  }
  .scroll {
    position: relative;
  }
  .scroll.scrolls {
    overflow: auto;
    max-height: var(--wsis-max-height, none);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .canvas {
    position: relative;
    cursor: pointer;
    touch-action: manipulation;
  }
  .picture {
    display: grid;
    position: relative;
  }
  .pane {
    position: relative;
  }
  /* Texts of a picture say their own direction; left and right in it are not mirrored again. */
  .pane svg {
    direction: ltr;
    display: block;
    overflow: visible;
  }
  .pane .overlay {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .names {
    grid-area: 1 / 2 / 2 / 4;
  }
  .tiles {
    grid-area: 2 / 2;
  }
  .labels {
    grid-area: 3 / 1;
  }
  .body {
    grid-area: 3 / 2;
  }
  .list .body {
    grid-area: auto;
  }
  .rowTotals {
    grid-area: 3 / 3;
  }
  .columnTotals {
    grid-area: 4 / 2;
  }
  .tiles,
  .corner {
    position: sticky;
    top: var(--wsis-sticky-top, 0);
    z-index: 2;
    background: var(--_surface);
  }
  .scrolls :is(.labels, .side, .corner) {
    position: sticky;
    inset-inline-start: 0;
    z-index: 2;
    background: var(--_surface);
  }
  .scrolls .tiles,
  .scrolls .corner {
    top: 0;
  }
  .corner {
    grid-area: 2 / 1;
  }
  .scrolls .corner {
    z-index: 3;
  }
  .side.above {
    grid-area: 1 / 1;
  }
  .side.below {
    grid-area: 4 / 1;
  }
  [role='grid'],
  [role='row'] {
    position: absolute;
    inset: 0;
    pointer-events: none;
    user-select: none;
    opacity: 0;
  }
  [role='row'] {
    opacity: 1;
  }
  /* Hundreds of sentences nobody sees: each is one line, laid out apart from all others. */
  .cell {
    position: absolute;
    outline: none;
    overflow: hidden;
    contain: strict;
    white-space: nowrap;
    scroll-margin: 0.5rem;
  }
  .tip {
    position: fixed;
    inset: auto;
    margin: 0;
    width: max-content;
    max-width: min(22rem, calc(100vw - 1rem));
    padding: 0.625rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-size: 0.8125rem;
    line-height: 1.4;
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.2);
  }
  .tip p {
    margin: 0;
  }
  .tip .says {
    font-weight: 600;
  }
  .tip .why {
    margin-top: 0.375rem;
    color: var(--_muted);
  }
  .empty {
    padding: 2rem 0;
    color: var(--_muted);
  }
  @media print {
    .scrolls .tiles,
    .scrolls .corner {
      top: 0;
    }
    .scroll.scrolls {
      overflow: visible;
      border: 0;
    }
    .tip {
      display: none;
    }
  }
`;
