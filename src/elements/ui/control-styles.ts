import { css } from 'lit';

/** The styles of controls: buttons, fields, menus, sheets. */
// `.sign::before`: a sign is not text, so screen readers skip it and it is no part of a button's name.
// `@supports (position-area: block-end)`: browsers without anchor positioning open a menu in the middle of the window.
export const controlStyles = css`
  .sign::before {
    content: attr(data-sign);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem;
  }
  button[aria-expanded='true'],
  button[aria-pressed='true'],
  button.on {
    border-color: var(--_ink);
  }
  button[aria-pressed='true'] {
    background: var(--_ink);
    color: var(--_surface);
    forced-color-adjust: none;
  }
  .switch {
    display: inline-flex;
    flex-wrap: wrap;
  }
  .switch button {
    border-radius: 0;
    margin-inline-start: -1px;
  }
  .switch button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }
  .switch button:last-child {
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }
  button:disabled {
    color: var(--_muted);
    border-color: var(--_line);
    cursor: default;
  }
  button.plain {
    border-color: transparent;
    color: var(--_accent);
    padding-inline: 0.375rem;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  button.opens::after {
    content: '';
    display: inline-block;
    width: 0.4em;
    height: 0.4em;
    margin-inline-start: 0.5em;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-0.15em) rotate(45deg);
  }
  input,
  select {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    min-height: 2.25rem;
    padding: 0.25rem 0.625rem;
    max-width: 100%;
  }
  input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }
  input[type='checkbox'],
  input[type='radio'] {
    accent-color: var(--_accent);
    width: 1.125rem;
    height: 1.125rem;
    min-height: 0;
    margin: 0;
    flex: none;
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-decoration-color: var(--_accent);
  }
  [popover],
  dialog {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.22);
    padding: 0.75rem;
    font-size: 0.875rem;
  }
  @supports (position-area: block-end) {
    [popover].menu {
      position-area: block-end span-inline-end;
      position-try-fallbacks:
        flip-inline,
        flip-block,
        flip-block flip-inline;
      inset: auto;
      margin: 0.25rem 0 0;
    }
  }
  [popover].menu {
    width: 24rem;
    max-width: min(24rem, calc(100vw - 1rem));
    max-height: min(28rem, 70vh);
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog {
    width: min(36rem, calc(100vw - 1rem));
    max-height: 90vh;
    overflow: auto;
    overscroll-behavior: contain;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  dialog.sheet {
    margin: auto 0 0;
    width: 100vw;
    max-width: 100vw;
    max-height: 85vh;
    border-width: 1px 0 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    padding: 0.75rem 1rem 1rem;
  }
  @media (prefers-reduced-motion: no-preference) {
    dialog.sheet[open] {
      animation: rise 0.18s ease-out;
    }
    @keyframes rise {
      from {
        transform: translateY(2rem);
        opacity: 0;
      }
    }
  }
  .sheet-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 0.5rem;
    margin-block-end: 0.5rem;
    font-weight: 700;
  }
  .sheet-head h2 {
    margin: 0;
    font-size: 1rem;
  }
  .close {
    border-color: transparent;
    min-width: 2.25rem;
    padding: 0;
    font-size: 1.25rem;
    line-height: 1;
  }
  @media (pointer: coarse) {
    input,
    select,
    .close {
      min-height: 2.75rem;
      min-width: 2.75rem;
    }
    input[type='checkbox'],
    input[type='radio'] {
      width: 1.5rem;
      height: 1.5rem;
      min-width: 0;
      min-height: 0;
    }
  }
  @media print {
    [popover],
    dialog {
      display: none;
    }
  }
`;
