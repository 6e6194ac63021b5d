import { count } from './counting.js';
import { formats } from '../formats.js';
import type { NetworkWords } from '../network-words.js';

const { number, percent, list, plural } = formats('es');

export const networkEs: NetworkWords = {
  title: (title) => `Red: ${title}`,
  keys: 'Arriba y Abajo pasan de un nodo a otro, Derecha abre un nodo a sus vecinos y sigue por un vínculo, Izquierda vuelve. Intro selecciona, Ctrl+Intro añade un segundo nodo para ver los caminos entre ambos, Mayús+Intro deja solo el entorno, O abre un Objetivo. Más y menos acercan y alejan, 0 ajusta, Mayús con flechas mueve la imagen.',
  about: {
    bipartite:
      'Cuanto más ancha es una cinta, más metas u Objetivos enteros se vinculan a una línea de acción.',
    layered:
      'De las organizaciones a las líneas de acción que facilitan, a los Objetivos, a las metas.',
    force: 'Lo muy vinculado está cerca. Los nodos se pueden arrastrar y se quedan donde se dejan.',
    similarity: 'Unidos cuando comparten bastante de aquello a lo que se vinculan (Jaccard).',
  },
  layout: 'Disposición',
  layoutNames: {
    bipartite: 'Cintas',
    layered: 'Niveles',
    force: 'Grupos',
    similarity: 'Similitud',
  },
  levels: 'Niveles',
  levelNames: {
    organizations: 'Organizaciones',
    actionLines: 'Líneas de acción',
    goals: 'Objetivos',
    targets: 'Metas',
  },
  among: 'Entre',
  threshold: (n) => `Desde ${percent(n)} en común`,
  node: (name, n, sum) =>
    `${name}: ${count(n, 'vecino', 'vecinos')}, ${count(sum, 'vínculo', 'vínculos')}`,
  alike: (name, n) =>
    plural(n, { one: `${name}: similar a otro`, other: `${name}: similar a otros ${number(n)}` }),
  neighbours: (names, more) =>
    `Vecinos: ${list(more > 0 ? [...names, `${number(more)} más`] : names)}`,
  linkedBy: (n) => `vinculada por ${count(n, 'línea de acción', 'líneas de acción')}`,
  nodes: 'Nodos',
  showList: 'Mostrar lista',
  hideList: 'Ocultar lista',
  zoomIn: 'Acercar',
  zoomOut: 'Alejar',
  fit: 'Ajustar',
  lasso: 'Lazo',
  lassoHint: 'Rodee los nodos que quiera conservar.',
  wheelHint:
    'Para acercar o alejar, mantenga pulsada Ctrl o ⌘ mientras se desplaza, o haga clic primero en la imagen.',
  letGo: 'Soltar los nodos movidos',
  layingOut: (n) => `Disponiendo: ${percent(n)}`,
  moved: (name) => `${name} se queda donde se ha puesto.`,
  columns: {
    node: 'Nodo',
    kind: 'Tipo',
    degree: 'Vecinos',
    weight: 'Vínculos',
    betweenness: 'Intermediación (parte de los caminos más cortos)',
  },
  kinds: {
    organization: 'Organización',
    actionLine: 'Línea de acción',
    goal: 'Objetivo',
    target: 'Meta',
  },
  tabled: 'Filas',
  tabledNames: { links: 'Enunciados', nodes: 'Nodos' },
  caption: (title, n) => `${title}: ${count(n, 'nodo', 'nodos')} de la red`,
  counting: 'calculando',
  paths: (n, steps) =>
    `${count(n, 'camino más corto', 'caminos más cortos')}, de ${count(steps, 'paso', 'pasos')}`,
  noPath: 'Ningún camino los une en esta vista.',
  morePaths: (n) => `y ${number(n)} más`,
  onlyNeighbourhood: 'Solo su entorno',
};
