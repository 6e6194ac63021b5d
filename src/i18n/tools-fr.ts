import { formats } from './formats.js';
import { networkFr } from './network-fr.js';
import type { ToolTerms } from './tool-terms.js';

const { number, percent, plural } = formats('fr');

const count = (n: number, one: string, many: string) =>
  plural(n, { one: `${number(n)} ${one}`, other: `${number(n)} ${many}` });
const links = (n: number) => count(n, 'lien', 'liens');
const targets = (n: number) => count(n, 'cible', 'cibles');
const actionLines = (n: number) => count(n, 'grande orientation', 'grandes orientations');

export const toolsFr: ToolTerms = {
  search: 'Recherche',
  searchHint: 'Chercher orientations, objectifs, cibles, motifs',
  results: 'Résultats de la recherche',
  nothingFound: (query) => `Aucun résultat pour « ${query} »`,
  moreResults: (n) => `et ${number(n)} de plus : précisez la recherche`,

  filters: 'Filtres',
  filterNames: {
    actionLines: 'Grandes orientations',
    goals: 'Objectifs',
    targets: 'Cibles',
    facilitators: 'Coordonnateurs',
    kinds: 'Types de lien',
    query: 'Recherche',
  },
  someOf: (name, kept, all) => `${name} : ${number(kept)} sur ${number(all)}`,
  kindGoal: 'Vers un objectif dans son ensemble',
  kindTarget: 'Vers des cibles',
  findIn: (name) => `Trouver dans : ${name}`,
  all: 'Tout',
  none: 'Rien',
  only: 'Seulement',
  onlyThis: (name) => `Seulement ${name}`,
  links,
  noChoice: (text) => `Aucun choix ne s’appelle « ${text} ».`,
  moreChoices: (n) => `et ${number(n)} de plus : tapez ci-dessus pour les trouver`,
  removeFilter: (name) => `Retirer le filtre : ${name}`,
  clearAll: 'Tout effacer',
  showAll: 'Tout afficher',
  dimInstead: 'Estomper au lieu de masquer',
  hideInstead: 'Masquer au lieu d’estomper',
  loosen: (name, n) => `Sans « ${name} » : ${links(n)}`,

  order: 'Ordre',
  rows: 'Lignes',
  columns: 'Colonnes',
  orderNames: {
    canonical: 'Officiel',
    links: 'Les plus liés',
    similarity: 'Par ressemblance',
    specificity: 'Les plus spécifiques',
    alphabetical: 'Alphabétique',
    own: 'À la main',
  },
  orderBy: (name) => `Par liens avec : ${name}`,
  orderMethod:
    'Par ressemblance : sériation comme plus court chemin (Climer et Zhang, 2006) selon ce que deux lignes ou deux colonnes ont en commun (Jaccard). Les plus spécifiques : la part des liens que les totaux n’expliquent pas.',
  moveEarlier: 'Avancer la sélection',
  moveLater: 'Reculer la sélection',
  moved: (name, position, all) => `${name} : maintenant ${number(position)} sur ${number(all)}`,
  ordered: (rows, columns) => `Lignes : ${rows}. Colonnes : ${columns}.`,

  view: 'Vue',
  viewNames: { matrix: 'Matrice', network: 'Réseau', table: 'Tableau' },
  openAll: 'Ouvrir tous les objectifs',
  closeAll: 'Tout fermer',
  openGoal: (goal, n) => `Ouvrir ${goal} : ${targets(n)}`,
  closeGoal: (goal) => `Fermer ${goal}`,
  unfold: (group) => `Montrer les orientations de ${group}`,
  fold: (group) => `Réduire ${group} à une ligne`,
  undo: 'Annuler',
  redo: 'Rétablir',
  export: 'Exporter',
  embed: 'Intégrer',
  notFetched: 'Le chargement a échoué. Réessayez.',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  linkToCopy: 'Lien vers cette vue',
  tools: 'Outils',
  close: 'Fermer',
  help: 'Aide',
  keys: {
    move: 'Se déplacer dans l’image',
    ends: 'Aller aux extrémités d’une ligne ou de l’image',
    select: 'Sélectionner une case, une ligne ou une colonne',
    open: 'Sur un en-tête : ouvrir un objectif sur ses cibles, déplier ou replier un groupe ; le refermer',
    compare: 'Sur un en-tête : comparer avec la sélection',
    shift: 'Sur un en-tête : déplacer la ligne ou la colonne à la main',
    walk: 'Dans le réseau : vers les voisins en suivant un lien, et retour',
    near: 'Sur un nœud du réseau : ne garder que son voisinage',
    zoom: 'Agrandir, réduire, ajuster',
    pan: 'Déplacer l’image',
    search: 'Aller au champ de recherche',
    results: 'Dans la recherche : parcourir les résultats et en choisir un',
    undo: 'Annuler, rétablir',
    escape: 'Fermer ce qui est ouvert ; effacer la sélection',
    help: 'Cette aide',
  },

  legend: 'Légende',
  legendItems: {
    targets: 'Lié à des cibles de l’objectif : combien',
    more: 'Plus le carré est grand, plus il y a de cibles',
    wholeGoal: 'Lié à l’objectif dans son ensemble',
    both: 'Lié à l’objectif dans son ensemble et à des cibles',
    empty: 'Aucun lien dans la source',
    unsure: 'Non confirmé',
    dimmed: 'Écarté par les filtres',
    totals: 'Total des liens : cibles plus objectifs dans leur ensemble',
    line: 'Une grande orientation ou une organisation',
    goal: 'Un objectif ou une cible, à la couleur de l’objectif',
    tie: 'Un ruban ou un trait : plus il est large, plus il y a de liens',
    likeness: 'Similarité : plus le trait est large, plus ils ont en commun',
  },

  insights: 'Points saillants',
  densest: (line, goal, n) => `La case la plus dense : ${line} et ${goal}, ${targets(n)}.`,
  unserved: (n, all) =>
    `${number(n)} sur ${targets(all)} ne sont servies par aucune grande orientation.`,
  unservedOf: (goal, n, all) =>
    `${goal} : ${number(n)} sur ${targets(all)} sans grande orientation.`,
  fewestLines: (goal, n) => `Le moins d’orientations : ${goal}, ${actionLines(n)}.`,
  mostAlike: (a, b, share) =>
    `Les plus semblables : ${a} et ${b} ont ${percent(share)} de leurs liens en commun.`,
  facilitates: (organization, n) =>
    `${organization} coordonne ${number(n.actionLines[0])} sur ${actionLines(n.actionLines[1])}, avec ${number(n.links[0])} sur ${links(n.links[1])} (${percent(n.percent)}).`,
  show: 'Montrer',
  showThis: (insight) => `Montrer : ${insight}`,

  goal: 'Objectif',
  targets: 'Cibles',
  rationale: 'Motif',
  caption: (title, shown, all) => `${title} : ${number(shown)} sur ${links(all)}`,
  page: (first, last, all) => `${number(first)}–${number(last)} sur ${number(all)}`,
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',

  previous: 'Précédent',
  next: 'Suivant',
  back: 'Retour',
  compareWith: 'Comparer avec',
  stopComparing: 'Ne plus comparer',
  inBoth: 'Les deux',
  onlyIn: (name) => `Seulement ${name}`,
  nothing: 'Rien',
  similarity: (shared, either, share) =>
    `En commun : ${number(shared)} sur ${number(either)}, ressemblance ${percent(share)} (Jaccard).`,
  suggestChange: 'Proposer une modification',

  network: networkFr,
};
