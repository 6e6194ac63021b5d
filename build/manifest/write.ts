/**
 * Writes what editors and TypeScript read about the elements, after `npm run build`: see `npm run manifest`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cssData, customElements, htmlData, webTypes } from './editors.js';
import { readElements } from './elements.js';
import { frameworks, platformTypes, propsModule } from './frameworks.js';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const write = (name: string, text: string) => writeFileSync(at(`dist/${name}`), text);
const writeJson = (name: string, value: unknown) => write(name, `${JSON.stringify(value)}\n`);

const elements = readElements(at('node_modules/.cache/custom-elements.json'));
const manifest: unknown = JSON.parse(readFileSync(at('package.json'), 'utf8'));
writeJson('custom-elements.json', customElements(elements));
writeJson('vscode.html-custom-data.json', htmlData(elements));
writeJson('vscode.css-custom-data.json', cssData(elements));
writeJson('web-types.json', webTypes(elements, Object.assign({ name: '', version: '' }, manifest)));

mkdirSync(at('dist/types'), { recursive: true });
write('types/props.d.ts', propsModule(elements));
for (const [name, text] of Object.entries(frameworks)) {
  write(`types/${name}.d.ts`, text);
  write(`types/${name}.js`, 'export {};\n');
}
write('platform.d.ts', platformTypes);
const core = readFileSync(at('dist/core.d.ts'), 'utf8');
const reference = '/// <reference path="./platform.d.ts" />\n';
if (!core.startsWith(reference)) write('core.d.ts', reference + core);
