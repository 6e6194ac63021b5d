import { pictureEn } from '../en/picture.js';
import { count } from './counting.js';
import { capitalized, formats, sentencesWith } from '../formats.js';
import type { ProblemFacts } from '../../model/problem.js';
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
  sample: pictureEn.sample,
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
      n.rows === n.actionLines
        ? actionLines(n.rows)
        : `${actionLines(n.actionLines)} en ${count(n.rows, 'ligne', 'lignes')}`,
      goals(n.goals),
      n.links > 0 ? `${links(n.links)} dans ${count(n.cells, 'case', 'cases')}` : links(0),
      `${number(n.reached)} sur ${count(n.targets, 'cible liée', 'cibles liées')}`,
    ].join(' · '),
  shown: (n) =>
    [
      `${number(n.actionLines[0])} sur ${count(n.actionLines[1], 'ligne', 'lignes')}`,
      `${number(n.goals[0])} sur ${goals(n.goals[1])}`,
      `${number(n.links[0])} sur ${links(n.links[1])}`,
    ].join(' · '),
  filteredBy: (list) => `Filtré par : ${list}`,
  selectedIs: (what) => `Sélection : ${what}.`,
  mostLinked: (row, column) => `Le plus de liens : ${row} ; ${column}.`,
  linksInDoubt: (n) => `${links(n)} à vérifier`,
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

  lead: 'chef de file',
  coFacilitator: 'co-coordonnateur',
  unofficialNames: 'Certains noms sont des traductions non officielles',
  source: 'Source',
  details: 'Détails',
  nothingLeft: 'Aucun lien ne répond à ces filtres.',
  emptyDataset: 'Il manque à ces données des grandes orientations ou des objectifs à afficher.',

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

function problem({ code, found = '' }: ProblemFacts): string {
  switch (code) {
    case 'http':
      return `Le serveur a répondu ${found}.`;
    case 'network':
      return `${found} n’a pas pu être obtenu : pas de connexion, adresse erronée, ou serveur qui n’autorise pas cette page à le lire.`;
    case 'fault':
      return `Une partie du programme a échoué : ${found}`;
    default:
      return `Un imprévu est survenu à la lecture des données : ${found}`;
  }
}
