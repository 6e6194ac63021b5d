import '../src/index.js';

/** A panel of the page's own, with a shadow root that the detail stands in. */
class OurPanel extends HTMLElement {
  connectedCallback(): void {
    const detail = document.createElement('wsis-sdg-detail');
    detail.for = 'plan';
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.replaceChildren(detail);
  }
}

customElements.define('our-panel', OurPanel);
