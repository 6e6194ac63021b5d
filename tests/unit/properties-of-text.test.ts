import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatPath } from '../../src/core.js';
import { httpUrl, isHttpUrl } from '../../src/lib/url.js';
import { lineAt } from '../../src/model/read/json.js';
import { escapeUnusual } from '../../src/lib/characters.js';
import { hasUnusual } from '../../src/model/read/unusual.js';
import { walkJson } from '../../src/model/read/json-positions.js';
import { locate } from '../../src/model/read/json-positions.js';
import { makeSafe } from '../../src/model/read/unsafe-text.js';
import { textFormat } from '../../src/model/read/encoding.js';

const pause = () => Promise.resolve();

/** Texts that often contain rare characters. */
const odd = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom(
        ...[
          '\u202a',
          '\u202b',
          '\u202c',
          '\u202d',
          '\u202e',
          '\u2066',
          '\u2067',
          '\u2068',
          '\u2069',
        ],
        ...['\u200b', '\ufeff', '\ud800', '\udc00', '\0', '\u0085', 'a', ' ', 'ا', '\n'],
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(''));

describe('arbitrary texts', () => {
  const holds = (name: string, check: (text: string) => void) => {
    test(name, () => fc.assert(fc.property(odd, check), { numRuns: 500 }));
  };

  holds('are made safe once: a second time changes nothing', (text) => {
    const once = makeSafe(text).text;
    expect(makeSafe(once).text).toBe(once);
  });

  holds('hold no control and no half of a surrogate pair once they are safe', (text) => {
    expect(makeSafe(text).text).not.toMatch(/(?![\t\n\r])\p{Cc}|\p{Cs}/u);
  });

  holds('open as many direction marks as they close once they are safe', (text) => {
    const [opened, closed] = [/[\u202a\u202b\u202d\u202e\u2066-\u2068]/g, /[\u202c\u2069]/g];
    const safe = makeSafe(text).text;
    expect(safe.match(opened)?.length).toBe(safe.match(closed)?.length);
  });

  holds('stay as they are when they hold nothing unusual', (text) => {
    fc.pre(!hasUnusual(text));
    expect(makeSafe(text)).toEqual({ text, changes: [] });
  });

  holds('report that they were changed', (text) => {
    const { text: safe, changes } = makeSafe(text);
    expect(changes.length > 0 || safe === text).toBe(true);
  });

  holds('can be quoted in an error without any effect there', (text) => {
    expect(hasUnusual(escapeUnusual(text))).toBe(false);
    expect(hasUnusual(formatPath([text, 3]))).toBe(false);
  });

  test('are at the line and column that splitting them gives', () => {
    const lines = fc.array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '😀'), { maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.nat(), (pieces, some) => {
        const text = pieces.join('');
        const offset = some % (text.length + 1);
        // There is no position between the two characters of a line end.
        fc.pre(!(text[offset - 1] === '\r' && text[offset] === '\n'));
        const before = text.slice(0, offset).split(/\r\n|\r|\n/);
        const expected = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
        expect(lineAt(text, offset)).toEqual(expected);
      }),
    );
  });
});

describe('addresses', () => {
  test('are accepted only when the browser parses them as http or https, with a host and no user', () => {
    const piece = fc.constantFrom(
      ...['http', 'https', 'HTTPS', 'javascript', 'data', ':', '/', '//', '\\', '@', 'example.org'],
      ...['\t', '\n', ' ', '\0', '?', '#', '[::1]', '%00', '..', 'user:pw@', '\u202e', '😀'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        if (!isHttpUrl(text)) return;
        const url = new URL(text);
        expect(url.protocol).toMatch(/^https?:$/);
        expect([url.username, url.password]).toEqual(['', '']);
        expect(url.host).not.toBe('');
        expect(httpUrl(text)?.href).toBe(url.href);
      }),
      { numRuns: 3000 },
    );
  });

  test('that are complete and valid are accepted', () => {
    fc.assert(
      fc.property(fc.webUrl(), (url) => {
        expect(isHttpUrl(url)).toBe(true);
      }),
    );
  });
});

describe('JSON', () => {
  const accepts = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  test('is accepted or rejected as by JSON.parse', async () => {
    const spoilt = fc.tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', '1', '\\', '\n'),
    );
    await fc.assert(
      fc.asyncProperty(spoilt, async ([json, some, more]) => {
        const at = some % (json.length + 1);
        const text = json.slice(0, at) + more + json.slice(at);
        expect((await walkJson(text, {}, pause)) === undefined).toBe(accepts(text));
      }),
      { numRuns: 1500 },
    );
  });

  test('has the position of every value', async () => {
    const value = fc.dictionary(fc.string({ minLength: 1 }), fc.array(fc.string()));
    await fc.assert(
      fc.asyncProperty(value, async (given) => {
        const text = JSON.stringify(given, null, 1);
        const lines = text.split('\n');
        for (const [key, list] of Object.entries(given)) {
          for (const [i, each] of list.entries()) {
            const [found] = await locate(text, [{ code: 'wrongType', path: [key, i] }], pause);
            const rest = lines[(found?.line ?? 0) - 1]?.slice((found?.column ?? 0) - 1);
            expect(rest?.startsWith(JSON.stringify(each))).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is recognized under any name, and so is CSV', () => {
    const said = fc.constantFrom('json' as const, 'csv' as const);
    fc.assert(
      fc.property(
        fc.object(),
        said,
        fc.constantFrom('', '\ufeff', ' \n'),
        (value, name, before) => {
          expect(textFormat(before + JSON.stringify(value), name)).toBe('json');
          expect(textFormat('action_line,goal\n', name)).toBe('csv');
        },
      ),
    );
  });
});
