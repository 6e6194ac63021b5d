import { count } from './counting.js';
import { capitalized, formats, sentencesWith } from '../formats.js';
import type { Expectation, ProblemFacts } from '../../model/problem.js';
import type { ComparedUnit, PictureWords } from '../picture-words.js';

const { number, percent, list, date } = formats('fr');

const links = (n: number) => count(n, 'lien', 'liens');
const statements = (n: number) => count(n, 'énoncé dans la source', 'énoncés dans la source');
const targets = (n: number) => count(n, 'cible', 'cibles');
const goals = (n: number) => count(n, 'objectif', 'objectifs');
const actionLines = (n: number) => count(n, 'grande orientation', 'grandes orientations');

const ends = (n: number) => count(n, 'cible ou objectif', 'cibles et objectifs');
const countOf = (unit: ComparedUnit, n: number) => ({ links, actionLines, ends })[unit](n);

export const pictureFr: PictureWords = {
  locale: 'fr',
  direction: 'ltr',
  number,
  percent,
  list,
  // The first of a month is an ordinal: « 1er janvier ».
  date: (iso) => date(iso).replace(/^1(?=\s)/, '1er'),

  quoted: (text) => `« ${text} »`,
  labelled: (label, text) => `${label} : ${text}`,
  aside: (text, more) => `${text} (${more})`,
  sentences: sentencesWith('.', ' '),
  commas: (items) => items.join(', '),
  series: (items) => items.join(' ; '),

  actionLine: (code, name) => (code === name ? name : `${code} ${name}`),
  goal: (n, name) => `objectif ${n}, ${name}`,
  shortGoal: (n) => `objectif ${n}`,
  target: (n) => `cible ${n}`,
  namedTarget: (n, label) => `cible ${n}, ${label}`,
  isLinked: 'un lien',
  filteredAway: (sentence) => `${sentence} (écarté par les filtres)`,
  linked({ targets: numbers, wholeGoal }) {
    if (numbers.length === 0) return wholeGoal ? 'l’objectif dans son ensemble' : 'aucun lien';
    const named = `${targets(numbers.length)}, ${list(numbers)}`;
    return wholeGoal ? `${named}, et l’objectif dans son ensemble` : named;
  },
  cell: (line, goal, linked) => `${line} et ${goal} : ${linked}`,
  unsure: (sentence) => `${sentence} (non confirmé)`,
  row: (line, total, n) => `${line} : ${links(total)} avec ${goals(n)}`,
  column: (goal, total, n) => `${capitalized(goal, 'fr')} : ${links(total)} avec ${actionLines(n)}`,
  matrix: (title) => `Matrice : ${title}`,
  matrixKeys:
    'Les flèches servent à se déplacer, Début et Fin mènent aux extrémités de la ligne, Entrée sélectionne, Échap efface la sélection.',
  counts: (n) =>
    [
      actionLines(n.actionLines),
      goals(n.goals),
      n.links > 0 ? `${links(n.links)} dans ${count(n.cells, 'case', 'cases')}` : links(0),
      `${number(n.reached)} sur ${count(n.targets, 'cible liée', 'cibles liées')}`,
    ].join(' · '),
  shown: (n) =>
    [
      `${number(n.actionLines[0])} sur ${actionLines(n.actionLines[1])}`,
      `${number(n.goals[0])} sur ${goals(n.goals[1])}`,
      `${number(n.links[0])} sur ${links(n.links[1])}`,
    ].join(' · '),
  filteredBy: (list) => `Filtré par : ${list}`,
  selectedIs: (what) => `Sélection : ${what}.`,
  mostLinked: (row, column) => `Le plus de liens : ${row} ; ${column}.`,
  unlinked: (names) => `Sans aucun lien dans cette vue : ${names}.`,
  linesPerTarget: 'Grandes orientations par cible',
  corner: 'Grande orientation',
  inCommon: (n) => `${percent(n)} en commun`,
  compared: (a, b) => `Comparaison entre ${a} et ${b}`,
  comparedCounts: ({ unit, a, b, onlyA, both, onlyB }) =>
    `seulement ${a} : ${countOf(unit, onlyA)} ; les deux : ${number(both)} ; seulement ${b} : ${number(onlyB)}`,
  countOf,
  inBoth: 'Les deux',
  onlyIn: (name) => `Seulement ${name}`,
  similarity: (shared, either, share) =>
    `En commun : ${number(shared)} sur ${number(either)}, soit ${percent(share)} de ce à quoi l’un ou l’autre est lié (Jaccard)`,
  comparesAll: 'Tous les liens sont comparés, même ceux qui ne sont pas affichés',
  statements,
  linksStated: (n, stated) => `${links(n)} · ${statements(stated)}`,
  wholeGoal: 'Objectif dans son ensemble',
  noLink: 'Cette matrice n’a pas de lien ici.',
  noRationale: 'La source ne donne pas de justification.',
  unconfirmed: 'Non confirmé',
  proposed: 'Proposé',

  facilitators: 'Coordonnateurs',
  lead: 'chef de file',
  coFacilitator: 'co-coordonnateur',
  noFacilitator: 'Aucun coordonnateur n’est confirmé par une source.',
  unofficial: 'Traduction non officielle',
  unofficialNames: 'Certains noms sont des traductions non officielles',
  source: 'Source',
  sourceRow: (ref) => `ligne ${ref}`,
  clear: 'Effacer la sélection',
  selectPrompt:
    'Choisissez une case, une grande orientation ou un objectif pour lire ce qui les relie.',
  details: 'Détails',
  nothingLeft: 'Aucun lien ne répond à ces filtres.',
  emptyDataset: 'Il manque à ces données des grandes orientations ou des objectifs à afficher.',
  noLinks: 'Ces données ne contiennent aucun lien.',

  loading: 'Chargement…',
  waitingFor: (id) => `En attente d’un élément portant l’identifiant « ${id} ».`,
  failed: 'Ces données ne peuvent pas être affichées',
  faulty: 'Cette vue n’a pas pu être mise à jour',
  stillShown: 'Les dernières données valables restent à l’écran.',
  nothingShown: 'Rien ne peut être affiché avant correction.',
  retry: 'Réessayer',
  moreProblems: (n) => `et ${count(n, 'autre problème', 'autres problèmes')}`,
  position: (line, column) => `ligne ${line}, colonne ${column}`,
  problem,
};

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
    case 'denied':
      return `Le serveur a répondu ${found} : ces données demandent une connexion ou une autorisation.`;
    case 'busy':
      return `Le serveur a répondu ${found} et demande d’attendre ${limit} s.`;
    case 'timeout':
      return `${found} n’est pas arrivé en ${limit} s.`;
    case 'interrupted':
      return `La connexion s’est interrompue avant que ${found} soit complet.`;
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
    case 'markup':
      return `Un texte avec balises n’est pas affiché ; écrivez du texte brut au lieu de ${found}.`;
    case 'address':
      return `Attendu : une adresse web commençant par http:// ou https:// ; trouvé : ${found}.`;
    case 'duplicateId':
      return `L’identifiant ${found} est employé deux fois ; un identifiant est unique.`;
    case 'foreignTarget':
      return `La cible ${found} appartient à un autre objectif ; attendu : ${wanted}.`;
    case 'unknownReference':
      return ends
        ? `${found} n’est pas ${wanted} – « ${ends.of} » se termine par ${ends.at}${guess}`
        : `${found} n’est pas ${wanted}${guess}`;
    case 'unknownKey':
      return `La clé ${found} n’est pas connue ; elle est gardée sans être employée${guess}`;
    case 'http':
      return `Le serveur a répondu ${found}.`;
    case 'network':
      return `${found} n’a pas pu être obtenu : pas de connexion, adresse erronée, ou serveur qui n’autorise pas cette page à le lire.`;
    case 'unexpected':
      return `Un imprévu est survenu à la lecture des données : ${found}`;
    case 'fault':
      return `Une partie du programme a échoué : ${found}`;
    case 'table':
      return `Le tableau n’est pas lu tel quel : ${found}`;
  }
}

function expectation(kind: Expectation, detail: string): string {
  switch (kind) {
    case 'text':
      return 'un texte';
    case 'plainText':
      return 'un texte brut';
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
