import type { Expectation, ProblemFacts } from '../../model/problem.js';
import type { ProblemWords } from '../picture-words.js';
import { pictureEn } from './picture.js';

export const problemsEn: ProblemWords = { problem };

function problem(facts: ProblemFacts): string {
  const { code, found = '', near, ends } = facts;
  const wanted = facts.expected ? expectation(facts.expected, facts.detail ?? '') : '';
  const guess = near ? `; did you mean ${near}?` : '.';
  switch (code) {
    case 'empty':
      return 'The file is empty; a dataset was expected.';
    case 'webPage':
      return `This is a web page${found && ` (${found})`}, not a dataset; the address may be wrong or ask for a login.`;
    case 'encoding':
      return `This is not text in UTF-8${found && ` but seems to be ${found}`}; save it as UTF-8.`;
    case 'tooBig':
      return `The data are too large; ${wanted} are read.`;
    case 'tooMany':
      return `Too many entries, ${found}; ${wanted} are read.`;
    case 'tooLong':
      return `The text has ${found} characters; ${wanted} are read.`;
    case 'unclosed':
      return 'The quotation mark that opens here is never closed.';
    case 'replaced':
      return `Characters that cannot be shown were replaced in ${found}.`;
    case 'isolated':
      return `Invisible characters or stray marks of direction in ${found} were set apart.`;
    case 'cutShort':
      return 'The file breaks off before it is complete; it may have been cut short.';
    case 'malformed':
      return `The file is malformed here${found && `, at ${found}`}.`;
    case 'tooDeep':
      return `Brackets are nested too deep here: ${wanted} levels are read.`;
    case 'duplicateKey':
      return `The key ${found} stands twice in one object; it may stand once.`;
    case 'forbiddenKey':
      return `The key ${found} is not allowed in a dataset.`;
    case 'missing':
      return near
        ? `${found} is missing; is it meant by ${near}?`
        : `${found} is missing; ${wanted} was expected.`;
    case 'wrongType':
    case 'wrongValue':
      return `Expected ${wanted}, found ${found}.`;
    case 'address':
      return `Expected a web address that begins with http:// or https://, found ${found}.`;
    case 'duplicateId':
      return `The id ${found} is used twice, first in ${facts.detail ?? ''}; ids are unique.`;
    case 'foreignTarget':
      return `The target ${found} belongs to another goal; ${wanted}.`;
    case 'unknownReference':
      return ends
        ? `${found} is not ${wanted} – “${ends.of}” ends at ${ends.at}${guess}`
        : `${found} is not ${wanted}${guess}`;
    case 'unknownKey':
      return `The key ${found} is not known; it is kept and not used${guess}`;
    case 'table':
      return `The table is not read as it stands: ${found}`;
    case 'denied':
      return `The server answered ${found}: these data need a login or a permission.`;
    case 'unlisted':
      return `This frame may not show data from ${found}: its site does not list that address.`;
    case 'busy':
      return `The server answered ${found} and asks to wait ${facts.detail ?? ''} s.`;
    case 'timeout':
      return `${found} did not come within ${facts.detail ?? ''} s.`;
    case 'interrupted':
      return `The connection broke off before ${found} was complete.`;
    default:
      return pictureEn.problem(facts);
  }
}

function expectation(kind: Expectation, detail: string): string {
  switch (kind) {
    case 'text':
      return 'text';
    case 'list':
      return 'a list';
    case 'object':
      return 'an object';
    case 'wholeNumber':
      return 'a whole number';
    case 'id':
      return 'an id (letters, digits, “.”, “_”, “-”, no spaces, 64 at most)';
    case 'color':
      return 'a colour such as #4c9f38';
    case 'date':
      return 'a date such as 2015, 2015-05 or 2015-05-27';
    case 'httpAddress':
      return 'a web address';
    case 'dataset':
      return 'a dataset';
    case 'plainData':
      return 'text, numbers, lists or plain objects';
    case 'oneOf':
      return `one of ${detail}`;
    case 'atMost':
      return `at most ${detail}`;
    case 'atLeast':
      return `at least ${detail}`;
    case 'in':
      return `in ${detail}`;
  }
}
