import { count } from './counting.js';
import { formats } from '../formats.js';
import { findingWords, type FindingWords, type TableWords } from '../table-words.js';

const { number } = formats('ru');
const either = new Intl.ListFormat('ru', { type: 'disjunction' });

const rows = (n: number) => count(n, ['строка', 'строки', 'строк']);

const words: FindingWords = {
  noActionLine: ({ found, guess }) => `нет направления деятельности «${found}»${guess}`,
  noGoal: ({ found, guess }) => `нет цели или задачи «${found}»${guess}`,
  unclear: ({ found, choice }) => `«${found}» может означать ${choice}; укажите, что именно`,
  otherGoal: ({ found }) => `задача «${found}» не относится к цели, названной в ее строке`,
  date: ({ found, choice }) =>
    choice
      ? `дата ${found} вместо задачи; возможно, это было ${choice}`
      : `дата ${found} вместо цели или задачи`,
  error: ({ found }) => `ошибка ${found} вместо значения`,
  noValue: () =>
    'формула без значения; чтобы оно появилось, откройте файл в табличном редакторе и сохраните его',
  noName: () => 'не сказано, о чем строка',
  noLink: ({ found }) => `нет ни цели, ни задачи, ни отметки для «${found}»`,
  wrongStatus: ({ found, detail }) => `статус «${found}» не входит в число ${detail}`,

  tooLarge: ({ found, detail }) =>
    `Таблица доходит до ${found}; число читаемых ячеек — не более ${detail}.`,
  noTable: () => 'В файле не найдено таблицы.',
  noGoals: ({ found }) =>
    found
      ? `Ни в одном столбце нет целей или задач, таких как ЦУР 3 или 3.8; в столбце «${found}» — направления деятельности.`
      : 'Ни в одном столбце нет целей или задач, таких как ЦУР 3 или 3.8.',
  noRows: () =>
    'Ни в одном столбце не сказано, о чем строки: направления деятельности, проекты, курсы.',
  square: () =>
    'И строки, и столбцы — цели или задачи. Такая таблица показывает, как цели влияют друг на друга, а не что с ними связано.',
  noSheet: ({ found, detail }) => `Нет листа «${found}»; есть ${detail}.`,
  noColumn: ({ found, guess }) => `Нет столбца «${found}»${guess}`,
  oldWorkbook: () => 'Это книга старого формата .xls; сохраните ее в формате .xlsx или .ods.',
  lockedWorkbook: () => 'У этой книги есть пароль; сохраните ее без пароля.',
  noWorkbook: () => 'В этом архиве нет книги тех форматов, которые читаются, — XLSX и ODS.',

  titleRow: ({ found }) => `пропуск: это не строка таблицы, «${found}»`,
  totalRow: ({ found }) => `пропуск: здесь подведен итог, «${found}»`,
  noteRow: ({ found }) => `пропуск: это стоит под таблицей, «${found}»`,
  blankRow: () => 'без содержания, пропуск',
  noHeader: () => 'Заголовка нет; первая строка читается как строка таблицы.',
  filledDown: () => 'пусто; прочитано как название выше',
  merged: () => 'объединенные ячейки; их содержание относится ко всему, что они охватывают',
  surplusJoined: () =>
    'ячеек больше, чем заголовков; они читаются как продолжение последнего текста, не взятого в кавычки',
  surplusLeft: () => 'ячеек больше, чем заголовков; они не читаются',
  dateAsText: ({ found }) => `дата вместо текста; сохраняется как ${found}`,
  errorAsText: ({ found }) => `ошибка ${found} вместо текста; опускается`,
  noValueAsText: () => 'формула без значения вместо текста; опускается',
  looseQuote: () => 'кавычки внутри ячейки; сохраняются',
  decoded: ({ detail }) => `Это не текст в UTF-8; он читается как ${detail}.`,
  decodedPartly: ({ detail }) => `не в UTF-8, как остальное; читается как ${detail}`,
  otherSheet: ({ found }) => `Лист «${found}» не читается.`,
  hiddenSheet: ({ found }) => `Таблица находится на скрытом листе «${found}».`,
  unusedColumn: ({ found, guess }) => `столбец «${found}» не читается${guess}`,
};

export const tablesRu: TableWords = {
  summary: ({ rows: all, placed, partly }) => {
    const inPart = partly > 0 ? ` (из них частично: ${number(partly)})` : '';
    return `Прочитано строк: ${number(all)}; размещено: ${number(placed)}${inPart}; не размещено: ${number(all - placed)}`;
  },
  rows,
  placed: (place, said) => `${place}: ${said}`,
  line: (n) => `строка ${n}`,
  finding: findingWords(words, {
    guess: (near) => (near === undefined ? '' : `; может быть, «${near}»?`),
    list: (items) => either.format(items),
  }),
  more: (n) => `и еще ${count(n, ['причина', 'причины', 'причин'])}`,
  useNames: {
    actionLine: 'направления деятельности',
    row: 'собственные строки',
    code: 'коды строк',
    goal: 'цели',
    target: 'задачи',
    rationale: 'обоснования',
    note: 'примечания',
    source: 'источники',
    sourceRef: 'места в источнике',
    status: 'степень достоверности',
    readings: 'прочтения',
    statement: 'номера утверждений',
    marks: 'отметки для',
    unused: 'не читается',
  },
  dialog: {
    hint: 'CSV, TSV, XLSX или ODS с вашими проектами, курсами или направлениями деятельности и целями или задачами каждого. Таблица читается здесь: ничто не покидает это устройство.',
    drop: 'Перетащите файл сюда',
    chooseFile: 'Выбрать файл',
    chooseOther: 'Выбрать другой файл',
    paste: 'Или вставьте ячейки',
    readText: 'Прочитать вставленное',
    pasted: 'Вставленная таблица',
    reading: (name) => `Чтение: ${name}…`,
    refused: (name) => `Не открыто: ${name}. То, что на экране, остается.`,
    unreadable: 'Браузер не может его прочитать. Это папка, или файл был перемещен?',
    title: 'Название',
    sheet: 'Лист',
    hidden: (sheet) => `${sheet} (скрытый)`,
    columns: 'Что означают столбцы',
    columnsHint: 'Если столбец понят неверно, выберите, что в нем.',
    marks: (n, headers) => `${count(n, ['столбец', 'столбца', 'столбцов'])} отметок: ${headers}`,
    moreColumns: (n) => `и еще ${count(n, ['столбец', 'столбца', 'столбцов'])}`,
    notPlaced: 'Что не нашло места',
    noted: 'Что пропущено или прочитано иначе',
    readAs: (found, as) => `Читать «${found}» как ${as}`,
    preview: 'Предварительный просмотр',
    show: 'Показать эту таблицу',
    shown: (title) => `Показано: «${title}».`,
    opened: (title) => `Показано: «${title}». Чтобы вернуться, выберите «Открыть таблицу» еще раз.`,
    back: (title) => `Вернуться к «${title}»`,
  },
};
