import 'wsis-sdg-matrix';

/** Data of the page's own. */
export const own = {
  ...{ id: 'plan', version: '1', title: 'A plan', links: [] },
  actionLines: [{ id: 'A', code: 'A', name: 'Roads' }],
  goals: [{ id: 'g', number: 1, name: 'Goal', color: '#4c9f38', targets: [] }],
};

/** The page without a framework. The apps with one write the same page in their own way. */
export function start(root) {
  const output = document.createElement('output');
  const place = document.createElement('div');
  const explorer = document.createElement('wsis-sdg-explorer');
  explorer.addEventListener('wsis-select', ({ detail }) => (output.textContent = detail.selection));
  const buttons = Object.entries({
    French: () => (explorer.locale = 'fr'),
    Own: () => (explorer.data = own),
    Remove: () => explorer.remove(),
    Show: () => place.append(explorer),
  }).map(([text, act]) => {
    const button = document.createElement('button');
    button.textContent = text;
    button.addEventListener('click', act);
    return button;
  });
  place.append(explorer);
  root.append(...buttons, output, place);
}
