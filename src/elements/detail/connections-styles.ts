import { css } from 'lit';

/** A node's numbers, and the paths between two. */
export const connectionsStyles = css`
  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
    margin: 0.75rem 0;
    font-size: 0.8125rem;
  }
  .numbers dt {
    color: var(--_muted);
  }
  .numbers dd {
    margin: 0;
    font-weight: 600;
  }
  .paths ol {
    padding-inline-start: 1.5rem;
    margin: 0.5rem 0;
  }
  .paths ol > li {
    margin-block-end: 0.75rem;
  }
  .paths ul {
    list-style: none;
    padding: 0;
    margin: 0;
    font-size: 0.8125rem;
  }
  [dir='ltr'] .paths li > span::first-letter {
    text-transform: uppercase;
  }
  .paths li > p {
    margin: 0 0 0.25rem;
  }
  .paths button.plain {
    text-align: start;
    padding-inline: 0;
    min-height: 1.5rem;
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .paths button.plain {
      min-height: 2.75rem;
    }
  }
`;
