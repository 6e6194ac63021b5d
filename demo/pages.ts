import { pageCases } from '../tests/scenes/page-cases.js';

const sheet = document.querySelector('#pages');

for (const { name } of pageCases) {
  const link = document.createElement('a');
  link.href = new URL(`../tests/scenes/golden/${name}.svg`, import.meta.url).href;
  const image = document.createElement('img');
  image.src = link.href;
  image.alt = '';
  image.loading = 'lazy';
  link.append(image, name.replace('page-', '').replaceAll('-', ' '));
  const item = document.createElement('li');
  item.append(link);
  sheet?.append(item);
}
