import type { Expectation, ProblemFacts } from '../../model/problem.js';
import type { ProblemWords } from '../picture-words.js';
import { pictureRu } from './picture.js';

export const problemsRu: ProblemWords = { problem };

function problem(facts: ProblemFacts): string {
  const { code, detail: limit = '', found = '', near, ends } = facts;
  const wanted = facts.expected ? expectation(facts.expected, limit) : '';
  const guess = near ? `; может быть, ${near}?` : '.';
  switch (code) {
    case 'empty':
      return 'Файл пуст; ожидался набор данных.';
    case 'webPage':
      return `Это веб-страница${found && ` (${found})`}, а не набор данных; возможно, адрес неверен или требует входа.`;
    case 'encoding':
      return `Это не текст в UTF-8${found && `; похоже на ${found}`}; сохраните его в UTF-8.`;
    case 'tooBig':
      return `Данных слишком много; читается не более ${limit}.`;
    case 'tooMany':
      return `Слишком много элементов: ${found}; читается не более ${limit}.`;
    case 'tooLong':
      return `Число знаков в тексте: ${found}; читается не более ${limit}.`;
    case 'unclosed':
      return 'Кавычка, открытая здесь, нигде не закрыта.';
    case 'replaced':
      return `Знаки, которые нельзя показать, заменены: ${found}.`;
    case 'isolated':
      return `Невидимые знаки или лишние метки направления изолированы: ${found}.`;
    case 'cutShort':
      return 'Файл обрывается; возможно, он неполон.';
    case 'malformed':
      return `Здесь файл построен неверно${found && `: ${found}`}.`;
    case 'tooDeep':
      return `Слишком глубокая вложенность; читается уровней: ${wanted}.`;
    case 'duplicateKey':
      return `Ключ ${found} стоит в одном объекте дважды.`;
    case 'forbiddenKey':
      return `Ключ ${found} не допускается.`;
    case 'missing':
      return near
        ? `Нет ${found}; не это ли имеется в виду под ${near}?`
        : `Нет ${found}; ожидалось: ${wanted}.`;
    case 'wrongType':
    case 'wrongValue':
      return `Ожидалось: ${wanted}; найдено: ${found}.`;
    case 'address':
      return `Ожидался адрес с http:// или https://; найдено: ${found}.`;
    case 'duplicateId':
      return `Идентификатор ${found} использован дважды, сначала в ${limit}.`;
    case 'foreignTarget':
      return `Задача ${found} относится к другой цели; ожидалось: ${wanted}.`;
    case 'unknownReference':
      return ends
        ? `${found} не значится ${wanted} — «${ends.of}» заканчивается на ${ends.at}${guess}`
        : `${found} не значится ${wanted}${guess}`;
    case 'unknownKey':
      return `Ключ ${found} неизвестен; он сохраняется, но не используется${guess}`;
    case 'table':
      return `Таблица прочитана не как есть: ${found}`;
    case 'denied':
      return `Сервер ответил ${found}: для этих данных нужен вход или разрешение.`;
    case 'unlisted':
      return `Эта рамка не может показать данные с адреса ${found}: сайт, которому она принадлежит, его не разрешил.`;
    case 'busy':
      return `Сервер ответил ${found} и просит подождать ${limit} с.`;
    case 'timeout':
      return `${found}: ответ не пришел за ${limit} с.`;
    case 'interrupted':
      return `Соединение прервалось, ${found} получен не полностью.`;
    default:
      return pictureRu.problem(facts);
  }
}

function expectation(kind: Expectation, detail: string): string {
  switch (kind) {
    case 'text':
      return 'текст';
    case 'list':
      return 'список';
    case 'object':
      return 'объект';
    case 'wholeNumber':
      return 'целое число';
    case 'id':
      return 'идентификатор (латинские буквы, цифры, «.», «_», «-», без пробелов, не более 64)';
    case 'color':
      return 'цвет, например #4c9f38';
    case 'date':
      return 'дата, например 2015, 2015-05 или 2015-05-27';
    case 'httpAddress':
      return 'веб-адрес';
    case 'dataset':
      return 'набор данных';
    case 'plainData':
      return 'текст, число, список или простой объект';
    case 'oneOf':
      return `одно из: ${detail}`;
    case 'atMost':
      return `не более ${detail}`;
    case 'atLeast':
      return `не менее ${detail}`;
    case 'in':
      return `в ${detail}`;
  }
}
