import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    axe: typeof Axe;
  }
}

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The accessibility rules that a page breaks, each with the elements. */
export async function broken(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}

/**
 * The rules that a page breaks, and those that axe cannot decide, each with the reason. The test of
 * the themes computes the contrast of text in a picture, whose background is other shapes. The contrast
 * of text that is scrolled out of sight is computed here. Elements are asked for by reference: a
 * selector finds nothing once a picture is drawn anew.
 */
export async function undecidedOrBroken(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async () => {
    const { violations, incomplete } = await window.axe.run(document, { elementRef: true });
    return [...violations, ...incomplete.map(stillOpen)].flatMap(({ id, nodes }) =>
      nodes.map(({ target, any }) => {
        const why = any.map(({ message }) => message).join(' ');
        return `${id}: ${target.join(' ')} (${why})`;
      }),
    );

    function stillOpen({ id, nodes }: Axe.Result) {
      const open = nodes.filter(({ element }) => {
        const isDrawn = element instanceof SVGElement;
        return id !== 'color-contrast' || !(isDrawn || (element && contrast(element) >= 4.5));
      });
      return { id, nodes: open };
    }

    function contrast(element: Element): number {
      const [ink, ground] = [rgb(getComputedStyle(element).color), groundOf(element)].map(
        luminance,
      );
      const [dark, light] = [Math.min(ink ?? 0, ground ?? 0), Math.max(ink ?? 0, ground ?? 0)];
      return (light + 0.05) / (dark + 0.05);
    }

    /** The nearest opaque background. */
    function groundOf(element: Element): number[] {
      for (let at: Element | null = element; at; at = parentOf(at)) {
        const [r = 0, g = 0, b = 0, alpha = 1] = rgb(getComputedStyle(at).backgroundColor);
        if (alpha === 1) return [r, g, b];
      }
      return [255, 255, 255];
    }

    function parentOf(element: Element): Element | null {
      const root = element.getRootNode();
      return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    }

    function rgb(color: string): number[] {
      return (color.match(/[\d.]+/g) ?? []).map(Number);
    }

    /** Relative luminance as in WCAG 2.2 */
    function luminance(channels: readonly number[]): number {
      const [r = 0, g = 0, b = 0] = channels
        .slice(0, 3)
        .map((each) => each / 255)
        .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    }
  });
}
