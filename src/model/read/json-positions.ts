import type { Pause } from '../../lib/schedule.js';
import { walkJson, type TextPlace } from './json-walk.js';
import { describeFound, type Path, type Problem } from '../problem.js';

// Loaded only when something is wrong: knows where in the text a path stands.

/** Problems of a key rather than of its value. */
const aboutKey: readonly string[] = ['forbiddenKey', 'unknownKey'];

const CUT_WORD = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-?\d*\.?\d*(?:e[+-]?)?)\s*$/i;

/** The first thing that makes the text no JSON, with its place. */
export async function syntaxProblem(text: string, pause: Pause): Promise<Problem> {
  const wrong = await walkJson(text, {}, pause);
  if (!wrong) return { code: 'malformed', path: [] };
  const { offset, isEnd, line, column } = wrong;
  const rest = text.slice(offset, offset + 20);
  // A word that the end cuts in two, `tru`, is no mistake of its own.
  const isCut = isEnd || CUT_WORD.test(text.slice(offset, offset + 50));
  if (isCut) return { code: 'cutShort', path: [], line, column };
  return { code: 'malformed', path: [], line, column, found: describeFound(rest) };
}

/** Every key that stands twice in one object, at its second place; not more than so many. */
export async function duplicateKeys(text: string, most: number, pause: Pause): Promise<Problem[]> {
  const problems: Problem[] = [];
  const path: (string | number)[] = [];
  const seen: Set<string>[] = [];
  let key: string | number | undefined;
  await walkJson(
    text,
    {
      enter() {
        if (key !== undefined) path.push(key);
        seen.push(new Set());
      },
      leave() {
        path.length = Math.max(0, seen.length - 2);
        seen.pop();
      },
      key(name, { line, column }) {
        const names = seen.at(-1);
        if (names?.has(name) && problems.length < most) {
          const at = { path: [...path, name], line, column };
          problems.push({ code: 'duplicateKey', found: describeFound(name), ...at });
        }
        names?.add(name);
      },
      value: (at) => (key = at),
    },
    pause,
  );
  return problems;
}

/** Places asked for, by the keys that lead to them. */
interface Wanted {
  readonly inner: Map<string | number, Wanted>;
  keyAt?: TextPlace;
  valueAt?: TextPlace;
}

/** The same problems with the line and column of the nearest thing their path names. */
export async function locate(
  text: string,
  problems: readonly Problem[],
  pause: Pause,
): Promise<Problem[]> {
  const root: Wanted = { inner: new Map() };
  for (const { path } of problems) {
    let at = root;
    for (const key of path) {
      const next = at.inner.get(key) ?? { inner: new Map() };
      at.inner.set(key, next);
      at = next;
    }
  }
  await find(root, text, pause);
  return problems.map((problem) => {
    const place = nearestPlace(root, problem.path, aboutKey.includes(problem.code));
    return place ? { ...problem, line: place.line, column: place.column } : problem;
  });
}

async function find(root: Wanted, text: string, pause: Pause): Promise<void> {
  /** what is wanted of the lists and objects that are open; undefined where nothing is */
  const open: (Wanted | undefined)[] = [];
  let last: Wanted | undefined;
  let keyAt: TextPlace | undefined;
  await walkJson(
    text,
    {
      enter: () => open.push(last),
      leave: () => open.pop(),
      key: (_, place) => (keyAt = place),
      value(key, place) {
        last = key === undefined ? root : open.at(-1)?.inner.get(key);
        if (!last) return;
        last.valueAt ??= place;
        if (typeof key === 'string' && keyAt) last.keyAt ??= keyAt;
      },
    },
    pause,
  );
}

function nearestPlace(root: Wanted, path: Path, isOfKey: boolean): TextPlace | undefined {
  let [at, place]: [Wanted | undefined, TextPlace | undefined] = [root, root.valueAt];
  for (const [i, key] of path.entries()) {
    at = at.inner.get(key);
    if (!at?.valueAt) break;
    place = isOfKey && i === path.length - 1 ? (at.keyAt ?? at.valueAt) : at.valueAt;
  }
  return place;
}
