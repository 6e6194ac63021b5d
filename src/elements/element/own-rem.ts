/** px of the text of the page around an element, which `rem` stands for in its styles */
const PROPERTY = '--wsis-own-rem';

/** `0.875rem`, but not in the condition of a query, where no property may stand. */
const REM = /(-?\d*\.?\d+)rem\b(?![^{;}]*\{)/g;

/**
 * Styles in which `1rem` is the size of the element’s own text. Many pages set the text of the root to 62.5%, and
 * that of the body back to its usual size; what is sized by the root would be too small to read there.
 */
export function withOwnRem(cssText: string): string {
  return cssText.replace(REM, `calc($1*var(${PROPERTY}))`);
}

/**
 * Says what `1rem` is for the elements in a window. Those inside of another, which exports their parts,
 * have that of the outer one, in smaller text too.
 */
export function ownRemRule(page: Window & typeof globalThis): string {
  const own = isRegistered(page) ? '1em' : '1rem';
  return `:host{${PROPERTY}:${own}}[exportparts]{${PROPERTY}:inherit}`;
}

/** Registers the property as a length: then it has the size at the host everywhere below it. */
function isRegistered({ CSS, DOMException }: Window & typeof globalThis): boolean {
  const look = { syntax: '<length>', inherits: true, initialValue: '16px' };
  try {
    CSS.registerProperty({ name: PROPERTY, ...look });
    return true;
  } catch (error) {
    // It is registered already, or the browser cannot.
    return error instanceof DOMException && error.name === 'InvalidModificationError';
  }
}
