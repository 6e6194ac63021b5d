import type { Expectation, ProblemFacts } from '../../model/problem.js';
import type { ProblemWords } from '../picture-words.js';
import { pictureEs } from './picture.js';

export const problemsEs: ProblemWords = { problem };

function problem(facts: ProblemFacts): string {
  const { code, detail: limit = '', found = '', near, ends } = facts;
  const wanted = facts.expected ? expectation(facts.expected, limit) : '';
  const guess = near ? `; ¿quiso decir ${near}?` : '.';
  switch (code) {
    case 'empty':
      return 'El archivo está vacío; se esperaba un conjunto de datos.';
    case 'webPage':
      return `Esto es una página web${found && ` (${found})`}, no un conjunto de datos; la dirección puede ser errónea o exigir que se inicie sesión.`;
    case 'encoding':
      return `Esto no es texto en UTF-8${found && `; parece ser ${found}`}; guárdelo en UTF-8.`;
    case 'tooBig':
      return `Los datos son demasiado grandes; se lee como máximo ${limit}.`;
    case 'tooMany':
      return `Demasiados elementos, ${found}; se leen como máximo ${limit}.`;
    case 'tooLong':
      return `El texto tiene ${found} caracteres; se leen como máximo ${limit}.`;
    case 'unclosed':
      return 'Las comillas que se abren aquí no se cierran nunca.';
    case 'replaced':
      return `En ${found} se reemplazaron caracteres que no pueden mostrarse.`;
    case 'isolated':
      return `En ${found} se aislaron caracteres invisibles o marcas de dirección sueltas.`;
    case 'cutShort':
      return 'El archivo se interrumpe antes de terminar; quizá esté incompleto.';
    case 'malformed':
      return `El archivo está mal formado aquí${found && `: ${found}`}.`;
    case 'tooDeep':
      return `Demasiados corchetes anidados aquí; niveles que se leen: ${wanted}.`;
    case 'duplicateKey':
      return `La clave ${found} aparece dos veces en un objeto; solo puede aparecer una vez.`;
    case 'forbiddenKey':
      return `La clave ${found} no se admite en un conjunto de datos.`;
    case 'missing':
      return near
        ? `Falta ${found}; ¿es lo que se quiso decir con ${near}?`
        : `Falta ${found}; se esperaba: ${wanted}.`;
    case 'wrongType':
    case 'wrongValue':
      return `Se esperaba: ${wanted}; se encontró: ${found}.`;
    case 'address':
      return `Se esperaba una dirección web que empiece por http:// o https://; se encontró: ${found}.`;
    case 'duplicateId':
      return `El identificador ${found} se usa dos veces, primero en ${limit}; los identificadores son únicos.`;
    case 'foreignTarget':
      return `La meta ${found} pertenece a otro Objetivo; se esperaba: ${wanted}.`;
    case 'unknownReference':
      return ends
        ? `${found} no está ${wanted} – «${ends.of}» termina en ${ends.at}${guess}`
        : `${found} no está ${wanted}${guess}`;
    case 'unknownKey':
      return `La clave ${found} no se conoce; se conserva y no se usa${guess}`;
    case 'table':
      return `La tabla no se lee tal como está: ${found}`;
    case 'denied':
      return `El servidor respondió ${found}: estos datos requieren iniciar sesión o tener permiso.`;
    case 'unlisted':
      return `Este marco no puede mostrar datos de ${found}: su sitio no incluye esa dirección en su lista.`;
    case 'busy':
      return `El servidor respondió ${found} y pide esperar ${limit} s.`;
    case 'timeout':
      return `${found} no llegó en ${limit} s.`;
    case 'interrupted':
      return `La conexión se cortó antes de que ${found} estuviera completo.`;
    default:
      return pictureEs.problem(facts);
  }
}

function expectation(kind: Expectation, detail: string): string {
  switch (kind) {
    case 'text':
      return 'un texto';
    case 'list':
      return 'una lista';
    case 'object':
      return 'un objeto';
    case 'wholeNumber':
      return 'un número entero';
    case 'id':
      return 'un identificador (letras, cifras, «.», «_», «-», sin espacios, 64 como máximo)';
    case 'color':
      return 'un color como #4c9f38';
    case 'date':
      return 'una fecha como 2015, 2015-05 o 2015-05-27';
    case 'httpAddress':
      return 'una dirección web';
    case 'dataset':
      return 'un conjunto de datos';
    case 'plainData':
      return 'texto, números, listas u objetos simples';
    case 'oneOf':
      return `uno de ${detail}`;
    case 'atMost':
      return `como máximo ${detail}`;
    case 'atLeast':
      return `como mínimo ${detail}`;
    case 'in':
      return `en ${detail}`;
  }
}
