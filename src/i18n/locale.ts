import type { ControlWords } from './control-words.js';
import { pictureEn } from './en/picture.js';
import type { FileWords } from './file-words.js';
import { addedLocales, override } from './overrides.js';
import type { PictureWords, ProblemWords } from './picture-words.js';
import type { TableWords } from './table-words.js';

/** The catalogues of a language. */
interface Catalogues {
  readonly picture: PictureWords;
  readonly problems: ProblemWords;
  readonly controls: ControlWords;
  readonly files: FileWords;
  readonly tables: TableWords;
}

/** How each catalogue is loaded. The paths are literal, so that bundlers see them. */
type Loaders = { readonly [Name in keyof Catalogues]: () => Promise<Catalogues[Name]> };

/** English stands in for what other languages lack, so its words of pictures are always there. */
const english: Loaders = {
  picture: () => Promise.resolve(pictureEn),
  problems: async () => (await import('./en/problems.js')).problemsEn,
  controls: async () => (await import('./en/fetched-controls.js')).controlsEn,
  files: async () => (await import('./en/files.js')).filesEn,
  tables: async () => (await import('./en/tables.js')).tablesEn,
};

/** The languages the product speaks: one row each. */
const languages: Readonly<Record<string, Loaders>> = {
  en: english,
  ar: {
    picture: async () => (await import('./ar/picture.js')).pictureAr,
    problems: async () => (await import('./ar/problems.js')).problemsAr,
    controls: async () => (await import('./ar/controls.js')).controlsAr,
    files: async () => (await import('./ar/files.js')).filesAr,
    tables: async () => (await import('./ar/tables.js')).tablesAr,
  },
  es: {
    picture: async () => (await import('./es/picture.js')).pictureEs,
    problems: async () => (await import('./es/problems.js')).problemsEs,
    controls: async () => (await import('./es/controls.js')).controlsEs,
    files: async () => (await import('./es/files.js')).filesEs,
    tables: async () => (await import('./es/tables.js')).tablesEs,
  },
  fr: {
    picture: async () => (await import('./fr/picture.js')).pictureFr,
    problems: async () => (await import('./fr/problems.js')).problemsFr,
    controls: async () => (await import('./fr/controls.js')).controlsFr,
    files: async () => (await import('./fr/files.js')).filesFr,
    tables: async () => (await import('./fr/tables.js')).tablesFr,
  },
  ru: {
    picture: async () => (await import('./ru/picture.js')).pictureRu,
    problems: async () => (await import('./ru/problems.js')).problemsRu,
    controls: async () => (await import('./ru/controls.js')).controlsRu,
    files: async () => (await import('./ru/files.js')).filesRu,
    tables: async () => (await import('./ru/tables.js')).tablesRu,
  },
  zh: {
    picture: async () => (await import('./zh/picture.js')).pictureZh,
    problems: async () => (await import('./zh/problems.js')).problemsZh,
    controls: async () => (await import('./zh/controls.js')).controlsZh,
    files: async () => (await import('./zh/files.js')).filesZh,
    tables: async () => (await import('./zh/tables.js')).tablesZh,
  },
};

/** The languages the product speaks, as BCP 47 tags. English is the first. */
export const locales: readonly string[] = Object.keys(languages);

/** The languages there are words in: the product's own, and those that the page has added. */
export function availableLocales(): readonly string[] {
  return [...new Set([...locales, ...addedLocales()])];
}

/** The language of the first tag that there are words for; `en` when there is none. */
export function resolveLocale(tags: readonly (string | null | undefined)[]): string {
  const available = availableLocales();
  for (const tag of tags) {
    const language = tag?.toLowerCase().split('-')[0];
    if (language && available.includes(language)) return language;
  }
  return 'en';
}

/**
 * The words of pictures in a language, as the page has changed them. They are English when there
 * is no catalogue, or when it cannot be fetched.
 * @param onMissing is given the error when the catalogue cannot be fetched
 */
export async function loadPictureWords(
  locale: string,
  onMissing?: (error: unknown) => void,
): Promise<PictureWords> {
  return asChanged(locale, await load('picture', locale, onMissing));
}

/**
 * The same words, with those for problems in data and in tables, which most pages never need. Where these
 * cannot be fetched, a problem is unforeseen.
 */
export async function loadPictureAndProblemWords(
  locale: string,
  onMissing?: (error: unknown) => void,
): Promise<PictureWords> {
  const problems = loadProblemWords(locale).catch((): Partial<ProblemWords> => ({}));
  const words = await load('picture', locale, onMissing);
  return asChanged(locale, { ...words, ...(await problems) });
}

async function loadProblemWords(locale: string): Promise<ProblemWords> {
  const [words, tables, { withTableWords }] = await Promise.all([
    load('problems', locale),
    loadTableWords(locale),
    import('./table-words.js'),
  ]);
  return withTableWords(words, tables);
}

/** The words of pictures as the page has changed them; it may also have added the language. */
function asChanged(locale: string, words: PictureWords): PictureWords {
  const isAdded = !locales.includes(locale) && availableLocales().includes(locale);
  return override(locale, 'terms', isAdded ? { ...words, locale } : words);
}

/** The words of controls in a language, as the page has changed them; otherwise English. */
export async function loadControlWords(locale: string): Promise<ControlWords> {
  return override(locale, 'tools', await load('controls', locale));
}

/** The words of exported files in a language, as the page has changed them; otherwise English. */
export async function loadFileWords(locale: string): Promise<FileWords> {
  return override(locale, 'exports', await load('files', locale));
}

/** The words for tables that are read, in a language, as the page has changed them; otherwise English. */
export async function loadTableWords(locale: string): Promise<TableWords> {
  return override(locale, 'tables', await load('tables', locale));
}

function load<Name extends keyof Catalogues>(
  name: Name,
  locale: string,
  onMissing?: (error: unknown) => void,
): Promise<Catalogues[Name]> {
  const { [name]: loadWords } = languages[locale] ?? english;
  return loadWords().catch((error: unknown) => {
    onMissing?.(error);
    return english[name]();
  });
}
