import { after, count } from './counting.js';
import { capitalized, formats, sentencesWith } from '../formats.js';
import type { ProblemFacts } from '../../model/problem.js';
import type { ComparedUnit, PictureWords } from '../picture-words.js';

const { number, percent, list, date } = formats('ru');

const links = (n: number) => count(n, ['связь', 'связи', 'связей']);
const statements = (n: number) =>
  count(n, ['запись в источнике', 'записи в источнике', 'записей в источнике']);
/** after “в”: in the prepositional */
const inCells = (n: number) => count(n, ['ячейке', 'ячейках', 'ячейках']);
const targets = (n: number) => count(n, ['задача', 'задачи', 'задач']);
const goals = (n: number) => count(n, ['цель', 'цели', 'целей']);
const withGoals = (n: number) => `${number(n)} ${after(n, ['целью', 'целями', 'целями'])}`;
const actionLines = (n: number) =>
  count(n, ['направление деятельности', 'направления деятельности', 'направлений деятельности']);

const withActionLines = (n: number) =>
  `${number(n)} ${after(n, ['направлением', 'направлениями', 'направлениями'])} деятельности`;

const of = (some: number, all: number) => `${number(some)} из ${number(all)}`;

const ends = (n: number) => count(n, ['задача или цель', 'задачи и цели', 'задач и целей']);
const countOf = (unit: ComparedUnit, n: number) => ({ links, actionLines, ends })[unit](n);

export const pictureRu: PictureWords = {
  locale: 'ru',
  direction: 'ltr',
  sample: 'Органы власти и заинтересованные стороны, ответственное потребление',
  number,
  percent,
  list,
  // In full: “29 ноября 2026 года”.
  date: (iso) => date(iso).replace(/г\.$/u, 'года'),

  quoted: (text) => `«${text}»`,
  labelled: (label, text) => `${label}: ${text}`,
  aside: (text, more) => `${text} (${more})`,
  sentences: sentencesWith('.', ' '),
  commas: (items) => items.join(', '),
  series: (items) => items.join('; '),

  actionLine: (code, name) => (code === name ? name : `${code} ${name}`),
  goal: (n, name) => `цель ${n}, ${name}`,
  shortGoal: (n) => `цель ${n}`,
  target: (n) => `задача ${n}`,
  namedTarget: (n, label) => `задача ${n}, ${label}`,
  isLinked: 'связь есть',
  filteredAway: (sentence) => `${sentence} (скрыто фильтрами)`,
  linked({ targets: numbers, wholeGoal }) {
    if (numbers.length === 0) return wholeGoal ? 'цель в целом' : 'связи нет';
    const named = `${targets(numbers.length)}, ${list(numbers)}`;
    return wholeGoal ? `${named}, и цель в целом` : named;
  },
  cell: (line, goal, linked) => `${line} и ${goal}: ${linked}`,
  unsure: (sentence) => `${sentence} (не подтверждено)`,
  row: (line, total, n) => `${line}: ${links(total)} с ${withGoals(n)}`,
  column: (goal, total, n) => `${capitalized(goal, 'ru')}: ${links(total)} с ${withActionLines(n)}`,
  matrix: (title) => `Матрица: ${title}`,
  matrixKeys:
    'Стрелки — перемещение, Home и End — к краям строки, Enter — выбрать, Escape — снять выбор.',
  counts: (n) =>
    [
      n.rows === n.actionLines
        ? actionLines(n.rows)
        : `${actionLines(n.actionLines)} (${count(n.rows, ['строка', 'строки', 'строк'])})`,
      goals(n.goals),
      n.links > 0 ? `${links(n.links)} в ${inCells(n.cells)}` : links(0),
      `охвачено задач: ${number(n.reached)} из ${number(n.targets)}`,
    ].join(' · '),
  shown: (n) =>
    [`строки: ${of(...n.actionLines)}`, `цели: ${of(...n.goals)}`, `связи: ${of(...n.links)}`].join(
      ' · ',
    ),
  filteredBy: (list) => `Фильтры: ${list}`,
  selectedIs: (what) => `Выбрано: ${what}.`,
  mostLinked: (row, column) => `Больше всего связей: ${row}; ${column}.`,
  linksInDoubt: (n) => `Связей под вопросом: ${number(n)}`,
  unlinked: (names) => `Без связей в этом виде: ${names}.`,
  linesPerTarget: 'Направления деятельности на задачу',
  corner: 'Направление деятельности',
  inCommon: (n) => `общего — ${percent(n)}`,
  compared: (a, b) => `${a} и ${b} в сравнении`,
  comparedCounts: ({ unit, a, b, onlyA, both, onlyB }) =>
    `только ${a}: ${countOf(unit, onlyA)}; общее: ${number(both)}; только ${b}: ${number(onlyB)}`,
  countOf,
  inBoth: 'Общее',
  onlyIn: (name) => `Только ${name}`,
  similarity: (shared, either, share) =>
    `Общее: ${of(shared, either)}, то есть ${percent(share)} того, с чем есть связь хотя бы у одного (мера Жаккара)`,
  comparesAll: 'Сравниваются все связи, в том числе не показанные',
  statements,
  linksStated: (n, stated) => `${links(n)} · ${statements(stated)}`,
  wholeGoal: 'Цель в целом',
  noLink: 'В этой матрице здесь связи нет.',
  noRationale: 'Источник не приводит обоснования.',
  unconfirmed: 'Не подтверждено',

  lead: 'ведущий',
  coFacilitator: 'сокоординатор',
  unofficialNames: 'Некоторые названия переведены неофициально',
  source: 'Источник',
  details: 'Подробности',
  nothingLeft: 'Этим фильтрам не соответствует ни одна связь.',
  emptyDataset: 'В этих данных нет направлений деятельности или целей.',

  loading: 'Загрузка…',
  waitingFor: (id) => `Ожидается элемент с идентификатором «${id}».`,
  failed: 'Эти данные нельзя показать',
  faulty: 'Не удалось обновить этот вид',
  stillShown: 'На экране остаются последние правильные данные.',
  nothingShown: 'Пока ошибка не исправлена, показать нечего.',
  retry: 'Повторить',
  moreProblems: (n) => `и еще ${number(n)}`,
  position: (line, column) => `строка ${line}, столбец ${column}`,
  problem,
};

function problem({ code, found = '' }: ProblemFacts): string {
  switch (code) {
    case 'http':
      return `Сервер ответил: ${found}.`;
    case 'network':
      return `Не удалось получить ${found}: нет связи, неверен адрес или сервер не разрешает чтение.`;
    case 'fault':
      return `Отказала часть программы: ${found}`;
    default:
      return `Непредвиденное при чтении данных: ${found}`;
  }
}
