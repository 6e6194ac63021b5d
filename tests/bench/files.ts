/**
 * Prints how long a browser takes to make each kind of file: the first of a view, which composes the
 * picture, and the median of those after it. And how large the file is.
 */
import { openBrowser, openSite, scriptPage } from '../journeys/site.js';

const site = await openSite({ '/': scriptPage('<wsis-sdg-explorer></wsis-sdg-explorer>') });
const browser = await openBrowser();
const page = await browser.newPage();
await page.goto(site.url);

const cases = [
  ['png 2×', { format: 'png', preset: 'a4-landscape', scale: 2 }],
  ['png 4×', { format: 'png', preset: 'a4-landscape', scale: 4 }],
  ['svg', { format: 'svg', preset: 'a4-landscape' }],
  ['pdf', { format: 'pdf', preset: 'a4-landscape' }],
  ['pdf, Chinese', { format: 'pdf', preset: 'a4-landscape', locale: 'zh' }],
] as const;
const views = [
  ['matrix', {}],
  ['18 × 169', { expanded: 'all' }],
  ['network', { view: 'network' }],
  ['clusters', { view: 'network', layout: 'force' }],
] as const;

for (const [view, state] of views) {
  for (const [name, options] of cases) {
    const { times, bytes } = await page.evaluate(
      async ([requested, options]) => {
        await customElements.whenDefined('wsis-sdg-explorer');
        const explorer = document.querySelector('wsis-sdg-explorer');
        if (!explorer) throw new Error('no explorer');
        await explorer.ready;
        for (const attribute of ['view', 'expanded', 'layout']) explorer.removeAttribute(attribute);
        for (const [key, value] of Object.entries(requested)) explorer.setAttribute(key, value);
        await explorer.updateComplete;
        const taken: number[] = [];
        let size = 0;
        for (let i = 0; i < 5; i++) {
          const start = performance.now();
          size = (await explorer.exportImage(options)).size;
          taken.push(performance.now() - start);
        }
        return { times: taken, bytes: size };
      },
      [state, options] as const,
    );
    const [first = 0, ...later] = times;
    const median = later.sort((a, b) => a - b)[2] ?? 0;
    const kilobytes = (bytes / 1000).toFixed(0).padStart(6);
    console.log(
      `${view.padEnd(10)} ${name.padEnd(14)} ${first.toFixed(0).padStart(6)} ms, then ${median.toFixed(0).padStart(6)} ms ${kilobytes} kB`,
    );
  }
}
await browser.close();
await site.close();
