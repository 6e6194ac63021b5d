import 'axe-core/axe.js';
import type Axe from 'axe-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

/** The rules of accessibility; its script is no module and leaves itself on the window. */
export const { axe } = window;
