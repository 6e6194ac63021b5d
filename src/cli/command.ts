import type { ParseArgsConfig } from 'node:util';

/** What the command line was given, by option; those that may stand once. */
export type OptionValues = Readonly<Record<string, string | boolean | undefined>>;

/** Something this tool can do. */
export interface Command {
  readonly name: string;
  /** how it is written, on a line or two */
  readonly usage: string;
  /** what it does, what its options mean, examples */
  readonly help: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** @returns the exit code */
  readonly run: (values: OptionValues, files: readonly string[]) => Promise<number>;
}

/** An option as a text; undefined when it was not given. */
export function textOf(values: OptionValues, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
