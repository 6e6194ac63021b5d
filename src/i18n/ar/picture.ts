import { count, links } from './counting.js';
import { formats, isolate, sentencesWith } from '../formats.js';
import type { ProblemFacts } from '../../model/problem.js';
import type { ComparedUnit, PictureWords } from '../picture-words.js';

const { number, percent, list } = formats('ar');

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
const withGoals = (n: number) =>
  count(n, {
    zero: 'لا أهداف',
    one: 'هدف واحد',
    two: 'هدفين',
    few: 'أهداف',
    many: 'هدفاً',
    other: 'هدف',
  });
const withActionLines = (n: number) =>
  count(n, {
    zero: 'لا خطوط عمل',
    one: 'خط عمل واحد',
    two: 'خطي عمل',
    few: 'خطوط عمل',
    many: 'خط عمل',
  });
/** after “in”: in the genitive */
const inCells = (n: number) =>
  count(n, {
    zero: 'لا خلايا',
    one: 'خلية واحدة',
    two: 'خليتين',
    few: 'خلايا',
    many: 'خلية',
  });
const statements = (n: number) =>
  count(n, {
    zero: 'لا بيانات في المصدر',
    one: 'بيان واحد في المصدر',
    two: 'بيانان في المصدر',
    few: 'بيانات في المصدر',
    many: 'بياناً في المصدر',
    other: 'بيان في المصدر',
  });

/** The months as the United Nations write them, with the names of both traditions. */
const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

function dateAr(iso: string): string {
  const [year = '', month, day] = iso.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}

const of = (some: number, all: number) => `${number(some)} من ${number(all)}`;

const ends = (n: number) =>
  count(n, {
    zero: 'لا غايات ولا أهداف',
    one: 'غاية واحدة أو هدف واحد',
    two: 'غايتان أو هدفان',
    few: 'غايات وأهداف',
    many: 'غاية وهدفاً',
    other: 'غاية وهدف',
  });
const countOf = (unit: ComparedUnit, n: number) => ({ links, actionLines, ends })[unit](n);

export const pictureAr: PictureWords = {
  locale: 'ar',
  direction: 'rtl',
  sample: 'السلطات العامة وأصحاب المصلحة والاستهلاك المسؤول',
  number,
  percent,
  list,
  date: dateAr,

  quoted: (text) => `«${isolate(text)}»`,
  labelled: (label, text) => `${label}: ${text && isolate(text)}`,
  aside: (text, more) => `${text} (${isolate(more)})`,
  sentences: sentencesWith('.', ' '),
  commas: (items) => items.join('، '),
  series: (items) => items.join('؛ '),

  actionLine: (code, name) => isolate(code === name ? name : `${code} ${name}`),
  goal: (n, name) => `الهدف ${number(n)}، ${isolate(name)}`,
  shortGoal: (n) => `الهدف ${number(n)}`,
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
  row: (line, total, n) => `${line}: ${links(total)}${n > 0 ? ` مع ${withGoals(n)}` : ''}`,
  column: (goal, total, n) => `${goal}: ${links(total)}${n > 0 ? ` مع ${withActionLines(n)}` : ''}`,
  matrix: (title) => `المصفوفة: ${isolate(title)}`,
  matrixKeys: `الأسهم للتنقل، و${isolate('Home')} و${isolate('End')} لطرفي الصف، و${isolate('Enter')} للتحديد، و${isolate('Escape')} لإلغاء التحديد.`,
  counts: (n) =>
    [
      n.rows === n.actionLines
        ? actionLines(n.rows)
        : `${actionLines(n.actionLines)} (الصفوف: ${number(n.rows)})`,
      goals(n.goals),
      n.links > 0 ? `${links(n.links)} في ${inCells(n.cells)}` : links(0),
      `الغايات المشمولة: ${number(n.reached)} من ${number(n.targets)}`,
    ].join(' · '),
  shown: (n) =>
    [
      `الصفوف: ${of(...n.actionLines)}`,
      `الأهداف: ${of(...n.goals)}`,
      `الروابط: ${of(...n.links)}`,
    ].join(' · '),
  filteredBy: (list) => `التصفية حسب: ${list}`,
  selectedIs: (what) => `المحدد: ${isolate(what)}.`,
  mostLinked: (row, column) => `الأكثر روابط: ${isolate(row)}؛ ${isolate(column)}.`,
  linksInDoubt: (n) => `روابط محل شك: ${number(n)}`,
  unlinked: (names) => `بلا روابط في هذا العرض: ${isolate(names)}.`,
  linesPerTarget: 'خطوط العمل لكل غاية',
  corner: 'خط العمل',
  inCommon: (n) => `نسبة المشترك ${percent(n)}`,
  compared: (a, b) => `مقارنة بين ${isolate(a)} و${isolate(b)}`,
  comparedCounts: ({ unit, a, b, onlyA, both, onlyB }) =>
    `${isolate(a)} فقط: ${countOf(unit, onlyA)}؛ مشترك: ${number(both)}؛ ${isolate(b)} فقط: ${number(onlyB)}`,
  countOf,
  inBoth: 'مشترك',
  onlyIn: (name) => `${isolate(name)} فقط`,
  similarity: (shared, either, share) =>
    `المشترك ${of(shared, either)}، أي ${percent(share)} مما يرتبط به أحدهما على الأقل (معامل جاكار)`,
  comparesAll: 'تشمل المقارنة جميع الروابط، بما فيها غير المعروضة',
  statements,
  linksStated: (n, stated) => `${links(n)} · ${statements(stated)}`,
  wholeGoal: 'الهدف ككل',
  noLink: 'ليس في هذه المصفوفة رابط هنا.',
  noRationale: 'لا يورد المصدر مبرراً.',
  unconfirmed: 'غير مؤكد',

  lead: 'جهة رائدة',
  coFacilitator: 'جهة ميسرة مشاركة',
  unofficialNames: 'بعض الأسماء ترجمات غير رسمية',
  source: 'المصدر',
  details: 'التفاصيل',
  nothingLeft: 'لا يوجد رابط يطابق عوامل التصفية هذه.',
  emptyDataset: 'ليس في هذه البيانات خطوط عمل أو أهداف للعرض.',

  loading: 'جارٍ التحميل…',
  waitingFor: (id) => `في انتظار عنصر معرّفه «${isolate(id)}».`,
  failed: 'لا يمكن عرض هذه البيانات',
  faulty: 'تعذّر تحديث هذا العرض',
  stillShown: 'تبقى على الشاشة آخر بيانات صالحة.',
  nothingShown: 'لا يمكن عرض شيء قبل التصحيح.',
  retry: 'إعادة المحاولة',
  moreProblems: (n) =>
    `و${count(n, {
      zero: 'لا مشكلات أخرى',
      one: 'مشكلة أخرى',
      two: 'مشكلتان أخريان',
      few: 'مشكلات أخرى',
      many: 'مشكلة أخرى',
    })}`,
  position: (line, column) => `السطر ${number(line)}، العمود ${number(column)}`,
  problem,
};

function problem(facts: ProblemFacts): string {
  const found = isolate(facts.found ?? '');
  switch (facts.code) {
    case 'http':
      return `جواب الخادم: ${found}.`;
    case 'network':
      return `تعذر الوصول إلى ${found}: لا اتصال، أو العنوان خاطئ، أو الخادم لا يسمح لهذه الصفحة بالقراءة.`;
    case 'fault':
      return `تعطّل جزء من البرنامج: ${found}`;
    default:
      return `حدث أمر غير متوقع عند قراءة البيانات: ${found}`;
  }
}
