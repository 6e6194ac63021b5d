import { isolate } from '../formats.js';
import type { Expectation, ProblemFacts } from '../../model/problem.js';
import type { ProblemWords } from '../picture-words.js';
import { pictureAr } from './picture.js';

export const problemsAr: ProblemWords = { problem };

function problem(facts: ProblemFacts): string {
  const limit = isolate(facts.detail ?? '');
  const { code, ends } = facts;
  const found = facts.found === undefined ? '' : isolate(facts.found);
  const wanted = facts.expected ? expectation(facts.expected, limit) : '';
  const guess = facts.near ? `؛ هل تقصد ${isolate(facts.near)}؟` : '.';
  switch (code) {
    case 'empty':
      return `الملف فارغ؛ المتوقع مجموعة بيانات.`;
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
        : `ينقص ${found}؛ المتوقع: ${wanted}.`;
    case 'wrongType':
    case 'wrongValue':
      return `المتوقع: ${wanted}؛ الموجود: ${found}.`;
    case 'address':
      return `المتوقع عنوان ويب يبدأ بـ ${isolate('http://')} أو ${isolate('https://')}؛ الموجود: ${found}.`;
    case 'duplicateId':
      return `استُخدم المعرّف ${found} مرتين، أولاً في ${limit}؛ والمعرّفات لا تتكرر.`;
    case 'foreignTarget':
      return `الغاية ${found} تابعة لهدف آخر؛ المتوقع: ${wanted}.`;
    case 'unknownReference':
      return ends
        ? `${found} ليس ${wanted} – «${isolate(ends.of)}» ينتهي عند ${isolate(ends.at)}${guess}`
        : `${found} ليس ${wanted}${guess}`;
    case 'unknownKey':
      return `المفتاح ${found} غير معروف؛ يُحفظ ولا يُستخدم${guess}`;
    case 'table':
      return `لم يُقرأ الجدول كما هو: ${found}`;
    case 'denied':
      return `جواب الخادوم: ${found}؛ تتطلب هذه البيانات تسجيل الدخول أو إذناً.`;
    case 'unlisted':
      return `لا يجوز لهذا الإطار عرض بيانات من ${found}: موقعه لا يدرج هذا العنوان.`;
    case 'busy':
      return `جواب الخادوم: ${found}؛ ويطلب الانتظار بالثواني: ${limit}.`;
    case 'timeout':
      return `لم يصل ${found} خلال المهلة بالثواني: ${limit}.`;
    case 'interrupted':
      return `انقطع الاتصال قبل اكتمال ${found}.`;
    default:
      return pictureAr.problem(facts);
  }
}

function expectation(kind: Expectation, detail: string): string {
  const said: Readonly<Record<Expectation, string>> = {
    text: 'نص',
    list: 'قائمة',
    object: 'كائن',
    wholeNumber: 'عدد صحيح',
    id: `معرّف (حروف لاتينية وأرقام و${isolate('. _ -')}، بلا مسافات، 64 محرفاً على الأكثر)`,
    color: `لون مثل ${isolate('#4c9f38')}`,
    date: `تاريخ مثل ${isolate('2015')} أو ${isolate('2015-05')} أو ${isolate('2015-05-27')}`,
    httpAddress: 'عنوان ويب',
    dataset: 'مجموعة بيانات',
    plainData: 'نص أو عدد أو قائمة أو كائن بسيط',
    oneOf: `إحدى القيم ${detail}`,
    atMost: `${detail} على الأكثر`,
    atLeast: `${detail} على الأقل`,
    in: `في ${detail}`,
  };
  return said[kind];
}
