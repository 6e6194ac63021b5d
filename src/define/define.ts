/** Registers an element. If the page already has another copy or version of it, that one stays. */
export function define(name: string, element: CustomElementConstructor): void {
  const existing = customElements.get(name);
  if (!existing) customElements.define(name, element);
  else if (existing !== element) {
    console.warn(`wsis-sdg-matrix: <${name}> is already defined; the first definition stays.`);
  }
}
