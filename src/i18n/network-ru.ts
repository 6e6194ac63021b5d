import { formats } from './formats.js';
import type { NetworkTerms } from './network-terms.js';

const { number, percent, list, plural } = formats('ru');
/** @param forms after 1, after 2–4, after 5 and more */
const count = (n: number, [one, few, many]: readonly [string, string, string]) =>
  plural(n, {
    one: `${number(n)} ${one}`,
    few: `${number(n)} ${few}`,
    many: `${number(n)} ${many}`,
    other: `${number(n)} ${few}`,
  });

export const networkRu: NetworkTerms = {
  title: (title) => `Сеть: ${title}`,
  keys: 'Вверх и вниз – от узла к узлу, вправо – открыть соседей узла и пройти по связи, влево – назад. Enter выбирает, Ctrl+Enter добавляет второй узел, чтобы увидеть пути между ними, Shift+Enter оставляет только окружение, O раскрывает цель. Плюс и минус меняют масштаб, 0 показывает всё, Shift со стрелками двигает изображение.',
  about: {
    bipartite: 'Ширина ленты – сколько задач и целей в целом связано с направлением.',
    layered: 'От организаций к направлениям, которым они содействуют, к целям, к задачам.',
    force: 'Тесно связанное стоит рядом. Узлы можно перетаскивать, и они остаются на месте.',
    similarity: 'Соединены, если достаточно общего в том, с чем они связаны (Жаккар).',
  },
  layout: 'Расположение',
  layoutNames: { bipartite: 'Ленты', layered: 'Уровни', force: 'Группы', similarity: 'Сходство' },
  levels: 'Уровни',
  levelNames: {
    organizations: 'Организации',
    actionLines: 'Направления',
    goals: 'Цели',
    targets: 'Задачи',
  },
  among: 'Между чем',
  threshold: (n) => `Сходство от ${percent(n)}`,
  node: (name, n, sum) =>
    `${name}: ${count(n, ['сосед', 'соседа', 'соседей'])}, ${count(sum, ['связь', 'связи', 'связей'])}`,
  alike: (name, n) => `${name}: сходно с другими – ${number(n)}`,
  neighbours: (names, more) =>
    `Соседи: ${list(more > 0 ? [...names, `ещё ${number(more)}`] : names)}`,
  linkedBy: (n) => `связывают направления: ${number(n)}`,
  nodes: 'Узлы',
  showList: 'Показать список',
  hideList: 'Скрыть список',
  zoomIn: 'Крупнее',
  zoomOut: 'Мельче',
  fit: 'Показать всё',
  lasso: 'Лассо',
  lassoHint: 'Обведите узлы, которые нужно оставить.',
  wheelHint:
    'Чтобы менять масштаб, прокручивайте, удерживая Ctrl или ⌘, или сначала щёлкните изображение.',
  letGo: 'Отпустить перемещённые узлы',
  layingOut: (n) => `Расположение: ${percent(n)}`,
  moved: (name) => `${name}: остаётся там, где поставлено.`,
  columns: {
    node: 'Узел',
    kind: 'Вид',
    degree: 'Соседи',
    weight: 'Связи',
    betweenness: 'Посредничество',
  },
  kinds: {
    organization: 'Организация',
    actionLine: 'Направление',
    goal: 'Цель',
    target: 'Задача',
  },
  tabled: 'Строки',
  tabledNames: { links: 'Связи', nodes: 'Узлы' },
  caption: (title, n) => `${title}: ${count(n, ['узел', 'узла', 'узлов'])} сети`,
  counting: 'вычисляется',
  paths: (n, steps) =>
    `${count(n, ['кратчайший путь', 'кратчайших пути', 'кратчайших путей'])}, длина: ${count(steps, ['шаг', 'шага', 'шагов'])}`,
  noPath: 'В этом виде их не соединяет ни один путь.',
  morePaths: (n) => `и ещё ${number(n)}`,
  onlyNeighbourhood: 'Только окружение',
};
