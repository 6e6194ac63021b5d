import { formats } from './formats.js';
import type { Expectation, ProblemFacts, Terms } from './terms.js';

const { number, percent, list, date, plural } = formats('ar');

/** Codes, ids and foreign names keep their own direction inside a sentence from right to left. */
const isolate = (text: string) => `\u2068${text}\u2069`;

interface Counted {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  /** after 3–10 */
  readonly few: string;
  /** after 11–99 */
  readonly many: string;
  /** after 100 and the like */
  readonly other: string;
}

const count = (n: number, forms: Counted) =>
  plural(n, {
    zero: forms.zero,
    one: forms.one,
    two: forms.two,
    few: `${number(n)} ${forms.few}`,
    many: `${number(n)} ${forms.many}`,
    other: `${number(n)} ${forms.other}`,
  });

const links = (n: number) =>
  count(n, {
    zero: 'لا روابط',
    one: 'رابط واحد',
    two: 'رابطان',
    few: 'روابط',
    many: 'رابطاً',
    other: 'رابط',
  });
const targets = (n: number) =>
  count(n, {
    zero: 'لا غايات',
    one: 'غاية واحدة',
    two: 'غايتان',
    few: 'غايات',
    many: 'غاية',
    other: 'غاية',
  });
const goals = (n: number) =>
  count(n, {
    zero: 'لا أهداف',
    one: 'هدف واحد',
    two: 'هدفان',
    few: 'أهداف',
    many: 'هدفاً',
    other: 'هدف',
  });
const actionLines = (n: number) =>
  count(n, {
    zero: 'لا خطوط عمل',
    one: 'خط عمل واحد',
    two: 'خطا عمل',
    few: 'خطوط عمل',
    many: 'خط عمل',
    other: 'خط عمل',
  });
const pairs = (n: number) =>
  count(n, {
    zero: 'لا أزواج مترابطة',
    one: 'زوج مترابط واحد',
    two: 'زوجان مترابطان',
    few: 'أزواج مترابطة',
    many: 'زوجاً مترابطاً',
    other: 'زوج مترابط',
  });
const records = (n: number) =>
  count(n, {
    zero: 'لا بيانات في المصدر',
    one: 'بيان واحد في المصدر',
    two: 'بيانان في المصدر',
    few: 'بيانات في المصدر',
    many: 'بياناً في المصدر',
    other: 'بيان في المصدر',
  });

const of = (some: number, all: number) => `${number(some)} من ${number(all)}`;

export const ar: Terms = {
  locale: 'ar',
  direction: 'rtl',
  number,
  percent,
  list,
  date,

  actionLine: (code, name) => isolate(code === name ? name : `${code} ${name}`),
  goal: (n, name) => `الهدف ${number(n)}، ${isolate(name)}`,
  target: (n) => `الغاية ${isolate(n)}`,
  namedTarget: (n, label) => `الغاية ${isolate(n)}، ${isolate(label)}`,
  isLinked: 'يوجد رابط',
  filteredAway: (sentence) => `${sentence} (استبعدته عوامل التصفية)`,
  linked({ targets: numbers, wholeGoal }) {
    if (numbers.length === 0) return wholeGoal ? 'الهدف ككل' : 'لا رابط';
    const named = `${targets(numbers.length)}: ${list(numbers.map(isolate))}`;
    return wholeGoal ? `${named}، والهدف ككل` : named;
  },
  cell: (line, goal, linked) => `${line} و${goal}: ${linked}`,
  unsure: (sentence) => `${sentence} (غير مؤكد)`,
  row: (line, total, n) => `${line}: ${links(total)}؛ ${goals(n)}`,
  column: (goal, total, n) => `${goal}: ${links(total)}؛ ${actionLines(n)}`,
  matrix: (title) => `المصفوفة: ${isolate(title)}`,
  matrixKeys: `الأسهم للتنقل، و${isolate('Home')} و${isolate('End')} لطرفي الصف، و${isolate('Enter')} للاختيار، و${isolate('Escape')} للإلغاء.`,
  counts: (n) =>
    [
      actionLines(n.actionLines),
      goals(n.goals),
      pairs(n.cells),
      `الغايات المشمولة: ${number(n.reached)} من ${number(n.targets)}`,
    ].join(' · '),
  shown: (n) =>
    [
      `خطوط العمل: ${of(...n.actionLines)}`,
      `الأهداف: ${of(...n.goals)}`,
      `الروابط: ${of(...n.links)}`,
    ].join(' · '),
  filteredBy: (list) => `التصفية حسب: ${list}`,
  selectedIs: (what) => `المحدد: ${isolate(what)}.`,
  mostLinked: (row, column) => `الأكثر روابط: ${isolate(row)}؛ ${isolate(column)}.`,
  unlinked: (names) => `بلا روابط: ${isolate(names)}.`,
  corner: 'خط العمل',
  linkRecords: records,
  wholeGoal: 'الهدف ككل',
  noLink: 'ليس في هذه المصفوفة رابط هنا.',
  noRationale: 'لا يورد المصدر مبرراً.',
  unconfirmed: 'غير مؤكد',
  proposed: 'مقترح',

  facilitators: 'الجهات الميسرة',
  lead: 'جهة رائدة',
  coFacilitator: 'جهة ميسرة مشاركة',
  noFacilitator: 'لا يؤكد أي مصدر جهة ميسرة.',
  unofficial: 'ترجمة غير رسمية',
  unofficialNames: 'بعض الأسماء ترجمات غير رسمية',
  source: 'المصدر',
  sourceRow: (ref) => `الصف ${isolate(ref)}`,
  clear: 'إلغاء الاختيار',
  selectPrompt: 'اختر خانة أو خط عمل أو هدفاً لتقرأ سبب الترابط.',
  details: 'التفاصيل',
  nothingLeft: 'لا يوجد رابط يطابق عوامل التصفية هذه.',
  emptyDataset: 'ليس في هذه البيانات خطوط عمل أو أهداف للعرض.',

  loading: 'جارٍ التحميل…',
  waitingFor: (id) => `في انتظار عنصر معرّفه «${isolate(id)}».`,
  failed: 'لا يمكن عرض هذه البيانات',
  stillShown: 'تبقى على الشاشة آخر بيانات صالحة.',
  nothingShown: 'لا يمكن عرض شيء قبل التصحيح.',
  retry: 'إعادة المحاولة',
  moreProblems: (n) => `وعدد المشكلات الأخرى: ${number(n)}`,
  position: (line, column) => `السطر ${number(line)}، العمود ${number(column)}`,
  problem,
};

function problem(facts: ProblemFacts): string {
  const limit = isolate(facts.detail ?? '');
  const { code, ends } = facts;
  const found = facts.found === undefined ? '' : isolate(facts.found);
  const wanted = facts.expected ? expectation(facts.expected, limit) : '';
  const guess = facts.near ? `؛ هل تقصد ${isolate(facts.near)}؟` : '.';
  switch (code) {
    case 'empty':
      return `الملف فارغ؛ كان المنتظر مجموعة بيانات.`;
    case 'webPage':
      return `هذه صفحة ويب${found && ` (${found})`} وليست مجموعة بيانات؛ قد يكون العنوان خاطئاً أو يتطلب تسجيل الدخول.`;
    case 'encoding':
      return `هذا ليس نصاً بترميز ${isolate('UTF-8')}${found && `؛ يبدو أنه ${found}`}؛ احفظه بترميز ${isolate('UTF-8')}.`;
    case 'tooBig':
      return `البيانات أكبر مما ينبغي؛ أقصى ما يُقرأ: ${limit}.`;
    case 'tooMany':
      return `عدد العناصر أكبر مما ينبغي: ${found}؛ أقصى ما يُقرأ: ${limit}.`;
    case 'tooLong':
      return `عدد حروف النص: ${found}؛ أقصى ما يُقرأ: ${limit}.`;
    case 'unclosed':
      return 'علامة الاقتباس المفتوحة هنا لا تُغلق أبداً.';
    case 'replaced':
      return `استُبدلت حروف لا يمكن عرضها في ${found}.`;
    case 'isolated':
      return `عُزلت حروف غير مرئية أو علامات اتجاه شاردة في ${found}.`;
    case 'denied':
      return `جواب الخادوم: ${found}؛ تتطلب هذه البيانات تسجيل الدخول أو إذناً.`;
    case 'busy':
      return `جواب الخادوم: ${found}؛ ويطلب الانتظار بالثواني: ${limit}.`;
    case 'timeout':
      return `لم يصل ${found} خلال المهلة بالثواني: ${limit}.`;
    case 'interrupted':
      return `انقطع الاتصال قبل اكتمال ${found}.`;
    case 'cutShort':
      return `ينقطع الملف قبل اكتماله؛ قد يكون ناقصاً.`;
    case 'malformed':
      return `صيغة الملف غير سليمة هنا${found && `: ${found}`}.`;
    case 'tooDeep':
      return `الأقواس متداخلة أكثر مما ينبغي هنا؛ عدد المستويات المقروءة: ${wanted}.`;
    case 'duplicateKey':
      return `يرد المفتاح ${found} مرتين في كائن واحد؛ ويجوز أن يرد مرة واحدة.`;
    case 'forbiddenKey':
      return `لا يُسمح بالمفتاح ${found} في مجموعة بيانات.`;
    case 'missing':
      return facts.near
        ? `ينقص ${found}؛ هل هو المقصود بـ ${isolate(facts.near)}؟`
        : `ينقص ${found}؛ المنتظر: ${wanted}.`;
    case 'wrongType':
    case 'wrongValue':
      return `المنتظر: ${wanted}؛ الموجود: ${found}.`;
    case 'markup':
      return `لا يُعرض نص فيه وسوم؛ اكتب نصاً عادياً بدلاً من ${found}.`;
    case 'address':
      return `المنتظر عنوان ويب يبدأ بـ ${isolate('http://')} أو ${isolate('https://')}؛ الموجود: ${found}.`;
    case 'duplicateId':
      return `استُخدم المعرّف ${found} مرتين؛ والمعرّفات لا تتكرر.`;
    case 'foreignTarget':
      return `الغاية ${found} تابعة لهدف آخر؛ المنتظر: ${wanted}.`;
    case 'unknownReference':
      return ends
        ? `${found} ليس ${wanted} – «${isolate(ends.of)}» ينتهي عند ${isolate(ends.at)}${guess}`
        : `${found} ليس ${wanted}${guess}`;
    case 'unknownKey':
      return `المفتاح ${found} غير معروف؛ يُحفظ ولا يُستخدم${guess}`;
    case 'http':
      return `جواب الخادوم: ${found}.`;
    case 'network':
      return `تعذر الوصول إلى ${found}: لا اتصال، أو العنوان خاطئ، أو الخادوم لا يسمح لهذه الصفحة بالقراءة.`;
    case 'unexpected':
      return `حدث أمر غير متوقع عند قراءة البيانات: ${found}`;
  }
}

function expectation(kind: Expectation, detail: string): string {
  const said: Readonly<Record<Expectation, string>> = {
    text: 'نص',
    plainText: 'نص عادي',
    list: 'قائمة',
    object: 'كائن',
    wholeNumber: 'عدد صحيح',
    id: `معرّف (حروف لاتينية وأرقام و${isolate('. _ -')}، بلا مسافات، 64 على الأكثر)`,
    color: `لون مثل ${isolate('#4c9f38')}`,
    date: `تاريخ مثل ${isolate('2015')} أو ${isolate('2015-05')} أو ${isolate('2015-05-27')}`,
    httpAddress: 'عنوان ويب',
    dataset: 'مجموعة بيانات',
    plainData: 'نص أو عدد أو قائمة أو كائن بسيط',
    oneOf: `أحد القيم ${detail}`,
    atMost: `${detail} على الأكثر`,
    atLeast: `${detail} على الأقل`,
    in: `في ${detail}`,
  };
  return said[kind];
}
