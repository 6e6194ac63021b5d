import type { Expectation, ProblemFacts } from '../../model/problem.js';
import type { ProblemWords } from '../picture-words.js';
import { pictureFr } from './picture.js';

export const problemsFr: ProblemWords = { problem };

function problem(facts: ProblemFacts): string {
  const { code, detail: limit = '', found = '', near, ends } = facts;
  const wanted = facts.expected ? expectation(facts.expected, limit) : '';
  const guess = near ? ` ; vouliez-vous dire ${near} ?` : '.';
  switch (code) {
    case 'empty':
      return 'Le fichier est vide ; un jeu de données était attendu.';
    case 'webPage':
      return `Ceci est une page web${found && ` (${found})`}, pas un jeu de données ; l’adresse est peut-être erronée ou exige une identification.`;
    case 'encoding':
      return `Ce n’est pas un texte en UTF-8${found && ` ; il semble s’agir de ${found}`} ; enregistrez-le en UTF-8.`;
    case 'tooBig':
      return `Les données sont trop volumineuses ; lecture limitée à ${limit}.`;
    case 'tooMany':
      return `Trop d’éléments, ${found} ; lecture limitée à ${limit}.`;
    case 'tooLong':
      return `Le texte compte ${found} caractères ; lecture limitée à ${limit}.`;
    case 'unclosed':
      return 'Le guillemet ouvert ici n’est jamais fermé.';
    case 'replaced':
      return `Des caractères impossibles à afficher ont été remplacés dans ${found}.`;
    case 'isolated':
      return `Des caractères invisibles ou des marques de direction égarées ont été isolés dans ${found}.`;
    case 'cutShort':
      return 'Le fichier s’interrompt avant la fin ; il a peut-être été tronqué.';
    case 'malformed':
      return `Le fichier est mal formé ici${found && ` : ${found}`}.`;
    case 'tooDeep':
      return `Trop de crochets imbriqués ici ; niveaux lus : ${wanted}.`;
    case 'duplicateKey':
      return `La clé ${found} figure deux fois dans un objet ; elle ne peut y figurer qu’une fois.`;
    case 'forbiddenKey':
      return `La clé ${found} n’est pas admise dans un jeu de données.`;
    case 'missing':
      return near
        ? `${found} manque ; est-ce ce que désigne ${near} ?`
        : `${found} manque ; attendu : ${wanted}.`;
    case 'wrongType':
    case 'wrongValue':
      return `Attendu : ${wanted} ; trouvé : ${found}.`;
    case 'address':
      return `Attendu : une adresse web commençant par http:// ou https:// ; trouvé : ${found}.`;
    case 'duplicateId':
      return `L’identifiant ${found} est employé deux fois, d’abord dans ${limit} ; un identifiant est unique.`;
    case 'foreignTarget':
      return `La cible ${found} appartient à un autre objectif ; attendu : ${wanted}.`;
    case 'unknownReference':
      return ends
        ? `${found} n’est pas ${wanted} – « ${ends.of} » se termine par ${ends.at}${guess}`
        : `${found} n’est pas ${wanted}${guess}`;
    case 'unknownKey':
      return `La clé ${found} n’est pas connue ; elle est gardée sans être employée${guess}`;
    case 'table':
      return `Le tableau n’est pas lu tel quel : ${found}`;
    case 'denied':
      return `Le serveur a répondu ${found} : ces données demandent une connexion ou une autorisation.`;
    case 'unlisted':
      return `Ce cadre ne peut pas montrer de données de ${found} : son site n’a pas mis cette adresse dans sa liste.`;
    case 'busy':
      return `Le serveur a répondu ${found} et demande d’attendre ${limit} s.`;
    case 'timeout':
      return `${found} n’est pas arrivé en ${limit} s.`;
    case 'interrupted':
      return `La connexion s’est interrompue avant que ${found} soit complet.`;
    default:
      return pictureFr.problem(facts);
  }
}

function expectation(kind: Expectation, detail: string): string {
  switch (kind) {
    case 'text':
      return 'un texte';
    case 'list':
      return 'une liste';
    case 'object':
      return 'un objet';
    case 'wholeNumber':
      return 'un nombre entier';
    case 'id':
      return 'un identifiant (lettres, chiffres, « . », « _ », « - », sans espace, 64 au plus)';
    case 'color':
      return 'une couleur comme #4c9f38';
    case 'date':
      return 'une date comme 2015, 2015-05 ou 2015-05-27';
    case 'httpAddress':
      return 'une adresse web';
    case 'dataset':
      return 'un jeu de données';
    case 'plainData':
      return 'un texte, un nombre, une liste ou un objet simple';
    case 'oneOf':
      return `une valeur parmi ${detail}`;
    case 'atMost':
      return `au plus ${detail}`;
    case 'atLeast':
      return `au moins ${detail}`;
    case 'in':
      return `dans ${detail}`;
  }
}
