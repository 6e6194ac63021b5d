import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { initialState, loadTerms, loadTools } from '../../src/core.js';
import { chipsOf } from '../../src/derive/filters.js';
import { loadFileWords, locales } from '../../src/i18n/locale.js';
import { wrapText } from '../../src/lib/text-width.js';
import { bundledModel } from '../fixtures/datasets.js';

const words = join(import.meta.dirname, '../../src/i18n');
const data = join(import.meta.dirname, '../../data');

/** Patterns that are wrong in a language, wherever they are in its words. */
const FAULTS: Readonly<Record<string, RegExp>> = {
  // French has a narrow no-break space before these marks and inside guillemets, and curved apostrophes.
  fr: /[ \u00a0][;:!?»%]|[\p{L}\d][;!?»](?!\S)|\p{L}:(?= |$)|«(?!\u202f)|\p{L}'\p{L}/u,
  es: /[ \u00a0][;:!?»]|(?<!¿[^?]*)\?|(?<!¡[^!]*)!|\p{L}'\p{L}/u,
  // Russian has “е” for “ё”, as in the names of the United Nations.
  ru: /[ \u00a0][;:!?»,]|\s–\s|[“”"ёЁ]/u,
  // Chinese has full-width marks, and no space beside characters except around × and the middle dot.
  zh: /\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}|\p{Script=Han} (?![·×])|(?<![·×]) \p{Script=Han}/u,
  // A final “an” stands on its alif, as the United Nations write it.
  ar: /[\p{Script=Arabic}\d]\s?[,;?]|\u064b\u0627/u,
};

/** Patterns that are wrong in every language: spaced hyphens, doubled hyphens, hyphens in ranges, straight quotes. */
const FAULTS_ANYWHERE = / - |--|(?<![\d-])\d+-\d+(?![\d-])(?<!\d{4}-\d\d)|\.\.\.|"/;

const literalsOf = (name: string): string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node)) {
      found.push(
        node.head.text + node.templateSpans.map((span) => `0${span.literal.text}`).join(''),
      );
    } else if (ts.isStringLiteralLike(node) && !ts.isImportDeclaration(node.parent)) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  const code = readFileSync(join(words, name), 'utf8');
  visit(ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true));
  return found.filter((text) => /\p{L}/u.test(text));
};
const namesOf = (language: string): string[] => {
  const texts: string[] = [];
  JSON.parse(
    readFileSync(join(data, `wsis-sdg.${language}.json`), 'utf8'),
    (key, value: unknown) => {
      if (typeof value === 'string' && key !== '$schema') texts.push(value);
      return value;
    },
  );
  return texts;
};

test.each(Object.keys(FAULTS))(
  'the texts in %s follow the punctuation of the language',
  (language) => {
    const files = readdirSync(join(words, language)).map((name) => join(language, name));
    const texts = [...files.flatMap(literalsOf), ...namesOf(language)];
    expect(texts.length).toBeGreaterThan(300);
    expect(texts.filter((text) => FAULTS[language]?.test(text))).toEqual([]);
    expect(texts.filter((text) => FAULTS_ANYWHERE.test(text))).toEqual([]);
  },
);

test.each([
  ['ru', 1, '1 связь с 1 целью'],
  ['ru', 3, '3 связи с 3 целями'],
  ['ru', 5, '5 связей с 5 целями'],
  ['ru', 21, '21 связь с 21 целью'],
  ['ar', 0, 'لا روابط'],
  ['ar', 1, 'رابط واحد مع هدف واحد'],
  ['ar', 2, 'رابطان مع هدفين'],
  ['ar', 3, '3 روابط مع 3 أهداف'],
  ['ar', 11, '11 رابطاً مع 11 هدفاً'],
  ['ar', 100, '100 رابط مع 100 هدف'],
  ['fr', 0, '0 lien avec 0 objectif'],
  ['fr', 2, '2 liens avec 2 objectifs'],
  ['es', 1, '1 vínculo con 1 Objetivo'],
  ['en', 1, '1 link to 1 goal'],
])('in %s a noun agrees with the number before it: %i', async (locale, n, said) => {
  const terms = await loadTerms(locale);
  expect(terms.row('C1', n, n)).toContain(said);
});

test('millions take a preposition before what they count where the language requires it', async () => {
  expect((await loadTools('fr')).links(1e6)).toMatch(/ de liens$/);
  expect((await loadTools('es')).links(1e6)).toMatch(/ de vínculos$/);
});

test.each([
  ['ru', 159, 'из 159 связей'],
  ['ru', 21, 'из 21 связи'],
  ['ar', 2, 'من رابطين'],
])('in %s what stands after “of” is in its case', async (locale, all, said) => {
  expect((await loadFileWords(locale)).linksShown(1, all)).toContain(said);
});

test.each([
  ['en', '29 November 2026', 'May 2015', '1 May 2015'],
  ['fr', '29 novembre 2026', 'mai 2015', '1er mai 2015'],
  ['es', '29 de noviembre de 2026', 'mayo de 2015', '1 de mayo de 2015'],
  ['ar', '29 تشرين الثاني/نوفمبر 2026', 'أيار/مايو 2015', '1 أيار/مايو 2015'],
  ['zh', '2026年11月29日', '2015年5月', '2015年5月1日'],
  ['ru', '29 ноября 2026 года', 'май 2015 года', '1 мая 2015 года'],
])('dates in %s are written as the United Nations write them', async (locale, ...said) => {
  const { date } = await loadTerms(locale);
  expect(['2026-11-29', '2015-05', '2015-05-01'].map((iso) => date(iso))).toEqual(said);
  expect(date('2015')).toBe('2015');
});

test.each([
  ['en', '“health”'],
  ['fr', '«\u202fhealth\u202f»'],
  ['es', '«health»'],
  ['ar', '«\u2068health\u2069»'],
  ['zh', '“health”'],
  ['ru', '«health»'],
])('a search in %s stands in its own quotation marks', async (locale, quoted) => {
  const [terms, tools] = await Promise.all([loadTerms(locale), loadTools(locale)]);
  const model = await bundledModel();
  const state = { ...initialState, query: 'health' };
  expect(chipsOf(model, state, { terms, tools }).map(({ text }) => text)).toEqual([quoted]);
});

test('no name in Chinese leaves one character alone on a line, at any width', () => {
  const han = /\p{Script=Han}/gu;
  for (const text of namesOf('zh').filter((name) => (name.match(han) ?? []).length > 3)) {
    for (const width of [55, 70, 85, 100, 130, 170, 240]) {
      const lines = wrapText(text, { width, size: 12, lines: 99 });
      if (lines.some((line) => line.endsWith('…'))) continue;
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      const alone = lines.filter(
        (line) => (line.match(han) ?? []).length === 1 && !/[\w×]/.test(line),
      );
      expect(alone, `${width}: ${lines.join(' | ')}`).toEqual([]);
      const cut = lines.filter((line) => /^[，。、：；！？）”]|[（“]$/u.test(line));
      expect(cut, lines.join(' | ')).toEqual([]);
    }
  }
});

test.each(locales)('orders in %s are named as within a sentence', async (locale) => {
  const { orderNames, ordered, orderBy } = await loadTools(locale);
  const names = [...Object.values(orderNames), orderBy('C7')];
  for (const name of names) expect(name).toMatch(/^[\p{Ll}\p{Lo}]/u);
  expect(ordered(orderNames.links, orderNames.canonical)).toContain(orderNames.canonical);
});

test('sentences end once, in the way of their language', async () => {
  const [ru, zh, fr] = [await loadTerms('ru'), await loadTerms('zh'), await loadTerms('fr')];
  expect(ru.sentences(['А', '24 ноября 2026 г.'])).toBe('А. 24 ноября 2026 г.');
  expect(zh.sentences(['甲', '乙'])).toBe('甲。乙。');
  expect(fr.date('2015-05-01')).toBe('1er mai 2015');
});

test.each([
  ['fr', 'Source : ITU'],
  ['fr', "l'objectif"],
  ['es', 'Falta uno?'],
  ['ru', 'Узлы – это'],
  ['ru', 'ещё'],
  ['zh', '来源: ITU'],
  ['zh', '关联 159'],
  ['ar', 'الهدف 3, الصحة'],
])('the marks of %s are looked at: “%s” is a fault', (language, text) => {
  expect(FAULTS[language]?.test(text)).toBe(true);
});
