import { readFileSync } from 'node:fs';
import { openBrowser, openSite, scriptPage } from './tests/journeys/site.js';
const all = JSON.parse(readFileSync('dist/cdn/integrity.json','utf8'));
const lines = [`<script type="importmap">${JSON.stringify(all.importmap)}</script>`, ...all.modulepreload['wsis-sdg-matrix.js']].join('').replaceAll('./wsis-sdg-matrix/','/wsis/');
console.log(lines.slice(-700));
for (const l of [lines, lines.replace(/<script.*<\/script>/,''), lines.replace(/ crossorigin='anonymous'/g,''), lines.replace(/ integrity='[^']*'/g,'')]) {
const site = await openSite({ '/': scriptPage('<wsis-sdg-matrix></wsis-sdg-matrix>').replace('<head>','<head>'+l) });
const b = await openBrowser(); const p = await b.newPage();
p.on('console', (m) => console.log('console', m.text())); p.on('pageerror', (e) => console.log('err', e.stack)); p.on('requestfailed', (r) => console.log('failed', r.url()));
await p.goto(site.url); await p.waitForTimeout(2000);
console.log(site.asked);
await b.close(); await site.close();}
