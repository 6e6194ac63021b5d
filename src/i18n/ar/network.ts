import { count, links } from './counting.js';
import { formats, isolate } from '../formats.js';
import type { NetworkWords } from '../network-words.js';

const { number, percent, list } = formats('ar');

const nodes = (n: number) =>
  count(n, {
    zero: 'لا عقد',
    one: 'عقدة واحدة',
    two: 'عقدتان',
    few: 'عقد',
    many: 'عقدة',
  });
const neighbours = (n: number) =>
  count(n, {
    zero: 'لا عقد مجاورة',
    one: 'عقدة مجاورة واحدة',
    two: 'عقدتان مجاورتان',
    few: 'عقد مجاورة',
    many: 'عقدة مجاورة',
  });
const steps = (n: number) =>
  count(n, {
    zero: 'لا خطوات',
    one: 'خطوة واحدة',
    two: 'خطوتان',
    few: 'خطوات',
    many: 'خطوة',
  });

export const networkAr: NetworkWords = {
  title: (title) => `الشبكة: ${isolate(title)}`,
  keys: 'السهمان لأعلى ولأسفل ينتقلان بين العقد، والسهم الأيسر يفتح العقدة على جاراتها ويمضي مع الرابط، والسهم الأيمن يعود. مفتاح Enter يحدد، وCtrl+Enter يضيف عقدة ثانية لرؤية المسارات بينهما، وShift+Enter يبقي الجوار وحده، وO يفتح الهدف. الزائد والناقص للتكبير والتصغير، و0 للملاءمة، وShift مع الأسهم لتحريك الصورة.',
  about: {
    bipartite: 'كلما اتسع الشريط زادت الغايات والأهداف الكاملة المرتبطة بخط العمل.',
    layered: 'من المنظمات إلى خطوط العمل التي تيسرها، ثم إلى الأهداف، ثم إلى الغايات.',
    force: 'ما كثرت روابطه تقارب. يمكن سحب العقد فتبقى حيث وُضعت.',
    similarity: 'تتصل إذا اشتركت بقدر كافٍ فيما ترتبط به (معامل جاكار).',
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
  threshold: (n) => `نسبة المشترك من ${percent(n)} فأكثر`,
  node: (name, n, sum) => `${isolate(name)}: ${neighbours(n)}، و${links(sum)}`,
  alike: (name, n) => `${isolate(name)}: عدد العقد المشابهة ${number(n)}`,
  neighbours: (names, more) => {
    const shown = names.map(isolate);
    return `الجوار: ${list(more > 0 ? [...shown, `${number(more)} أخرى`] : shown)}`;
  },
  linkedBy: (n) =>
    `يربطها ${count(n, {
      zero: 'لا خط عمل',
      one: 'خط عمل واحد',
      two: 'خطا عمل',
      few: 'خطوط عمل',
      many: 'خط عمل',
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
    betweenness: 'الوساطة (النسبة من أقصر المسارات)',
  },
  kinds: {
    organization: 'منظمة',
    actionLine: 'خط عمل',
    goal: 'هدف',
    target: 'غاية',
  },
  tabled: 'الصفوف',
  tabledNames: { links: 'بيانات المصدر', nodes: 'العقد' },
  caption: (title, n) => `${isolate(title)}: ${nodes(n)} في الشبكة`,
  counting: 'قيد الحساب',
  paths: (n, length) => `أقصر المسارات: ${number(n)}، وطول كل منها ${steps(length)}`,
  noPath: 'لا مسار يصل بينهما في هذا العرض.',
  morePaths: (n) =>
    `و${count(n, {
      zero: 'لا مسارات أخرى',
      one: 'مسار آخر',
      two: 'مساران آخران',
      few: 'مسارات أخرى',
      many: 'مساراً آخر',
      other: 'مسار آخر',
    })}`,
  onlyNeighbourhood: 'الجوار وحده',
};
