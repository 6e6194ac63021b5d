import { count } from './counting.js';
import type { FileWords } from '../file-words.js';
import { cm, fileSize, formats } from '../formats.js';

const { number } = formats('ru');
/** after “из”: in the genitive */
const ofLinks = (n: number) => count(n, ['связи', 'связей', 'связей']);

export const filesRu: FileWords = {
  linksShown: (shown, all) => `${number(shown)} из ${ofLinks(all)}`,
  madeOn: (date) => `Составлено: ${date}`,
  moreLinks: (n) => `и еще ${count(n, ['связь', 'связи', 'связей'])}`,
  facilitatedBy: (list) => `Координаторы: ${list}`,

  exportTitle: 'Экспорт',
  what: 'Что',
  whatNames: {
    matrix: 'Матрица',
    network: 'Сеть',
    legend: 'Только условные обозначения',
    brief: 'Справка на одной странице: рисунок и выбранное',
  },
  format: 'Формат',
  formatHints: {
    png: 'PNG — изображение для документов и слайдов',
    svg: 'SVG — рисунок, который можно править и увеличивать',
    pdf: 'PDF — страница для печати, с поиском по тексту',
    csv: 'CSV — связи, для электронных таблиц',
    json: 'JSON — набор данных, его можно снова загрузить здесь',
  },
  size: 'Размер',
  sizeNames: {
    screen: 'Экран',
    slide: 'Слайд, 16:9',
    'a4-landscape': 'A4, альбомная',
    'a4-portrait': 'A4, книжная',
    custom: 'Свой',
  },
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
  outlined: 'Буквы контурами: везде одинаково, но текст не выделить',
  rows: 'Какие связи',
  rowsShown: 'Показанные',
  rowsAll: 'Все',
  preview: 'Предварительный просмотр',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)} пкс · ${cm(widthCm, 'ru')} × ${cm(heightCm, 'ru')} см`,
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
    `${number(f.width)} × ${number(f.height)} пкс — больше, чем может нарисовать этот браузер. Наибольший размер: ${number(f.largestWidth)} × ${number(f.largestHeight)} пкс, в ${count(f.scale, ['раз', 'раза', 'раз'])}.`,
  blocked:
    'Если ничего не сохранилось, в этом фрейме скачивать нельзя: откройте файл в новой вкладке или скопируйте его.',
  openInTab: 'Открыть в новой вкладке',

  embedTitle: 'Встроить',
  form: 'Способ',
  formNames: { element: 'Скрипт', frame: 'Фрейм', static: 'Рисунок без скрипта' },
  formHints: {
    element: 'Один скрипт и один элемент. Берет шрифты и язык вашей страницы.',
    frame: 'Фрейм, отделенный от вашей страницы. Его высота следует за содержимым.',
    static: 'Рисунок и таблица на простом HTML. Работает без скрипта и не меняется.',
  },
  code: 'Код для вашей страницы',
  copyCode: 'Копировать код',
};
