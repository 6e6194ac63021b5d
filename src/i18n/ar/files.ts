import { count, links } from './counting.js';
import { type FileWords, type NeededFacts } from '../file-words.js';
import { formats, isolate } from '../formats.js';
import { cm, fileSize } from '../file-formats.js';

const { number, percent } = formats('ar');
/** The dual is in the genitive after “of”. */
const ofLinks = (n: number) => links(n, 'رابطين');
const times = (n: number) =>
  count(n, { zero: 'صفر', one: 'مرة واحدة', two: 'مرتين', few: 'مرات', many: 'مرة' });
const pixels = (width: number, height: number) =>
  isolate(`${number(width)} × ${number(height)} px`);

const unitNames = { px: 'بكسل', mm: 'مم', pt: 'نقطة' };

const sizeNames = {
  screen: 'شاشة',
  slide: 'شريحة، 16:9',
  'a4-landscape': 'A4 أفقية',
  'a4-portrait': 'A4 عمودية',
  'a3-landscape': 'A3 أفقية',
  'a3-portrait': 'A3 عمودية',
  'a0-poster': 'A0، ملصق',
  column: 'عمود في تقرير، 85 مم',
  'page-width': 'عرض صفحة في تقرير، 180 مم',
  square: 'مربع، 1080 بكسل',
  story: 'قصة، 1080 × 1920 بكسل',
  'link-card': 'معاينة رابط، 1200 × 630 بكسل',
  custom: 'حجم آخر',
} as const;

/** A size with its name, where it has one. */
function sized(preset: NeededFacts['preset'], size: string): string {
  return preset === undefined ? size : `«${sizeNames[preset]}» (${size})`;
}

export const filesAr: FileWords = {
  linksShown: (shown, all) =>
    shown === all ? links(all) : `يظهر ${number(shown)} من ${ofLinks(all)}`,
  madeOn: (date) => `أُعد في ${date}`,
  facilitatedBy: (list) => `الجهات الميسرة: ${list}`,
  theSdgs: 'أهداف التنمية المستدامة',
  theGoals: 'الأهداف',
  theActionLines: 'خطوط العمل',
  thisView: 'هذا العرض',

  exportTitle: 'تصدير',
  what: 'المحتوى',
  otherSubjects: {
    legend: 'مفتاح الرموز فقط',
    brief: 'موجز: الصورة وجميع مبررات ما هو محدد',
  },
  format: 'الصيغة',
  formatHints: {
    png: 'PNG – صورة للوثائق والشرائح',
    svg: 'SVG – رسم قابل للتحرير والتكبير',
    pdf: 'PDF – صفحة للطباعة، نصها قابل للبحث',
    pptx: 'PPTX – شريحة بأشكال ونصوص قابلة للتحرير',
    csv: 'CSV – الروابط بأسمائها، لجداول البيانات',
    xlsx: 'XLSX – مصنف: الروابط والمصفوفة والأسماء والمصدر',
    json: 'JSON – مجموعة البيانات، يمكن تحميلها هنا من جديد',
    jsonld: 'JSON-LD – بيانات مترابطة بعناوين الأمم المتحدة',
    graphml: 'GraphML – شبكة، لبرنامجي Gephi وyEd',
    nodes: 'CSV – عُقد الشبكة',
    edges: 'CSV – وصلات الشبكة',
  },
  size: 'الحجم',
  sizeNames,
  width: 'العرض',
  height: 'الارتفاع',
  unit: 'الوحدة',
  scale: 'البكسلات',
  inPixels: (measure) => `${measure} (بكسل)`,
  resolution: 'الدقة (نقطة في البوصة)',
  background: 'الخلفية',
  backgroundNames: { white: 'بيضاء', theme: 'حسب السمة', transparent: 'شفافة' },
  theme: 'السمة',
  themeAuto: 'كما في الصفحة',
  themeNames: { light: 'فاتحة', dark: 'داكنة' },
  language: 'اللغة',
  parts: 'على الصورة',
  partNames: {
    title: 'العنوان',
    filters: 'عوامل التصفية',
    legend: 'مفتاح الرموز',
    source: 'المصدر والتاريخ',
    permalink: 'رابط هذا العرض',
    qr: 'رمز QR',
    logo: 'الشعار',
    detail: 'ما هو محدد',
  },
  subtitle: 'العنوان الفرعي',
  note: 'ملاحظة',
  outlined: 'رسم الحروف أشكالاً: المظهر نفسه في كل مكان، لكن بلا نص يمكن تحديده',
  rows: 'أي الروابط',
  rowsShown: 'المعروضة',
  rowsAll: 'كلها',
  partNote: (title, version) =>
    `جزء من «${isolate(title)}»، الإصدار ${isolate(version)}: حُذفت البيانات التي لا يظهرها العرض.`,
  delimiter: 'الفاصل بين الخلايا',
  delimiterNames: { ',': 'فاصلة', ';': 'فاصلة منقوطة' },
  sheetNames: { links: 'الروابط', nodes: 'الأسماء', about: 'معلومات' },
  total: 'المجموع',
  aboutNames: {
    title: 'العنوان',
    filters: 'المعروض',
    source: 'المصدر',
    version: 'الإصدار',
    license: 'الترخيص',
    note: 'ملاحظة',
    date: 'التاريخ',
    link: 'رابط هذا العرض',
  },
  copyCitation: 'نسخ الاستشهاد',
  about: {
    what: 'ما هذا',
    version: (version) => `الإصدار ${isolate(version)}`,
    made: 'من أعدّه',
    read: 'كيف قُرئ',
    readingHas: (n, all) => `كما هي هنا: ${number(n)} من ${number(all)} من البنود`,
    doubt: 'ما هو محل شك',
    doubtHow: 'الرابط محل شك إذا لم يكن مؤكداً أو إذا اختلفت قراءاته.',
    showDoubt: 'إظهار هذه الروابط',
    suggest: 'كيف تقترح تغييراً',
    suggestHow: 'اختر خلية وأخبر ناشر هذه الصفحة بما ينبغي تغييره ووفق أي مصدر.',
    cite: 'كيف تستشهد',
    others: 'مصادر أخرى',
  },
  preview: 'معاينة',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${pixels(width, height)} · ${isolate(`${cm(widthCm, 'ar')} × ${cm(heightCm, 'ar')}`)} سم`,
  unitNames,
  smallestText: (size, unit) => `أصغر نص: ${isolate(`${cm(size, 'ar')} ${unitNames[unit]}`)}`,
  doesNotFit: ({ width, height, unit, preset }) =>
    `يحتاج هذا العرض إلى ${sized(preset, `${isolate(`${number(width)} × ${number(height)}`)} ${unitNames[unit]}`)}، أو إلى عدد أقل من الأهداف.`,
  fitsNowhere: 'لا يتسع أي حجم لهذا العرض: قلّل الأهداف أو خطوط العمل المعروضة.',
  withReasons: {
    doesNotFit: ({ width, height, unit, preset }) =>
      `تحتاج هذه الصفحة مع جميع المبررات إلى ${sized(preset, `${isolate(`${number(width)} × ${number(height)}`)} ${unitNames[unit]}`)}، أو إلى ملف ${isolate('PDF')} من عدة صفحات.`,
    fitsNowhere: 'لا تتسع صفحة واحدة لجميع المبررات: اختر ⁨PDF⁩، ففيه عدة صفحات.',
  },
  pageOf: (n, all) => `${number(n)} من ${number(all)}`,
  continued: 'يتبع في الصفحة التالية',
  alikeFrom: (least) =>
    `تصل الخطوط بين كل اثنين يشتركان في ${percent(least)} على الأقل مما يرتبط به أحدهما (معامل جاكار)، وأقواها تظهر عليه نسبته`,
  reasonsInSource: 'المبررات بلغة مصدرها',
  fileName: 'اسم الملف',
  caption: 'تعليق الصورة',
  altTextTitle: 'نص لمن لا يرى الصورة',
  copyText: 'نسخ النص',
  copyPicture: 'نسخ الصورة',
  copied: 'تم النسخ',
  notCopied: 'لا تسمح هذه الصفحة بالنسخ. حدّد النص وانسخه يدوياً.',
  download: 'تنزيل',
  share: 'مشاركة',
  print: 'طباعة',
  withAppendix: 'مع قائمة الروابط ومبرراتها',
  appendix: 'الروابط ومبرراتها',
  cancel: 'إلغاء',
  working: 'جارٍ العمل…',
  made: (fileName, bytes) => `${isolate(fileName)}، ${fileSize(bytes, 'ar')}`,
  failed: 'تعذّر إنشاء الملف',
  tooLarge: (f) =>
    `${pixels(f.width, f.height)} أكثر مما يمكن رسمه هنا. الحد الأقصى: ${pixels(f.largestWidth, f.largestHeight)}، أي ${times(f.scale)}.`,
  noFont: (scripts) =>
    `لا يتوفر خط لكتابة ${scripts}: يحل مربع محل كل حرف. ويبقى النص قابلاً للتحديد في ملف PDF.`,
  blocked:
    'إذا لم يُحفظ شيء فهذا الإطار لا يسمح بالتنزيل: افتح الملف في علامة تبويب جديدة أو انسخه.',
  openInTab: 'فتح في علامة تبويب جديدة',

  embedTitle: 'تضمين',
  form: 'الطريقة',
  formNames: { element: 'نص برمجي', frame: 'إطار', static: 'صورة بلا نص برمجي', file: 'ملف واحد' },
  formHints: {
    element: 'نص برمجي واحد وعنصر واحد، يأخذ خطوط صفحتك ولغتها.',
    frame: 'إطار (iframe) منفصل عن صفحتك، يتغير ارتفاعه مع محتواه.',
    static: 'رسم وجدول بلغة HTML البسيطة، يعملان بلا نص برمجي ولا يتغيران.',
    file: 'صفحة تضم الشفرة والبيانات والعرض. لا ترسل أي طلب: أرسلها بالبريد أو افتحها من قرص. ولا تصدّر PDF.',
  },
  unchecked:
    'تعذّرت قراءة بصمات النصوص البرمجية. تخلو هذه الشفرة من خصائص integrity ومن أسطر التحميل المسبق، فلن تلاحظ المتصفحات تغيّر أي ملف.',
  code: 'الشفرة اللازمة لصفحتك',
  copyCode: 'نسخ الشفرة',
  savePage: 'حفظ الصفحة',
  noPage:
    'شفرة الملف الواحد ليست بجانب هذه الصفحة. يصنع الأمر ‎wsis-sdg-matrix embed‎ الصفحة نفسها.',
};
