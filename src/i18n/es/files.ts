import { count } from './counting.js';
import { type FileWords, type NeededFacts } from '../file-words.js';
import { formats } from '../formats.js';
import { cm, fileSize } from '../file-formats.js';

const { number, percent } = formats('es');
const links = (n: number) => count(n, 'vínculo', 'vínculos');

const unitNames = { px: 'px', mm: 'mm', pt: 'pt' };

const sizeNames = {
  screen: 'Pantalla',
  slide: 'Diapositiva, 16:9',
  'a4-landscape': 'A4, horizontal',
  'a4-portrait': 'A4, vertical',
  'a3-landscape': 'A3, horizontal',
  'a3-portrait': 'A3, vertical',
  'a0-poster': 'A0, cartel',
  column: 'Columna de un informe, 85 mm',
  'page-width': 'Ancho de un informe, 180 mm',
  square: 'Cuadrado, 1080 px',
  story: 'Historia, 1080 × 1920 px',
  'link-card': 'Vista previa de un enlace, 1200 × 630 px',
  custom: 'Personalizado',
} as const;

/** A size with its name, where it has one. */
function sized(preset: NeededFacts['preset'], size: string): string {
  return preset === undefined ? size : `«${sizeNames[preset]}» (${size})`;
}

export const filesEs: FileWords = {
  linksShown: (shown, all) =>
    shown === all ? links(all) : `se muestran ${number(shown)} de ${links(all)}`,
  madeOn: (date) => `Elaborado el ${date}`,
  facilitatedBy: (list) => `Facilitadores: ${list}`,
  theSdgs: 'los ODS',
  theGoals: 'los objetivos',
  theActionLines: 'las líneas de acción',
  thisView: 'esta vista',

  exportTitle: 'Exportar',
  what: 'Contenido',
  otherSubjects: {
    legend: 'Solo la leyenda',
    brief: 'Ficha: imagen y todas las justificaciones de la selección',
  },
  format: 'Formato',
  formatHints: {
    png: 'PNG: imagen para documentos y diapositivas',
    svg: 'SVG: dibujo que se puede editar y ampliar',
    pdf: 'PDF: página para imprimir, con búsqueda en el texto',
    pptx: 'PPTX: diapositiva con formas y texto editables',
    csv: 'CSV: los vínculos con sus nombres, para hojas de cálculo',
    xlsx: 'XLSX: libro con vínculos, matriz, nombres y fuente',
    json: 'JSON: los datos, se vuelven a cargar aquí',
    jsonld: 'JSON-LD: datos enlazados, con las direcciones de las Naciones Unidas',
    graphml: 'GraphML: red, para Gephi y yEd',
    nodes: 'CSV: nodos de la red',
    edges: 'CSV: aristas de la red',
  },
  size: 'Tamaño',
  sizeNames,
  width: 'Ancho',
  height: 'Alto',
  unit: 'Unidad',
  scale: 'Píxeles',
  inPixels: (measure) => `${measure} (px)`,
  resolution: 'Resolución (ppp)',
  background: 'Fondo',
  backgroundNames: { white: 'Blanco', theme: 'El del tema', transparent: 'Transparente' },
  theme: 'Tema',
  themeAuto: 'Como la página',
  themeNames: { light: 'Claro', dark: 'Oscuro' },
  language: 'Idioma',
  parts: 'En la imagen',
  partNames: {
    title: 'Título',
    filters: 'Filtros',
    legend: 'Leyenda',
    source: 'Fuente y fecha',
    permalink: 'Enlace a esta vista',
    qr: 'Código QR',
    logo: 'Logotipo',
    detail: 'Selección',
  },
  subtitle: 'Subtítulo',
  note: 'Nota',
  outlined:
    'Letras convertidas en trazos: mismo aspecto en todas partes, pero texto no seleccionable',
  rows: 'Qué vínculos',
  rowsShown: 'Los que se muestran',
  rowsAll: 'Todos',
  partNote: (title, version) =>
    `Parte de «${title}», versión ${version}: se omiten los enunciados que la vista no muestra.`,
  delimiter: 'Separador de celdas',
  delimiterNames: { ',': 'Coma', ';': 'Punto y coma' },
  sheetNames: { links: 'Vínculos', nodes: 'Nombres', about: 'Acerca de' },
  total: 'Total',
  aboutNames: {
    title: 'Título',
    filters: 'Se muestra',
    source: 'Fuente',
    version: 'Versión',
    license: 'Licencia',
    note: 'Nota',
    date: 'Fecha',
    link: 'Enlace a esta vista',
  },
  copyCitation: 'Copiar la cita',
  about: {
    what: 'Qué es',
    version: (version) => `versión ${version}`,
    made: 'Quién lo hizo',
    read: 'Cómo se leyó',
    readingHas: (n, all) => `${number(n)} de ${number(all)} enunciados tal como figuran aquí`,
    doubt: 'Qué está en duda',
    doubtHow:
      'Un vínculo está en duda cuando no está confirmado o cuando sus lecturas no coinciden.',
    showDoubt: 'Mostrar estos vínculos',
    suggest: 'Cómo proponer un cambio',
    suggestHow:
      'Elija una celda y diga qué debería cambiar, y según qué fuente, a quien publica esta página.',
    cite: 'Cómo citar',
    others: 'Otras fuentes',
  },
  preview: 'Vista previa',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)} px · ${cm(widthCm, 'es')} × ${cm(heightCm, 'es')} cm`,
  unitNames,
  smallestText: (size, unit) => `texto más pequeño: ${cm(size, 'es')} ${unitNames[unit]}`,
  doesNotFit: ({ width, height, unit, preset }) =>
    `Esta vista necesita ${sized(preset, `${number(width)} × ${number(height)} ${unitNames[unit]}`)}, o menos Objetivos.`,
  fitsNowhere: 'Esta vista no cabe en ningún tamaño: muestre menos Objetivos o líneas de acción.',
  withReasons: {
    doesNotFit: ({ width, height, unit, preset }) =>
      `Con todas las justificaciones, esta página necesita ${sized(preset, `${number(width)} × ${number(height)} ${unitNames[unit]}`)}, o un PDF, que tiene varias páginas.`,
    fitsNowhere:
      'Las justificaciones no caben todas en una página: elija PDF, que tiene varias páginas.',
  },
  pageOf: (n, all) => `${number(n)} de ${number(all)}`,
  continued: 'Continúa en la página siguiente',
  alikeFrom: (least) =>
    `Las líneas unen los pares que comparten al menos el ${percent(least)} de aquello con lo que se vincula uno u otro (Jaccard); los más fuertes llevan su porcentaje`,
  reasonsInSource: 'Las justificaciones están en el idioma de su fuente',
  fileName: 'Nombre del archivo',
  caption: 'Pie de imagen',
  altTextTitle: 'Texto para quien no ve la imagen',
  copyText: 'Copiar el texto',
  copyPicture: 'Copiar la imagen',
  copied: 'Copiado',
  notCopied: 'Esta página no permite copiar. Seleccione el texto y cópielo a mano.',
  download: 'Descargar',
  share: 'Compartir',
  print: 'Imprimir',
  withAppendix: 'Con la lista de vínculos y sus justificaciones',
  appendix: 'Los vínculos y sus justificaciones',
  cancel: 'Cancelar',
  working: 'En curso…',
  made: (fileName, bytes) => `${fileName}, ${fileSize(bytes, 'es')}`,
  failed: 'No se pudo crear el archivo',
  tooLarge: (f) =>
    `${number(f.width)} × ${number(f.height)} px superan lo que se puede dibujar aquí. Como máximo: ${number(f.largestWidth)} × ${number(f.largestHeight)} px, ${number(f.scale)} veces.`,
  noFont: (scripts) =>
    `No hay ninguna fuente disponible para ${scripts}: un recuadro sustituye a cada carácter. En un PDF, el texto se puede seleccionar.`,
  blocked:
    'Si no se guardó nada, este marco no permite descargas: abra el archivo en una pestaña nueva o cópielo.',
  openInTab: 'Abrir en una pestaña nueva',

  embedTitle: 'Insertar',
  form: 'Modo',
  formNames: {
    element: 'Script',
    frame: 'Marco',
    static: 'Imagen sin script',
    file: 'Un solo archivo',
  },
  formHints: {
    element: 'Un script y un elemento. Toma las fuentes y el idioma de su página.',
    frame: 'Un marco (iframe), separado de su página. Su altura se ajusta a lo que muestra.',
    static: 'Dibujo y tabla en HTML sencillo. Funciona sin script y no cambia.',
    file: 'Una página con el código, los datos y la vista. No hace ninguna petición: envíela por correo o ábrala desde un disco. No exporta PDF.',
  },
  unchecked:
    'No se pudieron leer los hashes de los scripts. Este código no lleva atributos integrity ni líneas de precarga: los navegadores no notarán si un archivo ha cambiado.',
  code: 'Código para su página',
  copyCode: 'Copiar el código',
  savePage: 'Guardar la página',
  noPage:
    'El código para un solo archivo no está junto a esta página. La orden wsis-sdg-matrix embed hace la misma página.',
};
