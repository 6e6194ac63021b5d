import type { SvgFacts } from '../paint/svg-metadata.js';

/** What a file says of itself, in whichever way its format has. */
export type FileFacts = SvgFacts;

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
