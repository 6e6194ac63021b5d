import { itemAt } from '../../lib/list.js';
import type { Pause } from '../../lib/schedule.js';
import { hasUnusual } from './unusual.js';
import { atMost, BYTES_PER_VALUE, tooBig, type Limits } from '../limits.js';
import { describeFound, type Path, type Problem } from '../problem.js';
import type { Link } from '../schema.js';
import { createLinkReader } from './link-fast-path.js';

const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export interface UntrustedOptions {
  readonly limits: Limits;
  readonly pause: Pause;
  /** @returns what the items of a list or an object are put into */
  readonly container: (original: object) => object;
}

/** For a value that was parsed here and is nobody else's: it is changed where it is. */
export const inPlace = (original: object): object => original;

/** For a value that somebody else holds: it is copied as it was read, and only the copy is used. */
export const intoCopy = (original: object): object => (Array.isArray(original) ? [] : {});

export interface ReadValue {
  readonly value: unknown;
  /** how many keys all objects have together */
  readonly keys: number;
  readonly problems: readonly Problem[];
  /** of texts that were made safe */
  readonly warnings: readonly Problem[];
  /** by position, the links that are read already and need no check by the schema */
  readonly links: readonly (Link | undefined)[];
}

/** What is read between two pauses, in characters of texts and `BYTES_PER_VALUE` for each value. */
const SIZE_PER_SLICE = 128 * 1024;
/** levels from the root down to the targets of a link */
const LINK_DEPTH = 4;
const FAILED = Symbol('failed');

/**
 * Reads a value that anybody may have made, and refuses what a dataset never holds: keys that name
 * prototypes, nesting that is too deep or endless, more than the limits allow, and anything that JSON
 * cannot express. Unsafe texts are made safe. Whatever reading the value throws becomes a problem.
 */
export async function readUntrusted(root: unknown, options: UntrustedOptions): Promise<ReadValue> {
  const walk = new Walk(options);
  const value = walk.enter(root);
  for (let paused = 0; walk.step();) {
    if (walk.unsafe !== undefined) await walk.replaceUnsafe();
    if (walk.size - paused < SIZE_PER_SLICE) continue;
    paused = walk.size;
    await options.pause(walk.done);
  }
  const { keys, problems, warnings, links } = walk;
  return { value, keys, problems, warnings, links };
}

/** A list or an object that the walk is in. */
interface Level {
  readonly from: object;
  readonly into: object;
  /** undefined for a list */
  readonly keys: readonly (string | number)[] | undefined;
  readonly length: number;
  /** position of the entry that is read next */
  at: number;
}

/** A walk with a stack of its own, so that neither depth nor cycles can overflow the call stack. */
class Walk {
  readonly problems: Problem[] = [];
  readonly warnings: Problem[] = [];
  readonly links: (Link | undefined)[] = [];
  keys = 0;
  /** what has been read, as limits count it */
  size = 0;
  /** a text that has to be made safe before the walk goes on */
  unsafe: string | undefined;
  readonly #levels: Level[] = [];
  readonly #open = new Set<object>();
  readonly #options: UntrustedOptions;
  readonly #readLink: ReturnType<typeof createLinkReader>;
  /** the list of links, once the walk has reached it */
  #linkLevel: Level | undefined;

  constructor(options: UntrustedOptions) {
    this.#options = options;
    this.#readLink = createLinkReader(options.limits);
  }

  /** Part of the work that is done, 0 … 1, measured by the links, which are nearly all of a dataset. */
  get done(): number {
    return this.#linkLevel ? this.#linkLevel.at / this.#linkLevel.length : 0;
  }

  get #path(): Path {
    return this.#levels.map(({ keys, at }) => (keys ? itemAt(keys, at - 1) : at - 1));
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
    const key = level.keys ? itemAt(level.keys, level.at) : level.at;
    level.at++;
    this.size += BYTES_PER_VALUE;
    if (this.size > limits.bytes) {
      this.problems.push(tooBig(limits));
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
    const given = this.#try((): unknown => Reflect.get(level.from, key));
    const value = given === FAILED ? undefined : (this.#link(level, given) ?? this.enter(given));
    if (level.from === level.into && value === given) return;
    if (value !== undefined || Array.isArray(level.into)) Reflect.set(level.into, key, value);
  }

  /** Reads a plain link in one go. */
  #link(level: Level, given: unknown): Link | undefined {
    if (level !== this.#linkLevel) return undefined;
    const read = this.#readLink(given);
    if (!read) return undefined;
    this.links[level.at - 1] = read.link;
    this.keys += read.keys;
    this.size += read.size;
    return read.link;
  }

  /** What a value becomes. The entries of a list or an object are read by the steps that follow. */
  enter(value: unknown): unknown {
    const { limits } = this.#options;
    if (typeof value === 'string') {
      this.size += value.length;
      if (value.length > limits.text) {
        this.#report({ code: 'tooLong', found: String(value.length), ...atMost(limits, 'text') });
      } else if (hasUnusual(value)) this.unsafe = value;
      return value;
    }
    if (typeof value === 'object' && value !== null) return this.#enterObject(value);
    const isJson = Number.isFinite(value) || value === null || typeof value === 'boolean';
    if (!isJson && value !== undefined) this.#refuse(describeFound(value));
    return isJson ? value : undefined;
  }

  #enterObject(from: object): unknown {
    const { limits, container } = this.#options;
    if (this.#levels.length > limits.depth || this.#open.has(from)) {
      this.#report({ code: 'tooDeep', ...atMost(limits, 'depth') });
      return undefined;
    }
    const shape = this.#try(() => shapeOf(from));
    if (shape === FAILED) return undefined;
    if (typeof shape === 'string') {
      this.#refuse(shape);
      return undefined;
    }
    const { keys, length } = shape;
    const limit = this.#limitOfEntries();
    if (length > limits[limit]) {
      this.#report({ code: 'tooMany', found: String(length), ...atMost(limits, limit) });
      return undefined;
    }
    const into = container(from);
    this.keys += keys?.length ?? 0;
    this.#open.add(from);
    const level = { from, into, keys, length, at: 0 };
    this.#levels.push(level);
    if (limit === 'links' && !keys && limits.depth >= LINK_DEPTH) this.#linkLevel = level;
    return into;
  }

  /** The limit for the entries of the list or object that the walk is about to enter. */
  #limitOfEntries(): 'actionLines' | 'goals' | 'links' | 'targets' {
    const { length, 0: root } = this.#levels;
    const key = length === 1 ? root?.keys?.[root.at - 1] : undefined;
    return key === 'actionLines' || key === 'goals' || key === 'links' ? key : 'targets';
  }

  /** Puts a safe text in place of the unsafe one that was read last. */
  async replaceUnsafe(): Promise<void> {
    const { unsafe } = this;
    this.unsafe = undefined;
    if (unsafe === undefined) return;
    const module = await import('./unsafe-text.js').catch(() => undefined);
    const { text, changes } = module?.makeSafe(unsafe) ?? {
      text: unsafe.replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}\s]/gu, '\ufffd'),
      changes: ['replaced'] as const,
    };
    const level = this.#levels.at(-1);
    const key = this.#path.at(-1);
    if (level && key !== undefined) Reflect.set(level.into, key, text);
    if (this.warnings.length >= this.#options.limits.problems) return;
    const facts = { path: this.#path, found: describeFound(unsafe) };
    this.warnings.push(...changes.map((code) => ({ code, ...facts })));
  }

  #refuse(found: string): void {
    this.#report({ code: 'wrongType', expected: 'plainData', found });
  }

  #report(problem: Omit<Problem, 'path'>): void {
    this.problems.push({ ...problem, path: this.#path });
  }

  /** Getters and proxies run code of the page, which may throw anything. */
  #try<Value>(read: () => Value): Value | typeof FAILED {
    try {
      return read();
    } catch (error) {
      this.#refuse(error instanceof Error ? describeFound(error.message) : typeof error);
      return FAILED;
    }
  }
}

interface Shape {
  /** undefined for a list */
  readonly keys: readonly string[] | undefined;
  readonly length: number;
}

/** The entries of a list or an object; for anything else, such as a map or a date, its name. */
function shapeOf(value: object): Shape | string {
  if (Array.isArray(value)) return { keys: undefined, length: value.length };
  const tag = Object.prototype.toString.call(value).slice(8, -1);
  if (tag !== 'Object') return tag;
  const keys = Object.keys(value);
  return { keys, length: keys.length };
}
