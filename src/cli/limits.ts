import { defaultLimits, type Limits } from '../model/limits.js';
import { textOf, type OptionValues } from './command.js';
import { UsageError } from './files.js';

/** What is said of the option in every help; it is the same for all commands. */
export const limitsHelp = `  --limits   how much of a file is read, where it is more than usual: 'links=1000000 bytes=1e9';
             ${Object.keys(defaultLimits).join(' ')}`;

/**
 * The limits that the option `--limits` names in place of the usual ones.
 * @throws UsageError for a name or a number that is none
 */
export function limitsFrom(values: OptionValues): Partial<Limits> {
  const written = (textOf(values, 'limits') ?? '').split(/[\s,&]+/).filter(Boolean);
  const pairs = written.map((each) => {
    const [name = '', value = ''] = each.split('=', 2);
    const limit = Number(value.replaceAll('_', ''));
    if (!Object.hasOwn(defaultLimits, name) || !(limit > 0)) {
      const names = Object.keys(defaultLimits).join(', ');
      throw new UsageError(`--limits is like links=1000000 and knows: ${names}; not ${each}`);
    }
    return [name, limit] as const;
  });
  return Object.fromEntries(pairs);
}
