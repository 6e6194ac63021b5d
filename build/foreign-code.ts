import type { Plugin } from 'vite';

/** What a library's file says, and what the chunks say in its place. */
interface Change {
  /** how the path of the file ends */
  readonly file: string;
  readonly from: RegExp;
  readonly to: string;
}

/**
 * Lit lists its copies under names of the window, so that scanners find them (lit/lit#788), and keeps
 * there what only standard decorators ask for. A page with our elements finds its own names only.
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
  // Where Lit of the page's own has made that, a class derived from one of ours may use it.
  {
    file: 'reactive-element/reactive-element.js',
    from: /=litPropertyMetadata\.get\(/,
    to: '=globalThis.litPropertyMetadata?.get(',
  },
];

/**
 * zod shares its settings and its registry with every other copy on the page (colinhacks/zod#5889,
 * #5452). That copy may be the page's own, with other settings: ours must not compile (`jitless`).
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
 * allows each name once, a Lit of its own would be refused its policy, so ours has our name. A second
 * copy, whose elements are not used, makes none.
 */
const trustedTypes: Change = {
  file: 'lit-html/lit-html.js',
  from: /(\w+)\?\1\.createPolicy\("lit-html"/,
  to: '$1&&!customElements.get("wsis-sdg-matrix")?$1.createPolicy("wsis-sdg-matrix"',
};

const changes = [...litNames, ...zodNames, trustedTypes];

/** What would set a name on the window, if a library did it in a new file or a new way. */
const NAME = /\b(lit\w+|reactiveElement\w+)\?\?=|\b__zod_\w+/;

/**
 * Changes the few lines of other libraries that would leave names on the window of a page. The build
 * stops when a new version of Lit or zod has other lines; `tests/journeys/traces.test.ts` and
 * `policies.test.ts` see to what comes of it.
 */
export const foreignCode: Plugin = {
  name: 'foreign-code',
  transform(code, id) {
    const here = changes.filter(({ file }) => id.endsWith(`/${file}`));
    const made = here.reduce((text, { file, from, to }) => {
      if (text.search(from) < 0) throw new Error(`${file} no longer says ${String(from)}.`);
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
