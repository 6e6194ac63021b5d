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
    certainty: 'Certeza',
    query: 'Búsqueda',
  },
  someOf: (name, kept, all) => `${name}: ${number(kept)} de ${number(all)}`,
  kindGoal: 'Con un Objetivo en su conjunto',
  kindTarget: 'Con metas',
  sure: 'Sin dudas',
  inDoubt: 'En duda',
  agreement: ({ kind, count, of, reads }) => {
    if (kind === 'differ') return `Las lecturas difieren: ${reads.join(' / ')}`;
    return kind === 'all' && of === 2
      ? 'Leído dos veces, ambas coinciden'
      : `En ${number(count)} de ${number(of)} lecturas`;
  },
  designated: (year, names) => `Designados en ${year}: ${names}`,
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
    canonical: 'orden oficial',
    links: 'por número de vínculos',
    similarity: 'por similitud',
    specificity: 'por especificidad',
    alphabetical: 'por orden alfabético',
    own: 'a mano',
  },
  orderBy: (name) => `por vínculos con «${name}»`,
  orderMethod:
    'Por similitud: seriación como camino más corto (Climer y Zhang, 2006) según lo que comparten dos filas o columnas (Jaccard). Por especificidad: la parte de los vínculos que los totales no explican.',
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
  open: 'Abrir una tabla',
  export: 'Exportar',
  embed: 'Insertar',
  notFetched: 'No se pudo cargar. Inténtelo de nuevo.',
  copyLink: 'Copiar enlace',
  linkCopied: 'Enlace copiado',
  linkToCopy: 'Enlace a esta vista',
  tools: 'Herramientas',
  close: 'Cerrar',
  help: 'Ayuda',
  about: 'Acerca de los datos',
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
    target: 'Vínculo con esta meta',
    across: 'Vínculo con el Objetivo en su conjunto: una línea que cruza sus metas',
    plain: 'Vínculo',
    empty: 'Sin vínculo en esta vista',
    totals: 'Total de vínculos: metas más Objetivos en su conjunto',
    tile: 'Vínculo con metas de este Objetivo: un punto por meta',
    tileMany: 'Vínculo con más metas de las que caben como puntos: cuántas',
    tileWhole: 'Vínculo con este Objetivo en su conjunto: un anillo pequeño',
    tileBoth: 'Vínculo con este Objetivo en su conjunto y con metas',
    tileTarget: 'Vínculo con esta meta',
    targetBar: 'Una barra: un vínculo con una meta',
    goalBar: 'Una línea: un vínculo con el Objetivo en su conjunto',
    unreached: 'Una marca: ninguna línea de acción llega a esta meta',
    organization: 'Una organización',
    line: 'Una línea de acción',
    goal: 'Un Objetivo, de su color',
    targetNode: 'Una meta, del color de su Objetivo',
    tie: 'Una cinta o línea: cuanto más ancha, más vínculos',
    likeness: 'Similitud: cuanto más ancha, más comparten',
    unsure: 'Contiene un vínculo sin confirmar',
    dimmed: 'Excluido por los filtros',
    selected: 'Seleccionado',
    compared: 'Comparado con la selección',
  },

  insights: 'Lo más destacado',
  densest: (line, goal, n) => `La celda más densa: ${line} con ${goal}, ${targets(n)}.`,
  unserved: (n, all) =>
    `Metas que ninguna línea de acción atiende: ${number(n)} de ${number(all)}.`,
  unservedOf: (goal, n, all) => `${goal}: ${number(n)} de ${targets(all)} sin línea de acción.`,
  fewestLines: (goal, n) => `Con menos líneas de acción: ${goal}, ${actionLines(n)}.`,
  mostAlike: (a, b, n) =>
    `Más parecidas: ${a} y ${b} comparten ${number(n.shared)} de las ${number(n.either)} metas y Objetivos con que se vincula una u otra (${percent(n.percent)}).`,
  facilitates: (organization, n) =>
    `${organization} facilita ${number(n.actionLines[0])} de ${number(n.actionLines[1])} filas, con ${number(n.links[0])} de ${links(n.links[1])} (${percent(n.percent)}).`,
  show: 'Mostrar',
  showThis: (insight) => `Mostrar: ${insight}`,

  goal: 'Objetivo',
  targets: 'Metas',
  rationale: 'Justificación',
  caption: (title, shown, all) =>
    `${title}: ${number(shown)} de ${count(all, 'enunciado', 'enunciados')}`,
  page: (first, last, all) => `${number(first)}–${number(last)} de ${number(all)}`,
  previousPage: 'Página anterior',
  nextPage: 'Página siguiente',

  previous: 'Anterior',
  next: 'Siguiente',
  back: 'Volver',
  compareWith: 'Comparar con',
  stopComparing: 'Dejar de comparar',
  nothing: 'Nada',
  suggestChange: 'Proponer un cambio',
  noLinks: 'Estos datos no tienen ningún vínculo.',
  facilitators: 'Facilitadores',
  unofficial: 'Traducción no oficial',
  proposed: 'Propuesto',
  noFacilitator: 'Ninguna fuente confirma quién es el facilitador.',
  sourceRow: (ref) => `fila ${ref}`,
  clear: 'Borrar la selección',
  selectPrompt:
    'Elija una celda, una línea de acción o un Objetivo para leer por qué están vinculados.',

  network: networkEs,
};
