import { css } from 'lit';

/** The line over a picture, and the one under it. */
export const headingStyles = css`
  .heading {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25rem 1rem;
    margin: 0 0 0.75rem;
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
    margin: 0.75rem 0 0;
  }
`;
