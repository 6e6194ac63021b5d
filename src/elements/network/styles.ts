import { css } from 'lit';

// `.stage > svg + svg`: on a layer of its own, so that its changes repaint nothing below it.
// `.free .over .line`: a finger drags a node that can be moved; anywhere else it scrolls the page.
export const networkStyles = css`
  .bar {
    margin-block-end: 0.25rem;
    font-size: 0.875rem;
  }
  .levels {
    border: 0;
    margin: 0;
    padding: 0;
    gap: 0.25rem 0.75rem;
  }
  .levels label,
  .threshold {
    display: inline-flex;
    align-items: center;
    gap: 0.375rem;
    min-height: 1.75rem;
  }
  .threshold input {
    accent-color: var(--_accent);
    padding: 0;
    border: 0;
    width: 9rem;
  }
  .moves {
    margin-inline-start: auto;
  }
  .sign {
    min-width: 2.25rem;
    padding-inline: 0;
  }
  .about {
    margin: 0 0 0.75rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .canvas {
    overflow: hidden;
    overflow: clip;
    cursor: default;
    touch-action: pan-x pan-y;
    outline: none;
    user-select: none;
  }
  .canvas:focus-visible {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .canvas.met {
    cursor: pointer;
  }
  .canvas.zoomed {
    cursor: grab;
    touch-action: none;
  }
  .canvas.lasso {
    cursor: crosshair;
    touch-action: none;
  }
  .stage {
    position: absolute;
    inset: 0;
    transform-origin: 0 0;
    direction: ltr;
  }
  .stage > svg,
  .canvas canvas {
    position: absolute;
    left: 0;
    top: 0;
    display: block;
    direction: ltr;
    pointer-events: none;
  }
  .stage > svg + svg {
    will-change: opacity;
  }
  .hint {
    position: absolute;
    inset-inline: 0;
    inset-block-start: 0.75rem;
    margin: auto;
    width: fit-content;
    max-width: calc(100% - 1.5rem);
    padding: 0.375rem 0.75rem;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    font-size: 0.8125rem;
    box-shadow: 0 2px 10px rgb(0 0 0 / 0.2);
    pointer-events: none;
  }
  [role='tree'].over {
    position: absolute;
    inset: 0;
    opacity: 0;
    pointer-events: none;
  }
  .over .line {
    position: absolute;
    overflow: hidden;
    contain: strict;
    white-space: nowrap;
    outline: none;
    scroll-margin: 3rem;
  }
  .free .over .line {
    pointer-events: auto;
    touch-action: none;
  }
  [role='tree'].panel {
    margin-block-start: 0.75rem;
    max-height: 22rem;
    overflow: auto;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.375rem;
    font-size: 0.875rem;
  }
  .panel .line {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    min-height: 1.75rem;
    padding-inline: 0.5rem;
    border-radius: calc(var(--_radius) / 2);
    cursor: pointer;
  }
  .panel .line::before {
    content: '';
    width: 0.4em;
    height: 0.4em;
    flex: none;
  }
  .panel .line[aria-expanded]::before {
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(-45deg);
  }
  .panel .line[aria-expanded]:dir(rtl)::before {
    transform: rotate(135deg);
  }
  .panel .line[aria-expanded='true']::before {
    transform: rotate(45deg);
  }
  .panel [role='group'] {
    padding-inline-start: 1.5rem;
    color: var(--_muted);
  }
  .panel .line:hover {
    background: var(--_empty);
  }
  .panel .line[aria-selected='true'] {
    font-weight: 700;
  }
  .panel .line:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  @media (pointer: coarse) {
    .panel .line,
    .levels label {
      min-height: 2.75rem;
    }
    .sign {
      min-width: 2.75rem;
    }
  }
  @media print {
    .bar,
    .hint {
      display: none;
    }
  }
`;
