import { createModel, loadTerms, loadTools, parseDatasetText } from '../src/core.js';
import { paintPane } from '../src/paint/svg-dom.js';
import { bundledUrl } from '../src/state/bundled-files.js';
import { sceneCases, sceneOf } from '../tests/scenes/cases/cases.js';

const wordsOf = async (locale: string) => ({
  terms: await loadTerms(locale),
  tools: await loadTools(locale),
});
const gallery = document.querySelector('#gallery');
const parsed = await parseDatasetText(await (await fetch(bundledUrl)).text());
if (parsed.kind === 'dataset') {
  const model = await createModel(parsed.dataset);
  for (const each of sceneCases.filter(({ dataset }) => dataset === 'bundled')) {
    const scene = sceneOf(each, model, await wordsOf(each.locale ?? 'en'));
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = each.name;
    figure.style.cssText = `position:relative;margin:0 0 3rem;overflow:auto;background:${scene.background}`;
    const sheet = document.createElement('div');
    sheet.style.cssText = `position:relative;width:${scene.width}px;height:${scene.height}px`;
    for (const pane of scene.panes) {
      const svg = paintPane(pane, document);
      svg.style.cssText = `position:absolute;left:${pane.x}px;top:${pane.y}px;overflow:visible`;
      sheet.append(svg);
    }
    figure.append(sheet);
    gallery?.append(caption, figure);
  }
}
