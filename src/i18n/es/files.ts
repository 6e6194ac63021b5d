import { count } from './counting.js';
import type { FileWords } from '../file-words.js';
import { cm, fileSize, formats } from '../formats.js';

const { number } = formats('es');
const links = (n: number) => count(n, 'vínculo', 'vínculos');

export const filesEs: FileWords = {
  linksShown: (shown, all) => `${number(shown)} de ${links(all)}`,
  madeOn: (date) => `Elaborado el ${date}`,
  moreLinks: (n) => `y ${links(n)} más`,
  facilitatedBy: (list) => `Facilitadores: ${list}`,

  exportTitle: 'Exportar',
  what: 'Contenido',
  whatNames: {
    matrix: 'Matriz',
    network: 'Red',
    legend: 'Solo la leyenda',
    brief: 'Ficha de una página: imagen y selección',
  },
  format: 'Formato',
  formatHints: {
    png: 'PNG: imagen para documentos y diapositivas',
    svg: 'SVG: dibujo que se puede editar y ampliar',
    pdf: 'PDF: página para imprimir, con búsqueda en el texto',
    csv: 'CSV: los vínculos, para hojas de cálculo',
    json: 'JSON: los datos, se vuelven a cargar aquí',
  },
  size: 'Tamaño',
  sizeNames: {
    screen: 'Pantalla',
    slide: 'Diapositiva, 16:9',
    'a4-landscape': 'A4, horizontal',
    'a4-portrait': 'A4, vertical',
    custom: 'Personalizado',
  },
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
  outlined:
    'Letras convertidas en trazos: mismo aspecto en todas partes, pero texto no seleccionable',
  rows: 'Qué vínculos',
  rowsShown: 'Los que se muestran',
  rowsAll: 'Todos',
  preview: 'Vista previa',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)} px · ${cm(widthCm, 'es')} × ${cm(heightCm, 'es')} cm`,
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
    `${number(f.width)} × ${number(f.height)} px superan lo que este navegador puede dibujar. Como máximo: ${number(f.largestWidth)} × ${number(f.largestHeight)} px, ${number(f.scale)} veces.`,
  blocked:
    'Si no se guardó nada, este marco no permite descargas: abra el archivo en una pestaña nueva o cópielo.',
  openInTab: 'Abrir en una pestaña nueva',

  embedTitle: 'Insertar',
  form: 'Modo',
  formNames: { element: 'Script', frame: 'Marco', static: 'Imagen sin script' },
  formHints: {
    element: 'Un script y un elemento. Toma las fuentes y el idioma de su página.',
    frame: 'Un marco (iframe), separado de su página. Su altura se ajusta a lo que muestra.',
    static: 'Dibujo y tabla en HTML sencillo. Funciona sin script y no cambia.',
  },
  code: 'Código para su página',
  copyCode: 'Copiar el código',
};
