/** A text of a dataset: plain English, or a map from BCP 47 tag to text that has `en`. */
export type LocalizedText = string | Readonly<Record<string, string>>;

export interface TextInLanguage {
  readonly text: string;
  /** BCP 47 tag of the language that the text is in */
  readonly lang: string;
}

/** A text in a language, or the nearest that it has: without the region, then English. */
export function localize(text: LocalizedText, locale: string): TextInLanguage {
  if (typeof text === 'string') return { text, lang: 'en' };
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = text[tag];
    if (found !== undefined) return { text: found, lang: tag };
  }
  return { text: text['en'] ?? '', lang: 'en' };
}
