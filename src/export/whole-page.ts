import { datasetToJson } from './json.js';
import { escapeText } from '../lib/xml.js';
import { stateAttributes, written } from './embed.js';
import type { PictureSource } from './picture.js';

/**
 * A page that holds everything: code, data and view. It makes no request, and opens from a disk.
 * @param script all code as a module without imports
 */
export function wholePage({
  source,
  attributes,
  title,
  script,
}: {
  readonly source: PictureSource;
  readonly attributes: Readonly<Record<string, string>>;
  readonly title: string;
  readonly script: string;
}): string {
  const { model, state, terms } = source;
  const own = { ...stateAttributes(state), ...attributes, permalink: '' };
  return `<!doctype html>
<html lang="${terms.locale}" dir="${terms.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
</head>
<body>
<wsis-sdg-explorer${written(own)}>
<script type="application/json">${inJson(datasetToJson(model.dataset))}</script>
</wsis-sdg-explorer>
<script type="module">${inScript(script)}</script>
</body>
</html>
`;
}

/** JSON in a page: a letter that could end the script or open a comment in it is written as a number. */
function inJson(text: string): string {
  return text.replaceAll('<', '\\u003c');
}

/** The same of code, where such a letter stands in strings and templates only. */
function inScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
