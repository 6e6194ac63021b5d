import type { WsisSdgExplorer } from '../src/index.js';

type Maker = (explorer: WsisSdgExplorer) => Promise<Blob | string>;

const makers: Readonly<Record<string, Maker>> = {
  png: (explorer) => explorer.exportImage({ preset: 'slide' }),
  brief: (explorer) =>
    explorer.exportImage({
      ...{ format: 'pdf', subject: 'brief', preset: 'a4-portrait', locale: 'ar' },
    }),
  svg: (explorer) => explorer.exportImage({ format: 'svg', fonts: 'outlined' }),
  csv: (explorer) => explorer.exportData({ format: 'csv' }),
  frame: (explorer) => explorer.embedCode({ form: 'frame' }),
};

const explorer = document.querySelector('wsis-sdg-explorer');
const output = document.querySelector('output');

document.addEventListener('click', (event) => {
  const { target } = event;
  const make = target instanceof HTMLElement && makers[target.dataset['make'] ?? ''];
  if (make && explorer) void make(explorer).then(show);
});

function show(made: Blob | string): void {
  if (typeof made === 'string') {
    output?.replaceChildren(made);
    return;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(made);
  link.target = '_blank';
  link.textContent = `${made.type}, ${Math.round(made.size / 1000)} kB`;
  output?.replaceChildren(link);
}
