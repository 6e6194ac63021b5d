import { css, type TemplateResult } from 'lit';
import { DataElement } from '../element/data-element.js';
import { html } from '../element/html.js';

/** `<wsis-sdg-dataset>`: shows nothing itself; loads one dataset for the elements inside it or naming it. */
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
