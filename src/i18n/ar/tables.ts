import { count } from './counting.js';
import { formats, isolate } from '../formats.js';
import { findingWords, type FindingWords, type TableWords } from '../table-words.js';

const { number } = formats('ar');
const either = new Intl.ListFormat('ar', { type: 'disjunction' });

const rows = (n: number) =>
  count(n, { zero: 'لا صفوف', one: 'صف واحد', two: 'صفان', few: 'صفوف', many: 'صفاً', other: 'صف' });
const columns = (n: number) =>
  count(n, {
    zero: 'لا أعمدة',
    one: 'عمود واحد',
    two: 'عمودان',
    few: 'أعمدة',
    many: 'عموداً',
    other: 'عمود',
  });
const moreColumns = (n: number) =>
  count(n, {
    zero: 'لا أعمدة أخرى',
    one: 'عمود آخر',
    two: 'عمودان آخران',
    few: 'أعمدة أخرى',
    many: 'عموداً آخر',
    other: 'عمود آخر',
  });
const causes = (n: number) =>
  count(n, {
    zero: 'لا أسباب',
    one: 'سبب آخر',
    two: 'سببان آخران',
    few: 'أسباب أخرى',
    many: 'سبباً آخر',
  });

/** What was found, in quotation marks, in its own direction. */
const quoted = (found: string) => `«${isolate(found)}»`;

const words: FindingWords = {
  noActionLine: ({ found, guess }) => `لا يوجد خط عمل ${quoted(found)}${guess}`,
  noGoal: ({ found, guess }) => `لا يوجد هدف أو غاية ${quoted(found)}${guess}`,
  unclear: ({ found, choice }) => `قد تعني ${quoted(found)} ${isolate(choice)}؛ حدد المقصود`,
  otherGoal: ({ found }) => `الغاية ${quoted(found)} ليست من غايات الهدف المذكور في صفها`,
  date: ({ found, choice }) =>
    choice
      ? `التاريخ ${isolate(found)} بدلاً من غاية؛ ربما كانت ${isolate(choice)}`
      : `التاريخ ${isolate(found)} بدلاً من هدف أو غاية`,
  error: ({ found }) => `الخطأ ${isolate(found)} بدلاً من قيمة`,
  noValue: () => 'صيغة بلا قيمة؛ افتح الملف في برنامج جداول واحفظه لتظهر القيمة',
  noName: () => 'لا شيء يبين موضوع الصف',
  noLink: ({ found }) => `لا هدف ولا غاية ولا علامة لـ${quoted(found)}`,
  wrongStatus: ({ found, detail }) => `الحالة ${quoted(found)} ليست من ${isolate(detail)}`,

  tooLarge: ({ found, detail }) =>
    `يمتد الجدول إلى ${isolate(found)}؛ أقصى عدد من الخلايا المقروءة هو ${isolate(detail)}.`,
  noTable: () => 'لم يُعثر على جدول في الملف.',
  noGoals: ({ found }) =>
    found
      ? `لا يوجد عمود فيه أهداف أو غايات مثل SDG 3 أو 3.8؛ وفي العمود ${quoted(found)} خطوط عمل.`
      : 'لا يوجد عمود فيه أهداف أو غايات مثل SDG 3 أو 3.8.',
  noRows: () => 'لا يوجد عمود يبين موضوع الصفوف: خطوط عمل أو مشاريع أو دورات.',
  square: () =>
    'الصفوف والأعمدة كلها أهداف أو غايات. هذا الجدول يبين كيف تؤثر الأهداف بعضها في بعض، لا ما يرتبط بها.',
  noSheet: ({ found, detail }) => `لا توجد ورقة ${quoted(found)}؛ الأوراق هي ${isolate(detail)}.`,
  noColumn: ({ found, guess }) => `لا يوجد عمود ${quoted(found)}${guess}`,
  oldWorkbook: () => 'هذا مصنف من النوع القديم .xls؛ احفظه بصيغة .xlsx أو .ods.',
  lockedWorkbook: () => 'لهذا المصنف كلمة مرور؛ احفظه بدونها.',
  noWorkbook: () => 'ليس في هذا الأرشيف مصنف من النوعين المقروءين، XLSX وODS.',

  titleRow: ({ found }) => `تُرك لأنه ليس من صفوف الجدول: ${quoted(found)}`,
  totalRow: ({ found }) => `تُرك لأنه مجموع صفوف أخرى: ${quoted(found)}`,
  noteRow: ({ found }) => `تُرك لأنه تحت الجدول: ${quoted(found)}`,
  blankRow: () => 'بلا محتوى، وقد تُرك',
  noHeader: () => 'لا يوجد صف عناوين؛ يُقرأ الصف الأول كبقية الصفوف.',
  filledDown: () => 'فارغة؛ تُقرأ كالاسم الذي فوقها',
  merged: () => 'خلايا مدمجة؛ يسري محتواها على كل ما تغطيه',
  surplusJoined: () =>
    'خلايا أكثر من العناوين؛ تُقرأ على أنها بقية النص الأخير الذي ليس بين علامتي اقتباس',
  surplusLeft: () => 'خلايا أكثر من العناوين؛ لا تُقرأ',
  dateAsText: ({ found }) => `تاريخ بدلاً من نص؛ يُحفظ بالشكل ${isolate(found)}`,
  errorAsText: ({ found }) => `الخطأ ${isolate(found)} بدلاً من نص؛ أُهمل`,
  noValueAsText: () => 'صيغة بلا قيمة بدلاً من نص؛ أُهملت',
  looseQuote: () => 'علامات اقتباس داخل خلية؛ أُبقيت كما هي',
  decoded: ({ detail }) => `هذا ليس نصاً بترميز UTF-8؛ يُقرأ بترميز ${isolate(detail)}.`,
  decodedPartly: ({ detail }) => `ليس بترميز UTF-8 كسائر الأسطر؛ يُقرأ بترميز ${isolate(detail)}`,
  otherSheet: ({ found }) => `لم تُقرأ الورقة ${quoted(found)}.`,
  hiddenSheet: ({ found }) => `الجدول في الورقة المخفية ${quoted(found)}.`,
  unusedColumn: ({ found, guess }) => `لا يُقرأ العمود ${quoted(found)}${guess}`,
};

export const tablesAr: TableWords = {
  summary: ({ rows: all, placed, partly }) => {
    const inPart = partly > 0 ? ` (منها جزئياً: ${number(partly)})` : '';
    return `الصفوف المقروءة: ${number(all)}؛ الموضوعة: ${number(placed)}${inPart}؛ غير الموضوعة: ${number(all - placed)}`;
  },
  rows,
  placed: (place, said) => `${place}: ${said}`,
  line: (n) => `السطر ${n}`,
  finding: findingWords(words, {
    guess: (near) => (near === undefined ? '' : `؛ هل تقصد ${quoted(near)}؟`),
    list: (items) => either.format(items),
  }),
  more: (n) => `و${causes(n)}`,
  useNames: {
    actionLine: 'خطوط العمل',
    row: 'صفوف خاصة بالجدول',
    code: 'رموز الصفوف',
    goal: 'أهداف',
    target: 'غايات',
    rationale: 'مبررات',
    note: 'ملاحظات',
    source: 'مصادر',
    sourceRef: 'مواضع في المصدر',
    status: 'درجة اليقين',
    readings: 'القراءات',
    statement: 'أرقام البيانات',
    marks: 'علامات لـ',
    unused: 'لا يُقرأ',
  },
  dialog: {
    hint: 'CSV أو TSV أو XLSX أو ODS، مع مشاريعك أو دوراتك أو خطوط العمل وأهداف كل منها أو غاياته. يُقرأ الجدول هنا: لا شيء يغادر هذا الجهاز.',
    drop: 'أفلت ملفاً هنا',
    chooseFile: 'اختيار ملف',
    chooseOther: 'اختيار ملف آخر',
    paste: 'أو ألصق خلايا',
    readText: 'قراءة ما أُلصق',
    pasted: 'جدول ملصق',
    reading: (name) => `تجري قراءة ${isolate(name)}…`,
    refused: (name) => `لم يُفتح ${isolate(name)}. ويبقى ما على الشاشة.`,
    unreadable: 'لا يستطيع المتصفح قراءته. هل هو مجلد، أم نُقل من مكانه؟',
    title: 'العنوان',
    sheet: 'الورقة',
    hidden: (sheet) => `${isolate(sheet)} (مخفية)`,
    columns: 'ما هي الأعمدة',
    columnsHint: 'إن فُهم عمود على غير ما هو، فاختر ما هو.',
    marks: (n, headers) => `${columns(n)} من العلامات: ${isolate(headers)}`,
    moreColumns: (n) => `و${moreColumns(n)}`,
    notPlaced: 'ما لا يجد مكاناً',
    noted: 'ما جرى تخطيه أو قُرئ على نحو آخر',
    readAs: (found, as) => `قراءة ${quoted(found)} على أنه ${isolate(as)}`,
    preview: 'معاينة',
    show: 'عرض هذا الجدول',
    shown: (title) => `يُعرض الآن ${quoted(title)}.`,
    opened: (title) => `يُعرض الآن ${quoted(title)}. للعودة، اختر «فتح جدول» مرة أخرى.`,
    back: (title) => `العودة إلى ${quoted(title)}`,
  },
};
