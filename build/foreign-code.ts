import type { Plugin } from 'vite';

/** Something that a library's file says, and what the bundles say in its stead. */
interface Change {
  /** how the path of the file ends */
  readonly file: string;
  readonly from: RegExp;
  readonly to: string;
}

/**
 * Lit counts its copies under names of the window, and keeps there what only standard decorators
 * ask for. A page may look for its own names only.
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

/** zod shares its settings with every other copy on the page, which might be the page's own. */
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
 * Where a page lets only named policies make trusted HTML, the bundle's Lit has one of its own name,
 * so that Lit of the page's own may have its. A second copy of the bundle, whose elements are not
 * used, makes none: a name is given once.
 */
const trustedTypes: Change = {
  file: 'lit-html/lit-html.js',
  from: /(\w+)\?\1\.createPolicy\("lit-html"/,
  to: '$1&&!customElements.get("wsis-sdg-matrix")?$1.createPolicy("wsis-sdg-matrix"',
};

const changes = [...litNames, ...zodNames, trustedTypes];

/** What sets a name on the window, if a library does it in a file or a way that is new. */
const NAME = /\b(lit\w+|reactiveElement\w+)\?\?=|\b__zod_\w+/;

/**
 * Changes in what the bundles hold of other libraries the few lines that would leave names on the
 * window or stumble over what a page did to it. Lit or zod saying it in another way stops the build.
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
