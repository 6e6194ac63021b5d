import { css, type TemplateResult } from 'lit';
import { DataElement } from '../element/data-element.js';
import { html } from '../element/html.js';

/**
 * Shows nothing itself. Loads one dataset for the elements inside it and those that name it by `for`,
 * which share its session.
 *
 * @slot - The elements that share the session.
 */
export class WsisSdgDataset extends DataElement {
  static override provides = true;
  static override readonly styles = css`
    :host {
      display: contents;
    }
  `;

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-dataset': WsisSdgDataset;
  }
}
