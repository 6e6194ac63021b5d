import type { Plugin } from 'vite';

/** A replacement in a library's file. */
interface Change {
  /** the end of the file's path */
  readonly file: string;
  readonly from: RegExp;
  readonly to: string;
}

/**
 * Lit lists its copies in properties of the window, so that scanners find them (lit/lit#788), and keeps
 * metadata there that only standard decorators need. These elements leave no names on the window.
 */
const litNames: readonly Change[] = [
  {
    file: 'lit-html/lit-html.js',
    from: /,\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '',
  },
  {
    file: 'lit-element/lit-element.js',
    from: /\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[\d.]+"\);/,
    to: '',
  },
  {
    file: 'reactive-element/reactive-element.js',
    from: /,\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[\d.]+"\)/,
    to: '',
  },
  {
    file: 'reactive-element/reactive-element.js',
    from: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/,
    to: '',
  },
  // When the page's own Lit has created the map, a class derived from an element may use it.
  {
    file: 'reactive-element/reactive-element.js',
    from: /=litPropertyMetadata\.get\(/,
    to: '=globalThis.litPropertyMetadata?.get(',
  },
];

/**
 * zod shares its settings and its registry with every other copy on the page (colinhacks/zod#5889,
 * #5452). That copy may be the page's own, with other settings, but this one must not compile code (`jitless`).
 */
const zodNames: readonly Change[] = [
  {
    file: 'zod/v4/core/core.js',
    from: /globalThis\.__zod_globalConfig\?\.postProcessor/,
    to: 'globalConfig.postProcessor',
  },
  {
    file: 'zod/v4/core/core.js',
    from: /\(_a = globalThis\)\.__zod_globalConfig \?\? .*\n(export const globalConfig) = .*/,
    to: '$1 = {};',
  },
  {
    file: 'zod/v4/core/registries.js',
    from: /\(_a = globalThis\)\.__zod_globalRegistry \?\? .*\n(export const globalRegistry) = .*/,
    to: '$1 = registry();',
  },
];

/**
 * Lit names its Trusted Types policy `lit-html`, and the name cannot be set (lit/lit#970). Where a page
 * allows each name once, the page's own Lit would not get its policy, so this copy uses another name. A
 * second copy, whose elements are not used, creates no policy.
 */
const trustedTypes: Change = {
  file: 'lit-html/lit-html.js',
  from: /(\w+)\?\1\.createPolicy\("lit-html"/,
  to: '$1&&!customElements.get("wsis-sdg-matrix")?$1.createPolicy("wsis-sdg-matrix"',
};

/** JSZip, which writes slides, brings a `setImmediate` of its own for the whole page (Stuk/jszip#909). */
const zipNames: readonly Change[] = [
  {
    file: 'jszip/dist/jszip.min.js',
    from: /(delay=function\(e,t,r\)\{)setImmediate\(/,
    to: '$1queueMicrotask(',
  },
  {
    file: 'jszip/dist/jszip.min.js',
    from: /if\(!r\.setImmediate\)\{/,
    to: 'if(false){',
  },
];

/** The key of a colour profile that pdfkit holds in its code; bundlers take it for a file to copy. */
const profile: Change = {
  file: 'pdfkit/js/pdfkit.browser.mjs',
  from: /new URL\('\.\/data\/(sRGB\w+\.icc)', import\.meta\.url\)\.href/,
  to: "'$1'",
};

const changes = [...litNames, ...zodNames, ...zipNames, trustedTypes, profile];

/** Code that sets a name on the window, in case a library does it in a new file or a new way. */
const NAME = /\b(lit\w+|reactiveElement\w+)\?\?=|\b__zod_\w+|\.setImmediate=/;

/**
 * Changes the few lines of other libraries that would leave names on the window of a page, or need a file. The build
 * fails when a new version of one no longer has these lines. `tests/journeys/traces.test.ts` and
 * `policies.test.ts` check the result.
 */
export const foreignCode: Plugin = {
  name: 'foreign-code',
  transform(code, id) {
    const here = changes.filter(({ file }) => id.endsWith(`/${file}`));
    const made = here.reduce((text, { file, from, to }) => {
      if (text.search(from) < 0) throw new Error(`${file} no longer contains ${String(from)}.`);
      return text.replace(from, to);
    }, code);
    return made === code ? undefined : made;
  },
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const left = NAME.exec(chunk.code)?.[0];
      if (left !== undefined)
        throw new Error(`${chunk.fileName} would leave a name on the window: ${left}`);
    }
  },
};
