import { count } from './counting.js';
import { formats } from '../formats.js';
import { networkEs } from './network.js';
import type { ControlWords } from '../control-words.js';

const { number, percent } = formats('es');

const links = (n: number) => count(n, 'vínculo', 'vínculos');
const targets = (n: number) => count(n, 'meta', 'metas');
const actionLines = (n: number) => count(n, 'línea de acción', 'líneas de acción');

export const controlsEs: ControlWords = {
  search: 'Buscar',
  searchHint: 'Buscar líneas, Objetivos, metas, justificaciones',
  results: 'Resultados de la búsqueda',
  nothingFound: (query) => `Sin resultados para «${query}»`,
  moreResults: (n) => `y ${number(n)} más: siga escribiendo para acotar`,

  filters: 'Filtros',
  filterNames: {
    actionLines: 'Líneas de acción',
    goals: 'Objetivos',
    targets: 'Metas',
    facilitators: 'Facilitadores',
    kinds: 'Tipos de vínculo',
    query: 'Búsqueda',
  },
  someOf: (name, kept, all) => `${name}: ${number(kept)} de ${number(all)}`,
  kindGoal: 'Con un Objetivo en su conjunto',
  kindTarget: 'Con metas',
  findIn: (name) => `Buscar en: ${name}`,
  all: 'Marcar todo',
  none: 'Desmarcar todo',
  only: 'Solo',
  onlyThis: (name) => `Solo ${name}`,
  links,
  noChoice: (text) => `Ninguna opción se llama «${text}».`,
  moreChoices: (n) => `y ${number(n)} más: escriba arriba para encontrarlas`,
  removeFilter: (name) => `Quitar filtro: ${name}`,
  clearAll: 'Borrar todo',
  showAll: 'Mostrar todo',
  dimInstead: 'Atenuar en vez de ocultar',
  hideInstead: 'Ocultar en vez de atenuar',
  loosen: (name, n) => `Sin «${name}»: ${links(n)}`,

  order: 'Orden',
  rows: 'Filas',
  columns: 'Columnas',
  orderNames: {
    canonical: 'Oficial',
    links: 'Con más vínculos',
    similarity: 'Por similitud',
    specificity: 'Más específicos',
    alphabetical: 'Alfabético',
    own: 'A mano',
  },
  orderBy: (name) => `Por vínculos con: ${name}`,
  orderMethod:
    'Por similitud: seriación como camino más corto (Climer y Zhang, 2006) según lo que comparten dos filas o columnas (Jaccard). Más específicos: la parte de los vínculos que los totales no explican.',
  moveEarlier: 'Mover hacia el principio',
  moveLater: 'Mover hacia el final',
  moved: (name, position, all) =>
    `${name}: ahora en la posición ${number(position)} de ${number(all)}`,
  ordered: (rows, columns) => `Filas: ${rows}. Columnas: ${columns}.`,

  view: 'Vista',
  viewNames: { matrix: 'Matriz', network: 'Red', table: 'Tabla' },
  openAll: 'Abrir todos los Objetivos',
  closeAll: 'Cerrar todo',
  openGoal: (goal, n) => `Abrir: ${goal} (${targets(n)})`,
  closeGoal: (goal) => `Cerrar: ${goal}`,
  unfold: (group) => `Mostrar las líneas de acción de ${group}`,
  fold: (group) => `Plegar ${group} en una fila`,
  undo: 'Deshacer',
  redo: 'Rehacer',
  export: 'Exportar',
  embed: 'Insertar',
  notFetched: 'No se pudo cargar. Inténtelo de nuevo.',
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  linkToCopy: 'Enlace a esta vista',
  tools: 'Herramientas',
  close: 'Cerrar',
  help: 'Ayuda',
  keys: {
    move: 'Moverse por la imagen',
    ends: 'Ir a los extremos de una fila o de la imagen',
    select: 'Seleccionar una celda, fila o columna',
    open: 'En un encabezado: abrir un Objetivo para ver sus metas, plegar o desplegar un grupo; volver a cerrar',
    compare: 'En un encabezado: comparar con lo seleccionado',
    shift: 'En un encabezado: mover la fila o columna a mano',
    walk: 'En la red: a los vecinos por un vínculo, y de vuelta',
    near: 'En un nodo de la red: dejar solo su entorno',
    zoom: 'Acercar, alejar, ajustar',
    pan: 'Mover la imagen',
    search: 'Ir al cuadro de búsqueda',
    results: 'En la búsqueda: recorrer los resultados y elegir uno',
    undo: 'Deshacer, rehacer',
    escape: 'Cerrar lo que esté abierto; borrar la selección',
    help: 'Esta ayuda',
  },

  legend: 'Leyenda',
  legendItems: {
    targets: 'Vínculo con metas del Objetivo: cuántas',
    more: 'Cuanto mayor es el cuadrado, más metas',
    wholeGoal: 'Vínculo con el Objetivo en su conjunto',
    both: 'Vínculo con el Objetivo en su conjunto y con metas',
    empty: 'Sin vínculo en la fuente',
    unsure: 'Sin confirmar',
    dimmed: 'Excluido por los filtros',
    totals: 'Total de vínculos: metas más Objetivos en su conjunto',
    line: 'Una línea de acción o una organización',
    goal: 'Un Objetivo o una meta, del color del Objetivo',
    tie: 'Una cinta o línea: cuanto más ancha, más vínculos',
    likeness: 'Similitud: cuanto más ancha, más comparten',
  },

  insights: 'Lo más destacado',
  densest: (line, goal, n) => `La celda más densa: ${line} con ${goal}, ${targets(n)}.`,
  unserved: (n, all) =>
    `Metas que ninguna línea de acción atiende: ${number(n)} de ${number(all)}.`,
  unservedOf: (goal, n, all) => `${goal}: ${number(n)} de ${targets(all)} sin línea de acción.`,
  fewestLines: (goal, n) => `Con menos líneas de acción: ${goal}, ${actionLines(n)}.`,
  mostAlike: (a, b, share) =>
    `Más parecidas: ${a} y ${b} tienen en común el ${percent(share)} de sus vínculos.`,
  facilitates: (organization, n) =>
    `${organization} facilita ${number(n.actionLines[0])} de ${actionLines(n.actionLines[1])}, con ${number(n.links[0])} de ${links(n.links[1])} (${percent(n.percent)}).`,
  show: 'Mostrar',
  showThis: (insight) => `Mostrar: ${insight}`,

  goal: 'Objetivo',
  targets: 'Metas',
  rationale: 'Justificación',
  caption: (title, shown, all) => `${title}: ${number(shown)} de ${links(all)}`,
  page: (first, last, all) => `${number(first)}–${number(last)} de ${number(all)}`,
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',

  previous: 'Anterior',
  next: 'Siguiente',
  back: 'Volver',
  compareWith: 'Comparar con',
  stopComparing: 'Dejar de comparar',
  inBoth: 'En común',
  onlyIn: (name) => `Solo ${name}`,
  nothing: 'Nada',
  similarity: (shared, either, share) =>
    `Comparten ${number(shared)} de ${number(either)}: similitud ${percent(share)} (Jaccard).`,
  suggestChange: 'Proponer un cambio',

  network: networkEs,
};
