import { fold } from '../../lib/fold.js';

// What tables say in their headers, their marks and around their rows, in the six languages of the United Nations
// and in German. Everything is folded, as are the texts that are looked for in it.

type Phrases = ReadonlySet<string>;

/** Phrases, parted by bars, as `plain` leaves them. */
const phrases = (...lists: readonly string[]): Phrases =>
  new Set(lists.flatMap((list) => list.split('|').map(plain)));

/** A text as words between single spaces, folded. */
export function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .trim();
}

/** What the cells of a column are, according to its header. */
export type HeaderUse =
  | 'actionLine'
  | 'row'
  | 'code'
  | 'goal'
  | 'target'
  | 'rationale'
  | 'note'
  | 'source'
  | 'sourceRef'
  | 'status'
  | 'readings'
  | 'statement';

const HEADERS: Readonly<Record<HeaderUse, Phrases>> = {
  actionLine: phrases(
    'action line|action lines|wsis action line|wsis action lines|wsis line|wsis lines',
    "ligne d'action|lignes d'action|grande orientation|grandes orientations",
    'línea de acción|líneas de acción',
    'направление деятельности|направления деятельности|направление действий|направления действий',
    'خط العمل|خطوط العمل|مسار العمل|مسارات العمل',
    '行动方面|行动路线|行动方针|行动领域',
    'aktionslinie|aktionslinien',
  ),
  row: phrases(
    'project|projects|programme|programmes|program|programs|course|courses|module|modules|activity',
    'activities|initiative|initiatives|name|title|party|parties|article|articles|policy|policies|plan|plans',
    'measure|measures|product|service|item|work package|project name|project title|course title|country',
    'projet|projets|cours|activité|activités|nom|intitulé|titre|mesure|mesures|pays',
    'proyecto|proyectos|programa|programas|curso|cursos|actividad|nombre|título|medida|artículo|país',
    'проект|проекты|программа|программы|курс|курсы|мероприятие|название|наименование|статья|мера|страна',
    'المشروع|مشروع|البرنامج|برنامج|الدورة|النشاط|الاسم|العنوان|المادة|الدولة',
    '项目|项目名称|课程|活动|名称|方案|条款|措施|国家',
    'projekt|projekte|programm|kurs|massnahme|maßnahme|aktivität|titel|artikel|land',
  ),
  code: phrases(
    'code|id|no|nr|number|ref|acronym|#|course code|project id|project code|n',
    'numéro|sigle|código|número|код|номер|الرمز|الرقم|编号|代码|序号|nummer|kürzel',
  ),
  goal: phrases(
    'goal|goals|sdg|sdgs|sdg goal|sdg goals|un sdg|un sdgs|global goal|global goals',
    'sustainable development goal|sustainable development goals|sdg number',
    'odd|objectif|objectifs|objectif de développement durable|objectifs de développement durable',
    'ods|objetivo|objetivos|objetivo de desarrollo sostenible|objetivos de desarrollo sostenible',
    'цур|цель|цели|цель устойчивого развития|цели устойчивого развития',
    'الهدف|الأهداف|هدف التنمية المستدامة|أهداف التنمية المستدامة',
    '目标|可持续发展目标',
    'ziel|ziele|nachhaltigkeitsziel|nachhaltigkeitsziele',
  ),
  target: phrases(
    'target|targets|sdg target|sdg targets',
    'cible|cibles|cible des odd|cibles des odd',
    'meta|metas|meta de los ods|metas de los ods',
    'задача|задачи|задача цур|задачи цур',
    'الغاية|الغايات|غاية|غايات',
    '具体目标',
    'unterziel|unterziele|zielvorgabe|zielvorgaben',
  ),
  rationale: phrases(
    'rationale|reason|reasons|why|justification|explanation|how|contribution',
    'raison|motif|explication|justificación|razón|motivo|explicación|обоснование|причина|пояснение',
    'المبرر|المبررات|السبب|الشرح|理由|依据|说明|begründung|grund',
  ),
  note: phrases(
    'note|notes|comment|comments|remark|remarks|description',
    'remarque|remarques|commentaire|commentaires|nota|notas|comentario|comentarios|descripción|observaciones',
    'примечание|примечания|комментарий|описание|ملاحظة|ملاحظات|تعليق|وصف|الوصف|备注|注释|描述',
    'anmerkung|anmerkungen|bemerkung|beschreibung',
  ),
  source: phrases(
    'source|sources|reference|references|citation|evidence',
    'référence|références|fuente|fuentes|referencia|источник|источники|ссылка',
    'المصدر|المصادر|المرجع|来源|出处|参考|quelle|quellen',
  ),
  sourceRef: phrases('source ref|page|row|página|страница|الصفحة|页|页码|seite'),
  status: phrases('status|statut|estado|статус|الحالة|状态'),
  readings: phrases('readings'),
  statement: phrases('statement'),
};
const USES = [
  'statement',
  'actionLine',
  'target',
  'goal',
  'rationale',
  'sourceRef',
  'source',
  'status',
  'readings',
  'note',
  'code',
  'row',
] as const;

/** What the header of a column says that its cells are. */
export function useOfHeader(header: string): HeaderUse | undefined {
  const phrase = plain(header);
  return USES.find((use) => HEADERS[use].has(phrase));
}

const SDGS =
  /(?<!\p{L})(?:un )?(?:sdgs?|odd|ods|цур)(?!\p{L})|sustainable|durable|sostenible|устоичив|المستدامه|可持续/u;

/** Whether a header speaks of the SDGs, and not of goals or targets that may be any. */
export function speaksOfSdgs(header: string): boolean {
  return SDGS.test(plain(header));
}

/** The same of a header with more words: “SDGs addressed”, “Related SDG targets”, “Name of the course”. */
export function hintOfHeader(header: string): HeaderUse | undefined {
  const phrase = ` ${plain(header)} `;
  const says = (use: HeaderUse) => [...HEADERS[use]].some((each) => phrase.includes(` ${each} `));
  return (['actionLine', 'target', 'goal', 'row'] as const).find(says);
}

/** Every phrase that names a use, as it is looked for. */
export function headerPhrases(): readonly string[] {
  return USES.flatMap((use) => [...HEADERS[use]]);
}

/** Marks that say yes in the column of a goal. */
const YES = new Set(
  [
    ...[
      'x',
      '✓',
      '✔',
      '✅',
      '☑',
      '√',
      '●',
      '•',
      '■',
      '*',
      '+',
      '1',
      'yes',
      'y',
      'true',
      'ja',
      'j',
      'oui',
      'o',
    ],
    ...['sí', 's', 'verdadero', 'vrai', 'да', 'истина', 'wahr', 'نعم', '是', '有', '真', 'х'],
  ].map(fold),
);
/** Marks that say no. */
const NO = new Set(
  [
    ...[
      '0',
      'no',
      'n',
      'false',
      '-',
      '--',
      '–',
      '—',
      '✗',
      '✘',
      '❌',
      '☐',
      '○',
      '.',
      '/',
      'n/a',
      'na',
      'none',
    ],
    ...['non', 'faux', 'falso', 'nein', 'falsch', 'нет', 'ложь', 'لا', '否', '无', '没有', '假'],
  ].map(fold),
);

/** Whether a mark in the column of a goal says yes or no; undefined for anything else. */
export function markOf(text: string): boolean | undefined {
  const mark = fold(text).trim();
  return YES.has(mark) ? true : NO.has(mark) ? false : undefined;
}

const TOTAL = phrases(
  'total|totals|sum|subtotal|sub total|grand total|count|average|mean',
  'totaux|somme|total général|sous total|moyenne|totales|suma|total general|promedio',
  'итого|всего|сумма|среднее|المجموع|الإجمالي|المتوسط|合计|总计|小计|平均|gesamt|summe|insgesamt',
);

const LONGEST_TOTAL = 30;

/** Whether the name of a row says that it sums up others: “Total”, “Grand total (41)”. */
export function isTotal(name: string): boolean {
  return name.length <= LONGEST_TOTAL && TOTAL.has(plain(name.replace(/[(:=].*$|\d+/g, '')));
}

const NOTE = new RegExp(
  '^(?:[*†‡¹²³]|(?:' +
    'notes?|sources?|remarque|legend|key|note bene|nb|nota|fuente|leyenda|примечани[ея]|источник|' +
    'ملاحظة|المصدر|注|来源|说明|anmerkung|quelle|legende' +
    ')\\s*[:：.])',
  'iu',
);

/** Whether a text is one that stands under a table: “Source: our own survey”. */
export function isNote(text: string): boolean {
  return NOTE.test(text.trim());
}
