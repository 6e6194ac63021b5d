import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src');
/** Folders with text for people. The command line is for programmers, in English. */
const SPEAKING = ['derive', 'elements', 'scene', 'export', 'paint'];
const files = SPEAKING.flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(room, name)),
);

/** Attributes whose text is read out or shown. */
const SPOKEN =
  /\s(aria-(?:label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)/g;
/** Stands for an expression of a template. */
const FILLED = '\0';
/** Letters of any script, and marks that differ between languages. */
const WORDS = /\p{L}|[,.;:!?()«»“”]/u;

test('templates hold no text and no attribute value that is not from a catalogue', () => {
  expect(foundIn(bareInTemplate)).toEqual([]);
});

test('templates do not join texts of a catalogue with other words or with punctuation', () => {
  expect(foundIn(pasted)).toEqual([]);
});

test('scripts put no text into the page that is not from a catalogue', () => {
  expect(foundIn(assigned)).toEqual([]);
});

test('numbers, dates and lists are written by Intl in the language shown', () => {
  const own = /\.toLocale(?:Date|Time)?String\(\s*\)|\.toFixed\(|\.join\('[,;] '\)/;
  const found = files.flatMap((name) =>
    readFileSync(join(root, name), 'utf8')
      .split('\n')
      .filter((line) => own.test(line) && !/Error\(|warn\(/.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test('these tests find what they look for', () => {
  const seen = (code: string, look: Look) => walk(parsed('x.ts', code), look).length;
  expect(seen('html`<p>Loading ${x}</p>`', bareInTemplate)).toBe(1);
  expect(seen('html`<p>${terms.source}: ${x}</p>`', bareInTemplate)).toBe(1);
  expect(seen('html`<p title="Move" class="a b">${x}</p>`', bareInTemplate)).toBe(1);
  expect(
    seen('html`<button aria-label=${x} @click=${() => go()}>×</button>`', bareInTemplate),
  ).toBe(0);
  expect(seen('const a = `${words.failed}: ${b}`', pasted)).toBe(1);
  expect(seen('const a = `${terms.row} · ${b}`', pasted)).toBe(0);
  expect(seen("node.textContent = 'Hello'", assigned)).toBe(1);
  expect(seen("node.setAttribute('aria-label', 'Hello')", assigned)).toBe(1);
});

type Look = (node: ts.Node) => readonly string[];

const parsed = (name: string, code: string) =>
  ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
const sources = files.map((name) => parsed(name, readFileSync(join(root, name), 'utf8')));

function foundIn(look: Look): string[] {
  return sources.flatMap((source) => walk(source, look));
}

function walk(source: ts.SourceFile, look: Look): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    found.push(...look(node).map((text) => `${source.fileName}: ${text.trim()}`));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text between the tags of an `html` template, and in the attributes with text. */
function bareInTemplate(node: ts.Node): readonly string[] {
  if (!ts.isTaggedTemplateExpression(node) || !/^(?:html|svg)$/.test(node.tag.getText())) return [];
  const markup = written(node.template).replace(/<!--[\s\S]*?-->/g, '');
  const texts = markup.split(/<[^>]*>/);
  const attributes = [...markup.matchAll(SPOKEN)].map(([, , value = '']) => value);
  return [...texts, ...attributes].filter((text) => WORDS.test(text));
}

/** A template string that adds text to words of a catalogue. */
function pasted(node: ts.Node): readonly string[] {
  if (!ts.isTemplateExpression(node) || ts.isTaggedTemplateExpression(node.parent)) return [];
  const takesWords = node.templateSpans.some(({ expression }) =>
    /^(?:this\.)?(?:#?\w+\.)*(?:terms|tools|words)\b/.test(expression.getText()),
  );
  const isMarkup = written(node).includes('<');
  const isForConsole = written(node).startsWith('wsis-sdg-matrix: ');
  return takesWords && !isMarkup && !isForConsole && WORDS.test(written(node))
    ? [node.getText()]
    : [];
}

function assigned(node: ts.Node): readonly string[] {
  const isText = (value: ts.Node | undefined) =>
    value !== undefined && ts.isStringLiteralLike(value) && /\p{L}/u.test(value.text);
  if (ts.isBinaryExpression(node) && ts.isPropertyAccessExpression(node.left)) {
    const isShown = /^(?:textContent|innerText|title|ariaLabel|placeholder|alt)$/;
    return isShown.test(node.left.name.text) && isText(node.right) ? [node.getText()] : [];
  }
  if (!ts.isCallExpression(node) || !node.expression.getText().endsWith('.setAttribute')) return [];
  const [name, value] = node.arguments;
  const isSpoken = /aria-label|aria-description|title|placeholder|alt/.test(name?.getText() ?? '');
  return isSpoken && isText(value) ? [node.getText()] : [];
}

function written(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text;
  const rest = template.templateSpans.map(({ literal }) => FILLED + literal.text);
  return template.head.text + rest.join('');
}
