/** Registers an element; a second copy or version on the page leaves the first in charge. */
export function define(name: string, element: CustomElementConstructor): void {
  const known = customElements.get(name);
  if (!known) customElements.define(name, element);
  else if (known !== element) {
    console.warn(`wsis-sdg-matrix: <${name}> is already defined; the first definition stays.`);
  }
}
