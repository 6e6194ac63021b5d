import { localize } from '../model/localized-text.js';
import type { SvgFacts } from '../paint/svg-metadata.js';
import type { Picture, PictureSource } from './picture.js';

/** What a file says of itself, in whichever way its format has. */
export type FileFacts = SvgFacts;

/** What the file of a picture says of itself. */
export function fileFacts(
  { model, permalink, terms, date }: PictureSource,
  { scene, words, title }: Picture,
): FileFacts {
  const { license } = model.dataset;
  const [source] = words.source;
  return {
    ...{ title, description: scene.description, date, lang: terms.locale },
    ...(source === undefined ? {} : { source }),
    ...(permalink === undefined ? {} : { permalink }),
    ...(license === undefined ? {} : { license: localize(license, terms.locale).text }),
  };
}

/** The facts by the keywords that the PNG specification has for them, and those it lacks. */
export function pngTexts(facts: FileFacts): Readonly<Record<string, string>> {
  const { title, description, source, permalink, license, date } = facts;
  const named = {
    Title: title,
    Description: description,
    Source: source,
    URL: permalink,
    Copyright: license,
    'Creation Time': date,
  };
  return Object.fromEntries(
    Object.entries(named).flatMap(([keyword, text]) =>
      text === undefined ? [] : [[keyword, text]],
    ),
  );
}
