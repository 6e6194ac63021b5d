import { css } from 'lit';

export const filtersStyles = css`
  .root {
    font-size: 0.875rem;
  }
  .search {
    flex: 1 1 16rem;
    max-width: 26rem;
    min-width: 0;
  }
  .search input {
    width: 100%;
    anchor-name: --search;
  }
  [popover].results {
    position-anchor: --search;
    width: 28rem;
    max-width: min(28rem, calc(100vw - 1rem));
    padding: 0.25rem;
  }
  .result {
    padding: 0.375rem 0.5rem;
    border-radius: calc(var(--_radius) - 3px);
    cursor: pointer;
    overflow-wrap: anywhere;
  }
  .clamped {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow: hidden;
  }
  .result:hover,
  .result[aria-selected='true'] {
    background: var(--_empty);
    outline: 2px solid transparent;
  }
  .result[aria-selected='true'] {
    box-shadow: inset 0 0 0 2px var(--_accent);
  }
  .muted {
    color: var(--_muted);
    margin: 0.5rem;
  }
  .menu-head {
    display: flex;
    gap: 0.5rem;
    margin-block-end: 0.5rem;
  }
  .menu-head input {
    flex: 1;
    min-width: 0;
  }
  .choices {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .choice {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    border-radius: calc(var(--_radius) - 3px);
  }
  .choice:hover {
    background: var(--_empty);
  }
  .choice label {
    flex: 1;
    min-width: 0;
    display: flex;
    align-items: center;
    gap: 0.5rem;
    padding: 0.25rem;
    min-height: 1.75rem;
    cursor: pointer;
  }
  .choice .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .choice .count {
    flex: none;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .choice.none .name {
    color: var(--_muted);
  }
  .only {
    flex: none;
    min-height: 1.5rem;
    padding: 0 0.5rem;
    font-size: 0.8125rem;
    border-color: transparent;
    color: var(--_accent);
  }
  .chips {
    margin-block-start: 0.5rem;
  }
  .chip {
    min-height: 1.75rem;
    padding: 0 0.625rem;
    border-radius: 999px;
    border-color: var(--_line);
    background: var(--_empty);
    max-width: 100%;
    overflow-wrap: anywhere;
  }
  .chip .cross {
    margin-inline-start: 0.375rem;
    color: var(--_muted);
  }
  .shown {
    margin: 0.5rem 0 0;
    color: var(--_muted);
  }
  .loosen {
    margin-block-start: 0.5rem;
  }
  details {
    border-block-start: 1px solid var(--_line);
  }
  summary {
    padding-block: 0.75rem;
    font-weight: 600;
    cursor: pointer;
    min-height: 2.75rem;
  }
  .sheet-foot {
    position: sticky;
    bottom: -1rem;
    margin: 0 -1rem -1rem;
    padding: 0.75rem 1rem;
    background: var(--_surface);
    border-block-start: 1px solid var(--_line);
    justify-content: space-between;
  }
  @media (pointer: coarse) {
    .choice label,
    .chip,
    .only {
      min-height: 2.75rem;
    }
  }
  @media print {
    .cross,
    .plain,
    .loosen {
      display: none;
    }
    .chip {
      min-height: 0;
    }
  }
`;
