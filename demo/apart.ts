import '../src/index.js';

/** A panel of this page with a detail element in its shadow root. */
class OurPanel extends HTMLElement {
  connectedCallback(): void {
    const detail = document.createElement('wsis-sdg-detail');
    detail.for = 'plan';
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.replaceChildren(detail);
  }
}

customElements.define('our-panel', OurPanel);
