import { UNUSUAL } from '../../lib/characters.js';

/** Most texts have only these Western characters, and the test for them is many times as fast. */
const PLAIN = /^[\t\n\r\x20-\x7e\xa0-\xff]*$/;

/** Whether a text has an unusual character, which `makeSafe` handles. */
export function hasUnusual(text: string): boolean {
  return !PLAIN.test(text) && UNUSUAL.test(text);
}
