import type { ParseArgsConfig } from 'node:util';
import { locales } from '../i18n/locale.js';
import { defaultLimits, type Limits } from '../model/limits.js';

/** An error in what a person has typed. It is printed as one line, without a stack trace. */
export class UsageError extends Error {}

/** The options that were given. If one is repeated, its last value counts, unless it may be a list. */
export type OptionValues = Readonly<
  Record<string, string | boolean | readonly (string | boolean)[] | undefined>
>;

type Options = NonNullable<ParseArgsConfig['options']>;

export interface Command {
  readonly name: string;
  /** name, files and options, on a line or two */
  readonly usage: string;
  /** what it does, what its options mean, examples */
  readonly help: string;
  readonly options: Options;
  /** @returns the exit code */
  readonly run: (values: OptionValues, files: readonly string[]) => Promise<number>;
}

/** Declares options that take a text. */
export function textOptions(...names: readonly string[]): Options {
  return Object.fromEntries(names.map((name) => [name, { type: 'string' }]));
}

/** The text of an option. It is undefined when the option was not given. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The texts of an option that may be repeated. */
export function textsOf(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return [value].flat().filter((each) => typeof each === 'string');
}

/** Checks that a value is one of the choices. @throws UsageError that names the choices */
export function oneOf<Choice extends string>(
  option: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw new UsageError(`${option} must be one of ${choices.join(', ')}`);
  return found;
}

/**
 * Refuses options that would change nothing in what is made.
 * @param kind such as its format
 * @param suited the kinds that an option is for
 * @throws UsageError that names these kinds
 */
export function refuseUnsuited<Kind extends string>(
  values: OptionValues,
  kind: Kind,
  suited: Readonly<Record<string, readonly Kind[]>>,
): void {
  for (const [name, kinds] of Object.entries(suited)) {
    if (values[name] === undefined || kinds.includes(kind)) continue;
    throw new UsageError(`--${name} only goes with ${kinds.join(', ')}, not with ${kind}`);
  }
}

/** The help for `--limits`, which every command takes. */
export const limitsHelp = `  --limits   raise the limits on what a file may hold, for example 'links=1000000 bytes=1e9'.
             The limits are ${Object.keys(defaultLimits).join(', ')}.`;

/** The languages, for the help of `--locale`. */
export const localesHelp = locales.join(', ');

/** A number and what it counts: “1 link”, “2 links”. */
export function counted(n: number, one: string, other = `${one}s`): string {
  return `${n} ${n === 1 ? one : other}`;
}

/**
 * The limits that `--limits` sets instead of the usual ones.
 * @throws UsageError for an unknown name, and for a value that is not a positive number
 */
export function limitsFrom(values: OptionValues): Partial<Limits> {
  const written = (textOf(values, 'limits') ?? '').split(/[\s,&]+/).filter(Boolean);
  const pairs = written.map((each) => {
    const [name = '', value = ''] = each.split('=', 2);
    const limit = Number(value.replaceAll('_', ''));
    if (!Object.hasOwn(defaultLimits, name) || !(limit > 0)) {
      const names = Object.keys(defaultLimits).join(', ');
      throw new UsageError(
        `--limits: “${each}” is not a limit such as links=1000000; the limits are ${names}`,
      );
    }
    return [name, limit] as const;
  });
  return Object.fromEntries(pairs);
}
