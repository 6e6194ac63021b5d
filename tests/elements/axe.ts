import 'axe-core/axe.js';
import type Axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** The accessibility checker. Its script is not a module, and sets itself on the window. */
export const { axe } = window;
