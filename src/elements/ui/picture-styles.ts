import { css } from 'lit';

/** What every picture has around it besides its heading: a region that may scroll, a tooltip. */
// `.heading,`: in line with the text in the picture, which leaves room for focus rings.
export const pictureStyles = css`
  .heading,
  .note {
    padding-inline: 0.375rem;
  }
  .note {
    margin-block-start: 0.5rem;
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
    .scroll.scrolls {
      overflow: visible;
      max-height: none !important;
      border: 0;
    }
    .note {
      break-before: avoid;
    }
    .tip {
      display: none;
    }
  }
`;
