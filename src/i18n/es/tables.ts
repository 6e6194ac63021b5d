import { count } from './counting.js';
import { formats } from '../formats.js';
import { findingWords, type FindingWords, type TableWords } from '../table-words.js';

const { number } = formats('es');
const either = new Intl.ListFormat('es', { type: 'disjunction' });

const rows = (n: number) => count(n, 'fila', 'filas');

const words: FindingWords = {
  noActionLine: ({ found, guess }) => `no hay ninguna línea de acción «${found}»${guess}`,
  noGoal: ({ found, guess }) => `no hay ningún objetivo ni meta «${found}»${guess}`,
  unclear: ({ found, choice }) => `«${found}» puede significar ${choice}; indique cuál`,
  otherGoal: ({ found }) => `la meta «${found}» no es del objetivo que nombra su fila`,
  date: ({ found, choice }) =>
    choice
      ? `la fecha ${found} en lugar de una meta; puede haber sido ${choice}`
      : `la fecha ${found} en lugar de un objetivo o una meta`,
  error: ({ found }) => `el error ${found} en lugar de un valor`,
  noValue: () =>
    'una fórmula sin valor; abra el archivo en una hoja de cálculo y guárdelo para que lo tenga',
  noName: () => 'nada dice de qué trata la fila',
  noLink: ({ found }) => `ningún objetivo, meta ni marca para «${found}»`,
  wrongStatus: ({ found, detail }) => `el estado «${found}» no es ninguno de ${detail}`,

  tooLarge: ({ found, detail }) =>
    `La tabla llega hasta ${found}; se leen como máximo ${detail} celdas.`,
  noTable: () => 'No se ha encontrado ninguna tabla en el archivo.',
  noGoals: ({ found }) =>
    found
      ? `Ninguna columna contiene objetivos o metas como ODS 3 o 3.8; «${found}» contiene líneas de acción.`
      : 'Ninguna columna contiene objetivos o metas como ODS 3 o 3.8.',
  noRows: () =>
    'Ninguna columna dice de qué tratan las filas: líneas de acción, proyectos, cursos.',
  square: () =>
    'Tanto las filas como las columnas son objetivos o metas. Una tabla así muestra cómo los objetivos influyen unos en otros, y no qué está vinculado a ellos.',
  noSheet: ({ found, detail }) => `No hay ninguna hoja «${found}»; hay ${detail}.`,
  noColumn: ({ found, guess }) => `No hay ninguna columna «${found}»${guess}`,
  oldWorkbook: () => 'Es un libro del formato antiguo .xls; guárdelo como .xlsx o .ods.',
  lockedWorkbook: () => 'Este libro tiene contraseña; guárdelo sin ella.',
  noWorkbook: () =>
    'Este archivo comprimido no contiene ningún libro de los formatos que se leen, XLSX y ODS.',

  titleRow: ({ found }) => `omitida, pues no es una fila de la tabla: «${found}»`,
  totalRow: ({ found }) => `omitida, pues suma otras: «${found}»`,
  noteRow: ({ found }) => `omitida, pues está debajo de la tabla: «${found}»`,
  blankRow: () => 'sin contenido, por lo que se omite',
  noHeader: () => 'No hay encabezado; la primera fila se lee como una fila de la tabla.',
  filledDown: () => 'en blanco; se lee como el nombre de arriba',
  merged: () => 'celdas combinadas; lo que dicen vale hasta donde se extienden',
  surplusJoined: () =>
    'más celdas que encabezados; se leen como el resto del último texto, que no está entre comillas',
  surplusLeft: () => 'más celdas que encabezados; no se leen',
  dateAsText: ({ found }) => `una fecha en lugar de un texto; se conserva como ${found}`,
  errorAsText: ({ found }) => `el error ${found} en lugar de un texto; se omite`,
  noValueAsText: () => 'una fórmula sin valor en lugar de un texto; se omite',
  looseQuote: () => 'comillas dentro de una celda; se conservan',
  decoded: ({ detail }) => `No es texto en UTF-8; se lee como ${detail}.`,
  decodedPartly: ({ detail }) => `no en UTF-8 como las demás líneas; se lee como ${detail}`,
  otherSheet: ({ found }) => `La hoja «${found}» no se lee.`,
  hiddenSheet: ({ found }) => `La tabla está en la hoja oculta «${found}».`,
  unusedColumn: ({ found, guess }) => `la columna «${found}» no se lee${guess}`,
};

export const tablesEs: TableWords = {
  summary: ({ rows: all, placed, partly }) => {
    const inPart = partly > 0 ? ` (${number(partly)} de ellas en parte)` : '';
    return `Filas leídas: ${number(all)}; situadas: ${number(placed)}${inPart}; no situadas: ${number(all - placed)}`;
  },
  rows,
  placed: (place, said) => `${place}: ${said}`,
  line: (n) => `línea ${n}`,
  finding: findingWords(words, {
    guess: (near) => (near === undefined ? '' : `; ¿quiso decir «${near}»?`),
    list: (items) => either.format(items),
  }),
  more: (n) => `y ${count(n, 'causa más', 'causas más')}`,
  useNames: {
    actionLine: 'líneas de acción',
    row: 'filas propias',
    code: 'códigos de las filas',
    goal: 'objetivos',
    target: 'metas',
    rationale: 'justificaciones',
    note: 'notas',
    source: 'fuentes',
    sourceRef: 'lugares en la fuente',
    status: 'grado de certeza',
    readings: 'lecturas',
    statement: 'números de los enunciados',
    marks: 'marcas para',
    unused: 'no se lee',
  },
  dialog: {
    hint: 'CSV, TSV, XLSX u ODS, con sus proyectos, cursos o líneas de acción y los objetivos o metas de cada uno. La tabla se lee aquí: nada sale de este equipo.',
    drop: 'Suelte un archivo aquí',
    chooseFile: 'Elegir un archivo',
    chooseOther: 'Elegir otro archivo',
    paste: 'O pegue celdas',
    readText: 'Leer lo pegado',
    pasted: 'Tabla pegada',
    reading: (name) => `Leyendo ${name}…`,
    refused: (name) => `${name} no se ha abierto. Lo que está en pantalla permanece.`,
    unreadable: 'El navegador no puede leerlo. ¿Es una carpeta, o se ha movido?',
    title: 'Título',
    sheet: 'Hoja',
    hidden: (sheet) => `${sheet} (oculta)`,
    columns: 'Qué son las columnas',
    columnsHint: 'Si una columna se ha interpretado mal, elija qué es.',
    marks: (n, headers) => `${count(n, 'columna', 'columnas')} de marcas: ${headers}`,
    moreColumns: (n) => `y ${count(n, 'columna más', 'columnas más')}`,
    notPlaced: 'Lo que no encaja',
    noted: 'Lo que se omitió o se leyó de otro modo',
    readAs: (found, as) => `Leer «${found}» como ${as}`,
    preview: 'Vista previa',
    show: 'Mostrar esta tabla',
    shown: (title) => `Se muestra «${title}».`,
    opened: (title) => `Se muestra «${title}». Para volver, elija de nuevo «Abrir una tabla».`,
    back: (title) => `Volver a «${title}»`,
  },
};
