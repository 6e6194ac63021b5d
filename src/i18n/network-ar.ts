import { formats } from './formats.js';
import type { NetworkTerms } from './network-terms.js';

const { number, percent, list, plural } = formats('ar');

/** Codes, ids and foreign names keep their own direction inside a sentence from right to left. */
const isolate = (text: string) => `\u2068${text}\u2069`;

export const networkAr: NetworkTerms = {
  title: (title) => `شبكة: ${isolate(title)}`,
  keys: 'السهمان لأعلى ولأسفل ينتقلان بين العقد، والسهم الأيسر يفتح العقدة على جاراتها ويمضي مع الرابط، والسهم الأيمن يعود. مفتاح Enter يحدد، وCtrl+Enter يضيف عقدة ثانية لرؤية المسارات بينهما، وShift+Enter يبقي الجوار وحده، وO يفتح الهدف. الزائد والناقص للتكبير والتصغير، و0 للملاءمة، وShift مع الأسهم لتحريك الصورة.',
  about: {
    bipartite: 'عرض الشريط بقدر الغايات والأهداف الكاملة التي يرتبط بها خط العمل.',
    layered: 'من المنظمات إلى خطوط العمل التي تيسرها، ثم إلى الأهداف، ثم إلى الغايات.',
    force: 'ما كثرت روابطه تقارب. يمكن سحب العقد فتبقى حيث وُضعت.',
    similarity: 'تتصل إذا اشتركت بقدر كافٍ فيما ترتبط به (جاكار).',
  },
  layout: 'التخطيط',
  layoutNames: { bipartite: 'أشرطة', layered: 'مستويات', force: 'مجموعات', similarity: 'تشابه' },
  levels: 'المستويات',
  levelNames: {
    organizations: 'المنظمات',
    actionLines: 'خطوط العمل',
    goals: 'الأهداف',
    targets: 'الغايات',
  },
  among: 'بين',
  threshold: (n) => `تشابه من ${percent(n)} فأكثر`,
  node: (name, n, sum) => `${isolate(name)}: الجوار ${number(n)}، الروابط ${number(sum)}`,
  alike: (name, n) => `${isolate(name)}: يشبه غيره، وعددها ${number(n)}`,
  neighbours: (names, more) => {
    const shown = names.map(isolate);
    return `الجوار: ${list(more > 0 ? [...shown, `غيرها ${number(more)}`] : shown)}`;
  },
  linkedBy: (n) =>
    `يربطها ${plural(n, {
      one: 'خط عمل واحد',
      two: 'خطا عمل',
      few: `${number(n)} خطوط عمل`,
      other: `${number(n)} خط عمل`,
    })}`,
  nodes: 'العقد',
  showList: 'عرض القائمة',
  hideList: 'إخفاء القائمة',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  fit: 'ملاءمة',
  lasso: 'تحديد حر',
  lassoHint: 'ارسم حول العقد التي تريد إبقاءها.',
  wheelHint: 'للتكبير اضغط Ctrl أو ⌘ أثناء التمرير، أو انقر الصورة أولاً.',
  letGo: 'تحرير العقد المنقولة',
  layingOut: (n) => `جارٍ التخطيط: ${percent(n)}`,
  moved: (name) => `${isolate(name)}: يبقى حيث وُضع.`,
  columns: {
    node: 'العقدة',
    kind: 'النوع',
    degree: 'الجوار',
    weight: 'الروابط',
    betweenness: 'الوساطة',
  },
  kinds: {
    organization: 'منظمة',
    actionLine: 'خط عمل',
    goal: 'هدف',
    target: 'غاية',
  },
  tabled: 'الصفوف',
  tabledNames: { links: 'الروابط', nodes: 'العقد' },
  caption: (title, n) => `${isolate(title)}: عقد الشبكة، وعددها ${number(n)}`,
  counting: 'قيد الحساب',
  paths: (n, steps) => `أقصر المسارات: ${number(n)}، وطول كل منها: ${number(steps)}`,
  noPath: 'لا مسار يصل بينهما في هذا العرض.',
  morePaths: (n) => `وغيرها ${number(n)}`,
  onlyNeighbourhood: 'الجوار وحده',
};
