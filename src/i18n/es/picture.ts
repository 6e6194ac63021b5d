import { pictureEn } from '../en/picture.js';
import { count } from './counting.js';
import { formats, sentencesWith } from '../formats.js';
import type { ProblemFacts } from '../../model/problem.js';
import type { ComparedUnit, PictureWords } from '../picture-words.js';

const { number, percent, list, date } = formats('es');

const links = (n: number) => count(n, 'vínculo', 'vínculos');
const statements = (n: number) => count(n, 'enunciado en la fuente', 'enunciados en la fuente');
const targets = (n: number) => count(n, 'meta', 'metas');
const goals = (n: number) => count(n, 'Objetivo', 'Objetivos');
const actionLines = (n: number) => count(n, 'línea de acción', 'líneas de acción');

const ends = (n: number) => count(n, 'meta u Objetivo', 'metas y Objetivos');
const countOf = (unit: ComparedUnit, n: number) => ({ links, actionLines, ends })[unit](n);

export const pictureEs: PictureWords = {
  locale: 'es',
  direction: 'ltr',
  sample: pictureEn.sample,
  number,
  percent,
  list,
  date,

  quoted: (text) => `«${text}»`,
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text, more) => `${text} (${more})`,
  sentences: sentencesWith('.', ' '),
  commas: (items) => items.join(', '),
  series: (items) => items.join('; '),

  actionLine: (code, name) => (code === name ? name : `${code} ${name}`),
  goal: (n, name) => `Objetivo ${n}, ${name}`,
  shortGoal: (n) => `Objetivo ${n}`,
  target: (n) => `meta ${n}`,
  namedTarget: (n, label) => `meta ${n}, ${label}`,
  isLinked: 'hay vínculo',
  filteredAway: (sentence) => `${sentence} (excluido por los filtros)`,
  linked({ targets: numbers, wholeGoal }) {
    if (numbers.length === 0) return wholeGoal ? 'el Objetivo en su conjunto' : 'ningún vínculo';
    const named = `${targets(numbers.length)}, ${list(numbers)}`;
    return wholeGoal ? `${named}, y el Objetivo en su conjunto` : named;
  },
  cell: (line, goal, linked) => `${line} y ${goal}: ${linked}`,
  unsure: (sentence) => `${sentence} (sin confirmar)`,
  row: (line, total, n) => `${line}: ${links(total)} con ${goals(n)}`,
  column: (goal, total, n) => `${goal}: ${links(total)} con ${actionLines(n)}`,
  matrix: (title) => `Matriz: ${title}`,
  matrixKeys:
    'Las flechas sirven para moverse, Inicio y Fin llevan a los extremos de la fila, Intro selecciona, Escape borra la selección.',
  counts: (n) =>
    [
      n.rows === n.actionLines
        ? actionLines(n.rows)
        : `${actionLines(n.actionLines)} en ${count(n.rows, 'fila', 'filas')}`,
      goals(n.goals),
      n.links > 0 ? `${links(n.links)} en ${count(n.cells, 'celda', 'celdas')}` : links(0),
      `${number(n.reached)} de ${count(n.targets, 'meta vinculada', 'metas vinculadas')}`,
    ].join(' · '),
  shown: (n) =>
    [
      `${number(n.actionLines[0])} de ${count(n.actionLines[1], 'fila', 'filas')}`,
      `${number(n.goals[0])} de ${goals(n.goals[1])}`,
      `${number(n.links[0])} de ${links(n.links[1])}`,
    ].join(' · '),
  filteredBy: (list) => `Filtrado por: ${list}`,
  selectedIs: (what) => `Selección: ${what}.`,
  mostLinked: (row, column) => `Con más vínculos: ${row}; ${column}.`,
  linksInDoubt: (n) => `${links(n)} en duda`,
  unlinked: (names) => `Sin ningún vínculo en esta vista: ${names}.`,
  linesPerTarget: 'Líneas de acción por meta',
  corner: 'Línea de acción',
  inCommon: (n) => `${percent(n)} en común`,
  compared: (a, b) => `Comparación entre ${list([a, b])}`,
  comparedCounts: ({ unit, a, b, onlyA, both, onlyB }) =>
    `solo ${a}: ${countOf(unit, onlyA)}; en común: ${number(both)}; solo ${b}: ${number(onlyB)}`,
  countOf,
  inBoth: 'En común',
  onlyIn: (name) => `Solo ${name}`,
  similarity: (shared, either, share) =>
    `En común: ${number(shared)} de ${number(either)}, el ${percent(share)} de aquello con que se vincula uno u otro (Jaccard)`,
  comparesAll: 'Se comparan todos los vínculos, también los que no se muestran',
  statements,
  linksStated: (n, stated) => `${links(n)} · ${statements(stated)}`,
  wholeGoal: 'El Objetivo en su conjunto',
  noLink: 'Esta matriz no tiene ningún vínculo aquí.',
  noRationale: 'La fuente no da ninguna justificación.',
  unconfirmed: 'Sin confirmar',

  lead: 'principal',
  coFacilitator: 'cofacilitador',
  unofficialNames: 'Algunos nombres son traducciones no oficiales',
  source: 'Fuente',
  details: 'Detalles',
  nothingLeft: 'Ningún vínculo cumple estos filtros.',
  emptyDataset: 'Estos datos no tienen líneas de acción u Objetivos que mostrar.',

  loading: 'Cargando…',
  waitingFor: (id) => `A la espera de un elemento con el identificador «${id}».`,
  failed: 'No se pueden mostrar estos datos',
  faulty: 'No se pudo actualizar esta vista',
  stillShown: 'Los últimos datos válidos siguen en pantalla.',
  nothingShown: 'No se puede mostrar nada hasta que se corrija.',
  retry: 'Reintentar',
  moreProblems: (n) => `y ${count(n, 'problema más', 'problemas más')}`,
  position: (line, column) => `línea ${line}, columna ${column}`,
  problem,
};

function problem({ code, found = '' }: ProblemFacts): string {
  switch (code) {
    case 'http':
      return `El servidor respondió ${found}.`;
    case 'network':
      return `No se pudo obtener ${found}: no hay conexión, la dirección es errónea o el servidor no deja que esta página lo lea.`;
    case 'fault':
      return `Falló una parte del programa: ${found}`;
    default:
      return `Ocurrió algo imprevisto al leer los datos: ${found}`;
  }
}
