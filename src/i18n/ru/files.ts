import { count } from './counting.js';
import { type FileWords, type NeededFacts } from '../file-words.js';
import { formats } from '../formats.js';
import { cm, fileSize } from '../file-formats.js';

const { number, percent } = formats('ru');
const links = (n: number) => count(n, ['связь', 'связи', 'связей']);
/** after “из”: in the genitive */
const ofLinks = (n: number) => count(n, ['связи', 'связей', 'связей']);

const unitNames = { px: 'пкс', mm: 'мм', pt: 'пт' };

const sizeNames = {
  screen: 'Экран',
  slide: 'Слайд, 16:9',
  'a4-landscape': 'A4, альбомная',
  'a4-portrait': 'A4, книжная',
  'a3-landscape': 'A3, альбомная',
  'a3-portrait': 'A3, книжная',
  'a0-poster': 'A0, плакат',
  column: 'Колонка отчета, 85 мм',
  'page-width': 'Ширина отчета, 180 мм',
  square: 'Квадрат, 1080 пкс',
  story: 'История, 1080 × 1920 пкс',
  'link-card': 'Карточка ссылки, 1200 × 630 пкс',
  custom: 'Свой',
} as const;

/** A size with its name, where it has one. */
function sized(preset: NeededFacts['preset'], size: string): string {
  return preset === undefined ? size : `«${sizeNames[preset]}» (${size})`;
}

export const filesRu: FileWords = {
  linksShown: (shown, all) =>
    shown === all ? links(all) : `показано ${number(shown)} из ${ofLinks(all)}`,
  madeOn: (date) => `Составлено: ${date}`,
  facilitatedBy: (list) => `Координаторы: ${list}`,
  theSdgs: 'ЦУР',
  theGoals: 'цели',
  theActionLines: 'направления деятельности',
  thisView: 'этот вид',

  exportTitle: 'Экспорт',
  what: 'Что',
  otherSubjects: {
    legend: 'Только условные обозначения',
    brief: 'Справка: рисунок и все обоснования выбранного',
  },
  format: 'Формат',
  formatHints: {
    png: 'PNG — изображение для документов и слайдов',
    svg: 'SVG — рисунок, который можно править и увеличивать',
    pdf: 'PDF — страница для печати, с поиском по тексту',
    pptx: 'PPTX — слайд с фигурами и текстом для правки',
    csv: 'CSV — связи с названиями, для электронных таблиц',
    xlsx: 'XLSX — книга: связи, матрица, названия, источник',
    json: 'JSON — набор данных, его можно снова загрузить здесь',
    jsonld: 'JSON-LD — связанные данные с адресами ООН',
    graphml: 'GraphML — сеть, для Gephi и yEd',
    nodes: 'CSV — узлы сети',
    edges: 'CSV — ребра сети',
  },
  size: 'Размер',
  sizeNames,
  width: 'Ширина',
  height: 'Высота',
  unit: 'Единица',
  scale: 'Пиксели',
  inPixels: (measure) => `${measure} (пкс)`,
  resolution: 'Разрешение (точек на дюйм)',
  background: 'Фон',
  backgroundNames: { white: 'Белый', theme: 'Как в теме', transparent: 'Прозрачный' },
  theme: 'Тема',
  themeAuto: 'Как на странице',
  themeNames: { light: 'Светлая', dark: 'Темная' },
  language: 'Язык',
  parts: 'На рисунке',
  partNames: {
    title: 'Заголовок',
    filters: 'Фильтры',
    legend: 'Условные обозначения',
    source: 'Источник и дата',
    permalink: 'Ссылка на этот вид',
    qr: 'QR-код',
    logo: 'Логотип',
    detail: 'Выбранное',
  },
  subtitle: 'Подзаголовок',
  note: 'Примечание',
  outlined: 'Буквы контурами: везде одинаково, но текст не выделить',
  rows: 'Какие связи',
  rowsShown: 'Показанные',
  rowsAll: 'Все',
  partNote: (title, version) =>
    `Часть набора «${title}», версия ${version}: записи, которых в этом виде нет, опущены.`,
  delimiter: 'Разделитель ячеек',
  delimiterNames: { ',': 'Запятая', ';': 'Точка с запятой' },
  sheetNames: { links: 'Связи', nodes: 'Названия', about: 'Сведения' },
  total: 'Всего',
  aboutNames: {
    title: 'Заголовок',
    filters: 'Показано',
    source: 'Источник',
    version: 'Версия',
    license: 'Лицензия',
    note: 'Примечание',
    date: 'Дата',
    link: 'Ссылка на этот вид',
  },
  copyCitation: 'Копировать ссылку на источник',
  about: {
    what: 'Что это',
    version: (version) => `версия ${version}`,
    made: 'Кто составил',
    read: 'Как это прочитано',
    readingHas: (n, all) => `так же, как здесь: ${number(n)} из ${number(all)} записей`,
    doubt: 'Что под вопросом',
    doubtHow: 'Связь под вопросом, если она не подтверждена или ее прочтения расходятся.',
    showDoubt: 'Показать эти связи',
    suggest: 'Как предложить изменение',
    suggestHow:
      'Выберите ячейку и сообщите тому, кто публикует эту страницу, что и по какому источнику изменить.',
    cite: 'Как ссылаться',
    others: 'Другие источники',
  },
  preview: 'Предварительный просмотр',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)} пкс · ${cm(widthCm, 'ru')} × ${cm(heightCm, 'ru')} см`,
  unitNames,
  smallestText: (size, unit) => `самый мелкий текст: ${cm(size, 'ru')} ${unitNames[unit]}`,
  doesNotFit: ({ width, height, unit, preset }) =>
    `Для этого вида нужен размер ${sized(preset, `${number(width)} × ${number(height)} ${unitNames[unit]}`)} или меньше целей.`,
  fitsNowhere:
    'Этот вид не помещается ни в одном размере: покажите меньше целей или направлений деятельности.',
  withReasons: {
    doesNotFit: ({ width, height, unit, preset }) =>
      `Чтобы вместить все обоснования, этой странице нужен размер ${sized(preset, `${number(width)} × ${number(height)} ${unitNames[unit]}`)} или PDF из нескольких страниц.`,
    fitsNowhere:
      'Все обоснования не помещаются на одну страницу: выберите PDF, в нем несколько страниц.',
  },
  pageOf: (n, all) => `${number(n)} из ${number(all)}`,
  continued: 'Продолжение на следующей странице',
  alikeFrom: (least) =>
    `Линии соединяют пары, у которых не менее ${percent(least)} связей общие (мера Жаккара); у самых близких пар указан процент`,
  reasonsInSource: 'Обоснования приведены на языке источника',
  fileName: 'Имя файла',
  caption: 'Подпись',
  altTextTitle: 'Текст для тех, кто не видит рисунка',
  copyText: 'Копировать текст',
  copyPicture: 'Копировать рисунок',
  copied: 'Скопировано',
  notCopied: 'На этой странице копировать нельзя. Выделите текст и скопируйте его вручную.',
  download: 'Скачать',
  share: 'Поделиться',
  print: 'Печать',
  withAppendix: 'Со списком связей и их обоснованием',
  appendix: 'Связи и их обоснование',
  cancel: 'Отмена',
  working: 'Выполняется…',
  made: (fileName, bytes) => `${fileName}, ${fileSize(bytes, 'ru')}`,
  failed: 'Не удалось создать файл',
  tooLarge: (f) =>
    `${number(f.width)} × ${number(f.height)} пкс — больше, чем здесь можно нарисовать. Наибольший размер: ${number(f.largestWidth)} × ${number(f.largestHeight)} пкс, в ${count(f.scale, ['раз', 'раза', 'раз'])}.`,
  noFont: (scripts) =>
    `Нет шрифта для письма: ${scripts}. Каждый знак заменен рамкой. В PDF этот текст можно выделить.`,
  blocked:
    'Если ничего не сохранилось, в этом фрейме скачивать нельзя: откройте файл в новой вкладке или скопируйте его.',
  openInTab: 'Открыть в новой вкладке',

  embedTitle: 'Встроить',
  form: 'Способ',
  formNames: {
    element: 'Скрипт',
    frame: 'Фрейм',
    static: 'Рисунок без скрипта',
    file: 'Один файл',
  },
  formHints: {
    element: 'Один скрипт и один элемент. Берет шрифты и язык вашей страницы.',
    frame: 'Фрейм, отделенный от вашей страницы. Его высота следует за содержимым.',
    static: 'Рисунок и таблица на простом HTML. Работает без скрипта и не меняется.',
    file: 'Страница, в которой есть код, данные и вид. Она не отправляет запросов: ее можно переслать по почте или открыть с диска. PDF она не экспортирует.',
  },
  unchecked:
    'Хеши скриптов прочитать не удалось. В этом коде нет атрибутов integrity и строк предзагрузки, поэтому браузер не заметит, что файл изменен.',
  code: 'Код для вашей страницы',
  copyCode: 'Копировать код',
  savePage: 'Сохранить страницу',
  noPage:
    'Рядом с этой страницей нет кода для одного файла. Ту же страницу создает команда wsis-sdg-matrix embed.',
};
