import { count } from './counting.js';
import { capitalized, formats } from '../formats.js';
import { networkRu } from './network.js';
import type { ControlWords } from '../control-words.js';

const { number, percent } = formats('ru');

const links = (n: number) => count(n, ['связь', 'связи', 'связей']);
const targets = (n: number) => count(n, ['задача', 'задачи', 'задач']);
const of = (some: number, all: number) => `${number(some)} из ${number(all)}`;

export const controlsRu: ControlWords = {
  search: 'Поиск',
  searchHint: 'Искать направления, цели, задачи, обоснования',
  results: 'Результаты поиска',
  nothingFound: (query) => `По запросу «${query}» ничего не найдено`,
  moreResults: (n) => `и еще ${number(n)}: уточните запрос`,

  filters: 'Фильтры',
  filterNames: {
    actionLines: 'Направления деятельности',
    goals: 'Цели',
    targets: 'Задачи',
    facilitators: 'Координаторы',
    kinds: 'Виды связей',
    certainty: 'Достоверность',
    query: 'Поиск',
  },
  someOf: (name, kept, all) => `${name}: ${of(kept, all)}`,
  kindGoal: 'Связь с целью в целом',
  kindTarget: 'Связь с задачами',
  sure: 'Не вызывает сомнений',
  inDoubt: 'Под вопросом',
  agreement: ({ kind, count, of, reads }) => {
    if (kind === 'differ') return `Прочтения расходятся: ${reads.join(' / ')}`;
    return kind === 'all' && of === 2
      ? 'Прочитано дважды, оба раза одинаково'
      : `Прочтений со связью: ${number(count)} из ${number(of)}`;
  },
  designated: (year, names) => `Назначены в ${year} году: ${names}`,
  findIn: (name) => `Найти в списке: ${name}`,
  all: 'Выбрать все',
  none: 'Снять все',
  only: 'Только',
  onlyThis: (name) => `Только ${name}`,
  links,
  noChoice: (text) => `Варианта «${text}» нет.`,
  moreChoices: (n) => `и еще ${number(n)}: введите название выше`,
  removeFilter: (name) => `Убрать фильтр: ${name}`,
  clearAll: 'Очистить всё',
  showAll: 'Показать всё',
  dimInstead: 'Приглушать, а не скрывать',
  hideInstead: 'Скрывать, а не приглушать',
  loosen: (name, n) => `Без фильтра «${name}»: ${links(n)}`,

  order: 'Порядок',
  rows: 'Строки',
  columns: 'Столбцы',
  orderNames: {
    canonical: 'Официальный',
    links: 'По числу связей',
    similarity: 'Похожие рядом',
    specificity: 'По специфичности',
    alphabetical: 'По алфавиту',
    own: 'Вручную',
  },
  orderBy: (name) => `По связям: ${name}`,
  orderMethod:
    'Похожие рядом: сериация как кратчайший путь (Климер и Чжан, 2006) по общим связям двух строк или столбцов (мера Жаккара). По специфичности: доля связей, которую не объясняют общие итоги.',
  moveEarlier: 'Сдвинуть выбранное к началу',
  moveLater: 'Сдвинуть выбранное к концу',
  moved: (name, position, all) => `${name}: теперь на месте ${of(position, all)}`,
  ordered: (rows, columns) => `Строки: ${rows}. Столбцы: ${columns}.`,

  view: 'Вид',
  viewNames: { matrix: 'Матрица', network: 'Сеть', table: 'Таблица' },
  openAll: 'Раскрыть все цели',
  closeAll: 'Свернуть все',
  openGoal: (goal, n) => `Раскрыть: ${goal} (${targets(n)})`,
  closeGoal: (goal) => `Свернуть: ${goal}`,
  unfold: (group) => `Показать направления группы ${group}`,
  fold: (group) => `Свернуть ${group} в одну строку`,
  undo: 'Отменить',
  redo: 'Вернуть',
  export: 'Экспорт',
  embed: 'Встроить',
  notFetched: 'Не удалось загрузить. Попробуйте еще раз.',
  copyLink: 'Копировать ссылку',
  linkCopied: 'Ссылка скопирована',
  linkToCopy: 'Ссылка на этот вид',
  tools: 'Инструменты',
  close: 'Закрыть',
  help: 'Справка',
  about: 'О данных',
  keys: {
    move: 'Двигаться по рисунку',
    ends: 'Перейти к краям строки или всего рисунка',
    select: 'Выбрать ячейку, строку или столбец',
    open: 'На заголовке: раскрыть задачи цели, развернуть или свернуть группу; снова свернуть',
    compare: 'На заголовке: сравнить с выбранным',
    shift: 'На заголовке: передвинуть строку или столбец вручную',
    walk: 'В сети: перейти по связи к соседям и обратно',
    near: 'На узле сети: оставить только окружение',
    zoom: 'Увеличить, уменьшить, показать целиком',
    pan: 'Двигать рисунок',
    search: 'Перейти к поиску',
    results: 'В поиске: пройти по результатам и выбрать один',
    undo: 'Отменить, вернуть',
    escape: 'Закрыть открытое; снять выбор',
    help: 'Эта справка',
  },

  legend: 'Условные обозначения',
  legendItems: {
    targets: 'Связь с задачами цели: их число',
    more: 'Чем больше квадрат, тем больше задач',
    wholeGoal: 'Связь с целью в целом',
    both: 'Связь с целью в целом и с задачами',
    target: 'Связь с этой задачей',
    across: 'Связь с целью в целом: линия через ее задачи',
    plain: 'Связь',
    empty: 'В этом виде связи нет',
    totals: 'Всего связей: задачи плюс цели в целом',
    tile: 'Связь с задачами этой цели: точка на каждую',
    tileMany: 'Задач больше, чем помещается точек: их число',
    tileWhole: 'Связь с этой целью в целом: маленькое кольцо',
    tileBoth: 'Связь с этой целью в целом и с задачами',
    tileTarget: 'Связь с этой задачей',
    targetBar: 'Столбик: связь с задачей',
    goalBar: 'Линия: связь с целью в целом',
    unreached: 'Засечка: ни одно направление не охватывает эту задачу',
    organization: 'Организация',
    line: 'Направление деятельности',
    goal: 'Цель, ее цветом',
    targetNode: 'Задача, цветом своей цели',
    tie: 'Лента или линия: чем шире, тем больше связей',
    likeness: 'Сходство: чем шире, тем больше общего',
    unsure: 'Есть неподтверждённая связь',
    dimmed: 'Скрыто фильтрами',
    selected: 'Выбрано',
    compared: 'Сравнивается с выбранным',
  },

  insights: 'Главное',
  densest: (line, goal, n) => `Самая плотная ячейка: ${line} и ${goal}, ${targets(n)}.`,
  unserved: (n, all) => `Задачи без единого направления деятельности: ${of(n, all)}.`,
  unservedOf: (goal, n, all) =>
    `${capitalized(goal, 'ru')}: задач без направлений деятельности — ${of(n, all)}.`,
  fewestLines: (goal, n) => `Меньше всего направлений: ${goal} (${number(n)}).`,
  mostAlike: (a, b, n) =>
    `Наиболее похожи: ${a} и ${b}; из задач и целей, с которыми связано хотя бы одно из них, общих — ${of(n.shared, n.either)} (${percent(n.percent)}).`,
  facilitates: (organization, n) =>
    `${organization} координирует строк — ${of(...n.actionLines)}, связей — ${of(...n.links)} (${percent(n.percent)}).`,
  show: 'Показать',
  showThis: (insight) => `Показать: ${insight}`,

  goal: 'Цель',
  targets: 'Задачи',
  rationale: 'Обоснование',
  caption: (title, shown, all) => `${title}: записей — ${of(shown, all)}`,
  page: (first, last, all) => `${number(first)}–${number(last)} из ${number(all)}`,
  previousPage: 'Предыдущая страница',
  nextPage: 'Следующая страница',

  previous: 'Предыдущее',
  next: 'Следующее',
  back: 'Назад',
  compareWith: 'Сравнить с',
  stopComparing: 'Закончить сравнение',
  nothing: 'Ничего',
  suggestChange: 'Предложить изменение',

  network: networkRu,
};
