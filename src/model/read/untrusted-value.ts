import type { Pause } from '../../lib/schedule.js';
import { hasUnusual } from '../../lib/unusual-characters.js';
import { boundOf, BYTES_A_VALUE, sizeBound, type Limits } from '../limits.js';
import { createLinkReader } from './link-fast-path.js';
import { describeFound, type Path, type Problem } from '../problem.js';
import type { Link } from '../schema.js';

export const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export interface PlainOptions {
  readonly limits: Limits;
  readonly pause: Pause;
  /** what the items of a list or an object are put into */
  readonly vessel: (list: object) => object;
}

export interface Plain {
  readonly value: unknown;
  /** how many keys all objects have together */
  readonly keys: number;
  readonly problems: readonly Problem[];
  /** texts that were mended */
  readonly warnings: readonly Problem[];
  /** by their position, the links that nothing is left to be asked about */
  readonly links: readonly (Link | undefined)[];
}

/** For what came as text and is nobody else's: it is mended where it is. */
export const inPlace = (list: object): object => list;

/** For what somebody else holds: what was read last is copied, and the copy counts from then on. */
export const intoCopy = (list: object): object => (Array.isArray(list) ? [] : {});

interface Level {
  readonly from: object;
  readonly into: object;
  readonly keys: readonly (string | number)[] | undefined;
  readonly length: number;
  at: number;
}

const VALUES_A_SLICE = 2048;
const NOTHING = Symbol('nothing');
/** levels down to the targets of a link */
const LINK_DEPTH = 4;

/**
 * Looks through a value that anybody may have made, level by level and with pauses, for what a
 * dataset never holds: keys that name prototypes, bottomless or endless nesting, more than the limits
 * allow, anything that JSON could not say. Texts are mended. Whatever reading it throws is a problem.
 */
export async function plainValue(root: unknown, options: PlainOptions): Promise<Plain> {
  const walk = new Walk(options);
  const value = walk.enter(root);
  for (let steps = 1; walk.step(); steps++) {
    if (walk.odd !== undefined) await walk.mend();
    if (steps % VALUES_A_SLICE === 0) await options.pause(walk.done);
  }
  const { keys, problems, warnings, links } = walk;
  return { value, keys, problems, warnings, links };
}

/** A walk keeps its place in lists of its own, so that no depth and no cycle can exhaust the stack. */
class Walk {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly links: (Link | undefined)[] = [];
  keys = 0;
  /** a text that has to be mended before the walk goes on */
  odd: string | undefined;
  readonly #levels: Level[] = [];
  readonly #open = new Set<object>();
  readonly #options: PlainOptions;
  readonly #readLink: ReturnType<typeof createLinkReader>;
  /** the list of links, while the walk is in it */
  #linkLevel: Level | undefined;
  #size = 0;

  constructor(options: PlainOptions) {
    this.#options = options;
    this.#readLink = createLinkReader(options.limits);
  }

  /** Of a dataset, nearly all of which are its links. */
  get done(): number {
    return this.#linkLevel ? this.#linkLevel.at / this.#linkLevel.length : 0;
  }

  get #path(): Path {
    return this.#levels.map(({ keys, at }) => (keys ? (keys[at - 1] ?? '') : at - 1));
  }

  /** Reads the next value. @returns whether there was one */
  step(): boolean {
    const { limits } = this.#options;
    const level = this.#levels.at(-1);
    if (!level || this.problems.length >= limits.problems) return false;
    if (level.at >= level.length) {
      this.#levels.pop();
      this.#open.delete(level.from);
      return true;
    }
    const key = level.keys ? (level.keys[level.at] ?? '') : level.at;
    level.at++;
    this.#size += BYTES_A_VALUE;
    if (this.#size > limits.bytes) {
      this.problems.push({ code: 'tooBig', path: [], ...sizeBound(limits) });
      this.#levels.length = 0;
      return false;
    }
    if (typeof key === 'string' && FORBIDDEN_KEYS.includes(key)) {
      this.#report({ code: 'forbiddenKey', found: describeFound(key) });
      return true;
    }
    this.#put(level, key);
    return true;
  }

  #put(level: Level, key: string | number): void {
    const given = this.#tried((): unknown => Reflect.get(level.from, key));
    const value = given === NOTHING ? undefined : (this.#link(level, given) ?? this.enter(given));
    if (level.from === level.into && value === given) return;
    if (value !== undefined || Array.isArray(level.into)) Reflect.set(level.into, key, value);
  }

  /** Nearly all of a large dataset are links, and nearly all of these are plain: read in one go. */
  #link(level: Level, given: unknown): Link | undefined {
    if (level !== this.#linkLevel) return undefined;
    const read = this.#readLink(given);
    if (!read) return undefined;
    this.links[level.at - 1] = read.link;
    this.keys += read.keys;
    this.#size += read.size;
    return read.link;
  }

  /** What a value becomes; the items of a list or an object are read by the steps that follow. */
  enter(value: unknown): unknown {
    const { limits } = this.#options;
    if (typeof value === 'string') {
      this.#size += value.length;
      if (value.length > limits.text) {
        this.#report({ code: 'tooLong', found: String(value.length), ...boundOf(limits, 'text') });
      } else if (hasUnusual(value)) this.odd = value;
      return value;
    }
    if (typeof value === 'object' && value !== null) return this.#enterObject(value);
    const isPlain = Number.isFinite(value) || value === null || typeof value === 'boolean';
    if (!isPlain && value !== undefined) this.#refuse(describeFound(value));
    return isPlain ? value : undefined;
  }

  #enterObject(from: object): unknown {
    const { limits, vessel } = this.#options;
    if (this.#levels.length > limits.depth || this.#open.has(from)) {
      this.#report({ code: 'tooDeep', ...boundOf(limits, 'depth') });
      return undefined;
    }
    const read = this.#tried(() => shapeOf(from));
    if (read === NOTHING) return undefined;
    if (typeof read === 'string') {
      this.#refuse(read);
      return undefined;
    }
    const { length } = read;
    const name = this.#limitOf();
    if (length > limits[name]) {
      this.#report({ code: 'tooMany', found: String(length), ...boundOf(limits, name) });
      return undefined;
    }
    const into = vessel(from);
    this.keys += read.keys?.length ?? 0;
    this.#open.add(from);
    const level = { from, into, ...read, at: 0 };
    this.#levels.push(level);
    if (name === 'links' && !read.keys && limits.depth >= LINK_DEPTH) this.#linkLevel = level;
    return into;
  }

  /** Which limit the entries of the list or object that the walk stands at are under. */
  #limitOf(): 'actionLines' | 'goals' | 'links' | 'targets' {
    const { length, 0: root } = this.#levels;
    const key = length === 1 ? root?.keys?.[root.at - 1] : undefined;
    return key === 'actionLines' || key === 'goals' || key === 'links' ? key : 'targets';
  }

  /** Mends the text that was met last. */
  async mend(): Promise<void> {
    const { odd = '' } = this;
    this.odd = undefined;
    const mends = await import('./unsafe-text.js').catch(() => undefined);
    const { text, mended } = mends?.mendedText(odd) ?? {
      text: odd.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\s]/gu, '\ufffd'),
      mended: ['replaced'] as const,
    };
    const level = this.#levels.at(-1);
    const key = this.#path.at(-1);
    if (level && key !== undefined) Reflect.set(level.into, key, text);
    if (this.warnings.length >= this.#options.limits.problems) return;
    const at = { path: this.#path, found: describeFound(odd) };
    this.warnings.push(...mended.map((code) => ({ code, ...at })));
  }

  #refuse(found: string): void {
    this.#report({ code: 'wrongType', expected: 'plainData', found });
  }

  #report(problem: Omit<Problem, 'path'>): void {
    this.problems.push({ ...problem, path: this.#path });
  }

  /** Getters and proxies run code of their own, which may throw anything. */
  #tried<Value>(read: () => Value): Value | typeof NOTHING {
    try {
      return read();
    } catch (error) {
      this.#refuse(error instanceof Error ? describeFound(error.message) : typeof error);
      return NOTHING;
    }
  }
}

interface Shape {
  readonly keys: readonly string[] | undefined;
  readonly length: number;
}

/** The entries of a list or of an object; the name of anything else that holds its content elsewhere. */
function shapeOf(value: object): Shape | string {
  if (Array.isArray(value)) return { keys: undefined, length: value.length };
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== 'Object') return tag;
  const keys = Object.keys(value);
  return { keys, length: keys.length };
}
