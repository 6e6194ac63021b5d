import { css } from 'lit';
import { html, nothing, type TemplateResult } from '../element/html.js';

/** The title and the counts, above a picture. */
export function headingTemplate(
  title: string | undefined,
  counts: string | undefined,
): TemplateResult {
  return html`<div class="heading" part="heading">
    <slot name="logo"></slot>
    <slot name="heading"
      >${title ? html`<span class="title" part="title" dir="auto">${title}</span>` : nothing}</slot
    >
    <span class="counts" part="counts" id="counts">${counts ?? nothing}</span>
  </div>`;
}

/** The note below a picture: where the links come from, unless the page has a note of its own. */
export function noteTemplate(note: string | undefined): TemplateResult {
  return html`<slot name="note">
    ${note ? html`<p class="note" part="note" dir="auto">${note}</p>` : nothing}
  </slot>`;
}

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
  @media print {
    .heading {
      margin-block-end: 0.25rem;
      break-inside: avoid;
      break-after: avoid;
    }
  }
`;
