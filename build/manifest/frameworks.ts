import type { ElementFacts } from './elements.js';

// The elements as TypeScript knows them in the templates of frameworks.

const HEAD = '// Generated from the docblocks of the elements.\n';

/** The types that all frameworks share: what can be set on each element. */
export function propsModule(elements: readonly ElementFacts[]): string {
  const classes = elements.map(({ className }) => className);
  return `${HEAD}import type { Dataset, Limits, Session, ViewState, WsisEvents } from '../index.js';
import type { ${classes.join(', ')} } from '../index.js';

/** What is listened to, with the event that arrives. */
export type Listeners<Prefix extends string> = {
  [Name in keyof WsisEvents as \`\${Prefix}\${Name}\`]?: (event: WsisEvents[Name]) => void;
};

${elements.map(propsOf).join('\n\n')}

/** The elements by their tags. */
export interface Elements {
${elements.map(({ tag, className }) => `  '${tag}': ${className};`).join('\n')}
}

/** What can be set on each, by their tags. */
export interface ElementProps {
${elements.map(({ tag, className }) => `  '${tag}': ${className}Props;`).join('\n')}
}
`;
}

/** The types of properties that the docblocks cannot say. */
const TYPES: Readonly<Record<string, string>> = {
  data: 'Dataset | object',
  limits: 'Partial<Limits>',
  session: 'Session',
  state: 'Partial<ViewState>',
};

function propsOf({ tag, className, attributes, members }: ElementFacts): string {
  const fields = attributes.flatMap(({ name, property, description, type }) =>
    [...new Set([name, property])].map((each) => fieldOf(each, description, `${type} | null`)),
  );
  const others = members
    .filter(({ name }) => TYPES[name] !== undefined)
    .map(({ name, description }) => fieldOf(name, description, `${TYPES[name] ?? ''} | null`));
  return `/** What can be set on \`<${tag}>\`. */
export interface ${className}Props {
${[...fields, ...others].join('\n')}
}`;
}

function fieldOf(name: string, description: string, type: string): string {
  return `  /** ${description} */\n  '${name}'?: ${type} | undefined;`;
}

/** A module for each framework, which its users name once. */
export const frameworks: Readonly<Record<string, string>> = {
  react: `${HEAD}import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementProps, Elements, Listeners } from './props.js';

type Intrinsic = {
  [Tag in keyof ElementProps]: DetailedHTMLProps<
    Omit<HTMLAttributes<Elements[Tag]>, keyof ElementProps[Tag]>,
    Elements[Tag]
  > & { class?: string | undefined } & ElementProps[Tag] & Listeners<'on'>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Intrinsic {}
  }
}
`,
  preact: `${HEAD}import type { JSX } from 'preact';
import type { ElementProps, Elements, Listeners } from './props.js';

type Intrinsic = {
  [Tag in keyof ElementProps]: Omit<JSX.HTMLAttributes<Elements[Tag]>, keyof ElementProps[Tag]> &
    ElementProps[Tag] &
    Listeners<'on'>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Intrinsic {}
  }
}
`,
  solid: `${HEAD}import type { JSX } from 'solid-js';
import type { ElementProps, Elements, Listeners } from './props.js';

type Properties<Props> = { [Name in keyof Props as \`prop:\${string & Name}\`]?: Props[Name] };
type Intrinsic = {
  [Tag in keyof ElementProps]: Omit<JSX.HTMLAttributes<Elements[Tag]>, keyof ElementProps[Tag]> &
    ElementProps[Tag] &
    Properties<ElementProps[Tag]> &
    Listeners<'on:'>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Intrinsic {}
  }
}
`,
  vue: `${HEAD}import type { DefineComponent } from 'vue';
import type { WsisEvents } from '../index.js';
import type { ElementProps } from './props.js';

type Pascal<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\`
  ? \`\${Capitalize<First>}\${Pascal<Rest>}\`
  : Capitalize<Name>;
type Handlers = {
  [Name in keyof WsisEvents as \`on\${Pascal<Name>}\`]?: (event: WsisEvents[Name]) => void;
};
type Components = {
  [Tag in keyof ElementProps]: DefineComponent<ElementProps[Tag] & Handlers>;
};

declare module 'vue' {
  interface GlobalComponents extends Components {}
}
`,
  svelte: `${HEAD}import type { HTMLAttributes } from 'svelte/elements';
import type { ElementProps, Elements, Listeners } from './props.js';

type Intrinsic = {
  [Tag in keyof ElementProps]: Omit<HTMLAttributes<Elements[Tag]>, keyof ElementProps[Tag]> &
    ElementProps[Tag] &
    Listeners<'on'> &
    Listeners<'on:'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Intrinsic {}
}
`,
};

/**
 * Names of the DOM in the types of the core. Empty where a project knows no DOM; elsewhere they are what
 * they are.
 */
export const platformTypes = `${HEAD}interface AbortSignal {}
interface CanvasRenderingContext2D {}
interface HTMLCanvasElement {}
interface HTMLImageElement {}
interface ImageBitmap {}
interface URL {}
`;
