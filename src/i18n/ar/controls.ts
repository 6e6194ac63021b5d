import { count, links } from './counting.js';
import { formats } from '../formats.js';
import { isolate } from '../isolate.js';
import { networkAr } from './network.js';
import type { ControlWords } from '../control-words.js';

const { number, percent } = formats('ar');

const targets = (n: number) =>
  count(n, {
    zero: 'لا غايات',
    one: 'غاية واحدة',
    two: 'غايتان',
    few: 'غايات',
    many: 'غاية',
  });
const of = (some: number, all: number) => `${number(some)} من ${number(all)}`;

export const controlsAr: ControlWords = {
  search: 'بحث',
  searchHint: 'ابحث في خطوط العمل والأهداف والغايات والمبررات',
  results: 'نتائج البحث',
  nothingFound: (query) => `لم يُعثر على «${isolate(query)}»`,
  moreResults: (n) => `ونتائج أخرى عددها ${number(n)}: تابع الكتابة لتضييق البحث`,

  filters: 'عوامل التصفية',
  filterNames: {
    actionLines: 'خطوط العمل',
    goals: 'الأهداف',
    targets: 'الغايات',
    facilitators: 'الجهات الميسرة',
    kinds: 'أنواع الروابط',
    query: 'البحث',
  },
  someOf: (name, kept, all) => `${name}: ${of(kept, all)}`,
  kindGoal: 'مع الهدف ككل',
  kindTarget: 'مع الغايات',
  findIn: (name) => `البحث في: ${name}`,
  all: 'تحديد الكل',
  none: 'إلغاء الكل',
  only: 'هذا فقط',
  onlyThis: (name) => `${isolate(name)} فقط`,
  links,
  noChoice: (text) => `لا يوجد خيار باسم «${isolate(text)}».`,
  moreChoices: (n) => `وخيارات أخرى عددها ${number(n)}: اكتب أعلاه للعثور عليها`,
  removeFilter: (name) => `إزالة عامل التصفية: ${isolate(name)}`,
  clearAll: 'مسح الكل',
  showAll: 'إظهار الكل',
  dimInstead: 'التعتيم بدلاً من الإخفاء',
  hideInstead: 'الإخفاء بدلاً من التعتيم',
  loosen: (name, n) => `من دون «${isolate(name)}»: ${links(n)}`,

  order: 'الترتيب',
  rows: 'الصفوف',
  columns: 'الأعمدة',
  orderNames: {
    canonical: 'الترتيب الأصلي',
    links: 'الأكثر روابط',
    similarity: 'حسب التشابه',
    specificity: 'الأكثر خصوصية',
    alphabetical: 'أبجدي',
    own: 'يدوي',
  },
  orderBy: (name) => `حسب الروابط مع ${isolate(name)}`,
  orderMethod: `حسب التشابه: ترتيب تسلسلي بأقصر مسار (${isolate('Climer')} و${isolate('Zhang')}، 2006) حسب ما يشترك فيه صفان أو عمودان (معامل جاكار). الأكثر خصوصية: نسبة الروابط التي لا تفسرها المجاميع.`,
  moveEarlier: 'تقديم المحدد',
  moveLater: 'تأخير المحدد',
  moved: (name, position, all) => `${isolate(name)}: الآن في الموضع ${of(position, all)}`,
  ordered: (rows, columns) => `الصفوف: ${rows}. الأعمدة: ${columns}.`,

  view: 'العرض',
  viewNames: { matrix: 'مصفوفة', network: 'شبكة', table: 'جدول' },
  openAll: 'فتح كل الأهداف',
  closeAll: 'إغلاق الكل',
  openGoal: (goal, n) => `فتح ${isolate(goal)}: ${targets(n)}`,
  closeGoal: (goal) => `إغلاق ${isolate(goal)}`,
  unfold: (group) => `إظهار خطوط عمل ${isolate(group)}`,
  fold: (group) => `طي ${isolate(group)} في صف واحد`,
  undo: 'تراجع',
  redo: 'إعادة',
  export: 'تصدير',
  embed: 'تضمين',
  notFetched: 'تعذّر التحميل. أعد المحاولة.',
  copyLink: 'نسخ الرابط',
  linkCopied: 'نُسخ الرابط',
  linkToCopy: 'رابط هذا العرض',
  tools: 'الأدوات',
  close: 'إغلاق',
  help: 'مساعدة',
  keys: {
    move: 'التنقل في الصورة',
    ends: 'الانتقال إلى طرفي الصف أو الصورة',
    select: 'تحديد خلية أو صف أو عمود',
    open: 'على عنوان: فتح هدف إلى غاياته، أو بسط مجموعة أو طيها، ثم إغلاقها',
    compare: 'على عنوان: المقارنة بالمحدد',
    shift: 'على عنوان: نقل الصف أو العمود يدوياً',
    walk: 'في الشبكة: إلى الجوار عبر رابط، والعودة',
    near: 'على عقدة في الشبكة: إبقاء الجوار وحده',
    zoom: 'تكبير وتصغير وملاءمة',
    pan: 'تحريك الصورة',
    search: 'الانتقال إلى مربع البحث',
    results: 'في مربع البحث: التنقل بين النتائج واختيار إحداها',
    undo: 'تراجع، إعادة',
    escape: 'إغلاق المفتوح؛ مسح التحديد',
    help: 'هذه المساعدة',
  },

  legend: 'مفتاح الرموز',
  legendItems: {
    targets: 'مرتبط بغايات الهدف: عددها',
    more: 'كلما كبر المربع زادت الغايات',
    wholeGoal: 'مرتبط بالهدف ككل',
    both: 'مرتبط بالهدف ككل وبغايات',
    empty: 'لا رابط في المصدر',
    unsure: 'غير مؤكد',
    dimmed: 'استبعدته عوامل التصفية',
    totals: 'مجموع الروابط: الغايات والأهداف ككل',
    line: 'خط عمل أو منظمة',
    goal: 'هدف أو غاية بلون الهدف',
    tie: 'شريط أو خط: كلما اتسع زادت الروابط',
    likeness: 'التشابه: كلما اتسع الخط زاد المشترك',
  },

  insights: 'أبرز النتائج',
  densest: (line, goal, n) =>
    `الخلية الأكثف: ${isolate(line)} مع ${isolate(goal)}، وفيها ${targets(n)}.`,
  unserved: (n, all) => `غايات لا يخدمها أي خط عمل: ${of(n, all)}.`,
  unservedOf: (goal, n, all) => `${isolate(goal)}: غايات بلا خط عمل: ${of(n, all)}.`,
  fewestLines: (goal, n) => `الأقل في خطوط العمل: ${isolate(goal)} (${number(n)}).`,
  mostAlike: (a, b, share) =>
    `الأكثر تشابهاً: ${isolate(a)} و${isolate(b)}، ونسبة روابطهما المشتركة ${percent(share)}.`,
  facilitates: (organization, n) =>
    `تيسّر ${isolate(organization)} من خطوط العمل ${of(...n.actionLines)}، ومن الروابط ${of(...n.links)} (${percent(n.percent)}).`,
  show: 'إظهار',
  showThis: (insight) => `إظهار: ${isolate(insight)}`,

  goal: 'الهدف',
  targets: 'الغايات',
  rationale: 'المبرر',
  caption: (title, shown, all) => `${isolate(title)}: الروابط ${of(shown, all)}`,
  page: (first, last, all) => `${number(first)}–${number(last)} من ${number(all)}`,
  previousPage: 'الصفحة السابقة',
  nextPage: 'الصفحة التالية',

  previous: 'السابق',
  next: 'التالي',
  back: 'رجوع',
  compareWith: 'مقارنة مع',
  stopComparing: 'إنهاء المقارنة',
  inBoth: 'مشترك',
  onlyIn: (name) => `${isolate(name)} فقط`,
  nothing: 'لا شيء',
  similarity: (shared, either, share) =>
    `المشترك ${of(shared, either)}: التشابه ${percent(share)} (معامل جاكار).`,
  suggestChange: 'اقتراح تعديل',

  network: networkAr,
};
