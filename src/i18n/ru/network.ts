import { count } from './counting.js';
import { formats } from '../formats.js';
import type { NetworkWords } from '../network-words.js';

const { number, percent, list } = formats('ru');

export const networkRu: NetworkWords = {
  title: (title) => `Сеть: ${title}`,
  keys: 'Вверх и вниз — от узла к узлу, вправо — открыть соседей узла и пройти по связи, влево — назад. Enter выбирает, Ctrl+Enter добавляет второй узел, чтобы увидеть пути между ними, Shift+Enter оставляет только окружение, O раскрывает цель. Плюс и минус меняют масштаб, 0 показывает рисунок целиком, Shift со стрелками двигает рисунок.',
  about: {
    bipartite: 'Чем шире лента, тем больше задач и целей в целом связано с направлением.',
    layered: 'От организаций к направлениям, которые они координируют, к целям, к задачам.',
    force: 'Тесно связанное стоит рядом. Узлы можно перетаскивать, и они остаются на месте.',
    similarity: 'Соединены, если достаточно общего в том, с чем они связаны (мера Жаккара).',
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
  among: 'Что сравнить',
  threshold: (n) => `Общего — от ${percent(n)}`,
  node: (name, n, sum) =>
    `${name}: ${count(n, ['сосед', 'соседа', 'соседей'])}, ${count(sum, ['связь', 'связи', 'связей'])}`,
  alike: (name, n) => `${name}: похожих узлов — ${number(n)}`,
  neighbours: (names, more) =>
    `Соседи: ${list(more > 0 ? [...names, `еще ${number(more)}`] : names)}`,
  linkedBy: (n) =>
    `связь через ${count(n, ['направление', 'направления', 'направлений'])} деятельности`,
  nodes: 'Узлы',
  showList: 'Показать список',
  hideList: 'Скрыть список',
  zoomIn: 'Увеличить',
  zoomOut: 'Уменьшить',
  fit: 'Показать целиком',
  lasso: 'Лассо',
  lassoHint: 'Обведите узлы, которые нужно оставить.',
  wheelHint:
    'Чтобы менять масштаб, прокручивайте, удерживая Ctrl или ⌘, или сначала щелкните рисунок.',
  letGo: 'Отпустить перемещенные узлы',
  layingOut: (n) => `Расположение: ${percent(n)}`,
  moved: (name) => `${name}: остается на новом месте.`,
  columns: {
    node: 'Узел',
    kind: 'Вид',
    degree: 'Соседи',
    weight: 'Связи',
    betweenness: 'Посредничество (доля кратчайших путей)',
  },
  kinds: {
    organization: 'Организация',
    actionLine: 'Направление',
    goal: 'Цель',
    target: 'Задача',
  },
  tabled: 'Строки',
  tabledNames: { links: 'Записи', nodes: 'Узлы' },
  caption: (title, n) => `${title}: ${count(n, ['узел', 'узла', 'узлов'])} сети`,
  counting: 'вычисляется',
  paths: (n, steps) =>
    `${count(n, ['кратчайший путь', 'кратчайших пути', 'кратчайших путей'])}, длина: ${count(steps, ['шаг', 'шага', 'шагов'])}`,
  noPath: 'В этом виде их не соединяет ни один путь.',
  morePaths: (n) => `и еще ${number(n)}`,
  onlyNeighbourhood: 'Только окружение',
};
