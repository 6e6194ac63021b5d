import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { lineAt } from '../lib/line-at.js';
import { describeFound, type Path, type Problem } from './problem.js';

// Loaded only when something is wrong: knows where in the text a path stands.

/** Problems of a key rather than of its value. */
const aboutKey: readonly string[] = ['forbiddenKey', 'unknownKey'];

const STRICT = { disallowComments: true, allowTrailingComma: false };

/** The first thing that makes the text no JSON, with its place. */
export function syntaxProblem(text: string): Problem {
  const errors: ParseError[] = [];
  parseTree(text, errors, STRICT);
  const first = errors[0];
  const offset = first?.offset ?? 0;
  const place = { path: [], ...lineAt(text, offset) };
  if (offset >= text.trimEnd().length || isUnended(first)) return { code: 'cutShort', ...place };
  return { code: 'malformed', ...place, found: describeFound(text.slice(offset, offset + 20)) };
}

/** Every key that stands twice in one object, at its second place. */
export function duplicateKeys(text: string): Problem[] {
  const problems: Problem[] = [];
  const visit = (node: Node, path: Path): void => {
    const seen = new Set<string>();
    node.children?.forEach((child, i) => {
      if (node.type === 'array') visit(child, [...path, i]);
      const [key, value] = child.type === 'property' ? (child.children ?? []) : [];
      if (!key) return;
      const name = String(key.value);
      if (seen.has(name)) {
        const place = { path: [...path, name], ...lineAt(text, key.offset) };
        problems.push({ code: 'duplicateKey', found: describeFound(name), ...place });
      }
      seen.add(name);
      if (value) visit(value, [...path, name]);
    });
  };
  const tree = parseTree(text);
  if (tree) visit(tree, []);
  return problems;
}

/** The same problems with the line and column of the nearest thing their path names. */
export function locate(text: string, problems: readonly Problem[]): Problem[] {
  const tree = parseTree(text);
  return problems.map((problem) => {
    const node = tree && nearestNode(tree, problem.path);
    const at = node && aboutKey.includes(problem.code) ? (node.parent ?? node) : node;
    return at ? { ...problem, ...lineAt(text, at.offset) } : problem;
  });
}

function nearestNode(tree: Node, path: Path): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

function isUnended(error: ParseError | undefined): boolean {
  return error !== undefined && printParseErrorCode(error.error).startsWith('UnexpectedEnd');
}
