import { css } from 'lit';

// `.pane svg`: texts in a picture set their own direction: left and right are not mirrored again.
// `.body .overlay`: on a layer of its own, so that its changes repaint nothing below it.
// `.cell`: there are hundreds of these invisible sentences. Each is one line, laid out by itself.
export const matrixStyles = css`
  .picture {
    display: grid;
    position: relative;
  }
  .pane {
    position: relative;
  }
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
  .body .overlay {
    will-change: opacity;
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
  .cell {
    position: absolute;
    outline: none;
    overflow: hidden;
    contain: strict;
    white-space: nowrap;
    scroll-margin: 0.5rem;
  }
`;
