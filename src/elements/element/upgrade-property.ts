/** Hears a property that a page set before the element was defined, and which would hide ours. */
export function upgradeProperty(element: object, name: string): void {
  const early: unknown = Object.getOwnPropertyDescriptor(element, name)?.value;
  if (early === undefined) return;
  Reflect.deleteProperty(element, name);
  Reflect.set(element, name, early);
}
