import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { fontFile } from '../../build/fonts.js';
import type { FaceName } from '../../src/export/fonts.js';
import { locales } from '../../src/i18n/locale.js';
import { withHyphens } from '../../src/layout/long-words.js';
import { textWidth, wrapText } from '../../src/lib/text-width.js';

/** The face of exported files for each language. */
const faces = {
  en: 'NotoSans-Regular',
  fr: 'NotoSans-Regular',
  es: 'NotoSans-Regular',
  ru: 'NotoSans-Regular',
  ar: 'PlexSansArabic-Regular',
  zh: 'NotoSansSC-Regular',
} as const satisfies Readonly<Record<string, FaceName>>;

/** as `featuresOf` says for scripts that are not composed of parts */
const FEATURES = { liga: false, clig: false, dlig: false, rlig: true };

function shapedWidth(text: string, font: Font): number {
  return font.layout(text, FEATURES).advanceWidth / font.unitsPerEm;
}

/** Every name of the dataset in a language. */
function namesIn(locale: string): string[] {
  const file = locale === 'en' ? 'wsis-sdg.json' : `wsis-sdg.${locale}.json`;
  const url = new URL(`../../data/${file}`, import.meta.url);
  const names = new Set<string>();
  JSON.parse(readFileSync(url, 'utf8'), (key: string, value: unknown) => {
    if (/^(name|shortName|title)$/.test(key) && typeof value === 'string') names.add(value);
    return value;
  });
  return [...names];
}

const SENTENCES = {
  ar: [
    'تعرض هذه المصفوفة كيف تخدم خطوط العمل أهداف التنمية المستدامة.',
    'القضاء على الفقر بجميع أشكاله في كل مكان',
    'ضمان تمتع الجميع بأنماط عيش صحية وبالرفاهية في جميع الأعمار',
    'إقامة بنى تحتية قادرة على الصمود، وتحفيز التصنيع الشامل للجميع',
    'هل يمكن الوصول إلى المعلومات والمعرفة؟ نعم؛ وفي كل بلد.',
    'كلما كان المربع أكبر كان عدد الغايات أكثر',
    'مُؤَكَّدٌ مِنَ المُيَسِّرِ',
    'خطوط العمل حسب عدد الروابط، من الأكثر إلى الأقل',
    'التنوع الثقافي والهوية الثقافية والتنوع اللغوي والمحتوى المحلي',
    'بناء الثقة والأمن في استعمال تكنولوجيا المعلومات والاتصالات',
    'الأبعاد الأخلاقية لمجتمع المعلومات',
    'يخدم ١٨ خطاً ١٦٩ غاية، ولا يخدم أي خط ٤٢ غاية.',
  ],
  zh: [
    '本矩阵显示行动方面如何服务于可持续发展目标。',
    '“促进终身学习”，占全部的三分之一；详见说明。',
    '“健康”“教育” · “平等”',
  ],
  ru: ['Чем больше квадрат, тем больше задач; объём ещё не подтверждён.'],
  fr: ['Plus le carré est grand, plus les cibles sont nombreuses : « oui » !'],
  es: ['¿Cuántas metas? Las líneas con más vínculos van primero.'],
  en: ['A larger square means more targets; “not confirmed” is said.'],
};

test('every language has a face', () => {
  expect(Object.keys(faces).sort()).toEqual([...locales].sort());
});

test.each(Object.entries(SENTENCES))(
  'text in %s is measured as wide as the font of files sets it, within 8 %%',
  async (locale, sentences) => {
    const face = Object.entries(faces).find(([language]) => language === locale)?.[1];
    const font = create(await fontFile(face ?? ''));
    const wrong = [...namesIn(locale), ...sentences].flatMap((text) => {
      const ratio = textWidth(text, 1) / shapedWidth(text, font);
      return Math.abs(ratio - 1) > 0.08 ? [`${text}: ${ratio.toFixed(2)}`] : [];
    });
    expect(wrong).toEqual([]);
  },
);

describe('text without spaces', () => {
  const wrapped = (text: string, width: number) => wrapText(text, { width, size: 10, lines: 99 });

  test('breaks between words', () => {
    expect(wrapped('可持续发展目标与信息社会世界峰会', 52)).toEqual([
      '可持续发展',
      '目标与信息',
      '社会世界',
      '峰会',
    ]);
    expect(wrapped('ภาษาไทยเขียนติดกัน', 60).join('|')).toBe('ภาษาไทย|เขียนติด|กัน');
  });

  test.each(namesIn('zh').filter((name) => /\p{Script=Han}/u.test(name)))(
    'never leaves one character on a line or begins one with a closing mark: %s',
    (name) => {
      for (let width = 43; width < 200; width += 3.1) {
        const lines = wrapped(name, width);
        if (lines.length === 1) continue;
        expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
        for (const line of lines) {
          expect(line).not.toMatch(/^[，。、：；！？）》」』”’%]/u);
          expect(line, lines.join('|')).not.toMatch(/^\p{Script=Han}\P{L}*$/u);
        }
      }
    },
  );

  test('takes time in proportion to its length', () => {
    const timeOf = (text: string) => {
      const start = performance.now();
      wrapped(text, 80);
      return performance.now() - start;
    };
    const words = '可持续发展目标与信息社会世界峰会的行动方面';
    timeOf(words.repeat(10));
    const [one, ten] = [timeOf(words.repeat(200)), timeOf(words.repeat(2000))];
    expect(ten).toBeLessThan(40 * one + 50);
  });
});

test.each([
  ['компьютеризация', /-[ьъй]/],
  ['объединение', /-[ьъй]/],
  ['desarrollo', /l-l|r-r/],
  ['montagnes', /g-n/],
  ['Télécommunications', /-.{0,2}(?!.)/],
])('a long word is broken between syllables, with a hyphen: %s', (word, wrong) => {
  for (let most = 5; most < word.length; most++) {
    const parted = withHyphens(word, (part) => part.length <= most);
    expect(parted.replaceAll('-', '')).toBe(word);
    expect(parted).not.toMatch(wrong);
  }
});
