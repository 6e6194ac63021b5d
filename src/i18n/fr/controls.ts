import { count } from './counting.js';
import { capitalized, formats } from '../formats.js';
import { networkFr } from './network.js';
import type { ControlWords } from '../control-words.js';

const { number, percent } = formats('fr');

const links = (n: number) => count(n, 'lien', 'liens');
const targets = (n: number) => count(n, 'cible', 'cibles');
const actionLines = (n: number) => count(n, 'grande orientation', 'grandes orientations');

export const controlsFr: ControlWords = {
  search: 'Recherche',
  searchHint: 'Chercher orientations, objectifs, cibles, justifications',
  results: 'Résultats de la recherche',
  nothingFound: (query) => `Aucun résultat pour « ${query} »`,
  moreResults: (n) => `et ${count(n, 'autre', 'autres')} : précisez la recherche`,

  filters: 'Filtres',
  filterNames: {
    actionLines: 'Grandes orientations',
    goals: 'Objectifs',
    targets: 'Cibles',
    facilitators: 'Coordonnateurs',
    kinds: 'Types de lien',
    certainty: 'Fiabilité',
    query: 'Recherche',
  },
  someOf: (name, kept, all) => `${name} : ${number(kept)} sur ${number(all)}`,
  kindGoal: 'Vers un objectif dans son ensemble',
  kindTarget: 'Vers des cibles',
  sure: 'Sûrs',
  inDoubt: 'À vérifier',
  agreement: ({ kind, count, of, reads }) => {
    if (kind === 'differ') return `Les lectures diffèrent : ${reads.join(' / ')}`;
    return kind === 'all' && of === 2
      ? 'Lu deux fois, les deux concordent'
      : `Lectures qui le contiennent : ${number(count)} sur ${number(of)}`;
  },
  designated: (year, names) => `Désignés en ${year} : ${names}`,
  findIn: (name) => `Chercher dans : ${name}`,
  all: 'Tout cocher',
  none: 'Tout décocher',
  only: 'Seulement',
  onlyThis: (name) => `Seulement ${name}`,
  links,
  noChoice: (text) => `Aucune option ne s’appelle « ${text} ».`,
  moreChoices: (n) => `et ${count(n, 'autre', 'autres')} : tapez ci-dessus pour chercher`,
  removeFilter: (name) => `Retirer le filtre : ${name}`,
  clearAll: 'Tout effacer',
  showAll: 'Tout afficher',
  dimInstead: 'Estomper au lieu de masquer',
  hideInstead: 'Masquer au lieu d’estomper',
  loosen: (name, n) => `Sans « ${name} » : ${links(n)}`,

  order: 'Ordre',
  rows: 'Lignes',
  columns: 'Colonnes',
  orderNames: {
    canonical: 'ordre officiel',
    links: 'par nombre de liens',
    similarity: 'par similarité',
    specificity: 'par spécificité',
    alphabetical: 'par ordre alphabétique',
    own: 'à la main',
  },
  orderBy: (name) => `selon les liens avec « ${name} »`,
  orderMethod:
    'Par similarité : sériation comme plus court chemin (Climer et Zhang, 2006) selon ce que deux lignes ou deux colonnes ont en commun (Jaccard). Par spécificité : la part des liens que les totaux n’expliquent pas.',
  moveEarlier: 'Déplacer vers le début',
  moveLater: 'Déplacer vers la fin',
  moved: (name, position, all) =>
    `${name} : désormais en position ${number(position)} sur ${number(all)}`,
  ordered: (rows, columns) => `Lignes : ${rows}. Colonnes : ${columns}.`,

  view: 'Vue',
  viewNames: { matrix: 'Matrice', network: 'Réseau', table: 'Tableau' },
  openAll: 'Ouvrir tous les objectifs',
  closeAll: 'Tout fermer',
  openGoal: (goal, n) => `Ouvrir : ${goal} (${targets(n)})`,
  closeGoal: (goal) => `Fermer : ${goal}`,
  unfold: (group) => `Afficher les grandes orientations de ${group}`,
  fold: (group) => `Réduire ${group} à une ligne`,
  undo: 'Annuler',
  redo: 'Rétablir',
  open: 'Ouvrir un tableau',
  export: 'Exporter',
  embed: 'Intégrer',
  notFetched: 'Le chargement a échoué. Réessayez.',
  copyLink: 'Copier le lien',
  linkCopied: 'Lien copié',
  linkToCopy: 'Lien vers cette vue',
  tools: 'Outils',
  close: 'Fermer',
  help: 'Aide',
  about: 'À propos des données',
  keys: {
    move: 'Se déplacer dans l’image',
    ends: 'Aller aux extrémités d’une ligne ou de l’image',
    select: 'Sélectionner une case, une ligne ou une colonne',
    open: 'Sur un en-tête : ouvrir un objectif pour voir ses cibles, déplier ou replier un groupe ; refermer',
    compare: 'Sur un en-tête : comparer avec la sélection',
    shift: 'Sur un en-tête : déplacer la ligne ou la colonne à la main',
    walk: 'Dans le réseau : vers les voisins en suivant un lien, et retour',
    near: 'Sur un nœud du réseau : ne garder que son voisinage',
    zoom: 'Agrandir, réduire, ajuster',
    pan: 'Déplacer l’image',
    search: 'Aller au champ de recherche',
    results: 'Dans la recherche : parcourir les résultats et en choisir un',
    undo: 'Annuler, rétablir',
    escape: 'Fermer ce qui est ouvert ; effacer la sélection',
    help: 'Cette aide',
  },

  legend: 'Légende',
  legendItems: {
    targets: 'Lien avec des cibles de l’objectif : leur nombre',
    more: 'Plus le carré est grand, plus il y a de cibles',
    wholeGoal: 'Lien avec l’objectif dans son ensemble',
    both: 'Lien avec l’objectif dans son ensemble et avec des cibles',
    target: 'Lien avec cette cible',
    across: 'Lien avec l’objectif dans son ensemble : un trait à travers ses cibles',
    plain: 'Lien',
    empty: 'Aucun lien dans cette vue',
    totals: 'Total des liens : cibles plus objectifs dans leur ensemble',
    tile: 'Lien avec des cibles de cet objectif : un point par cible',
    tileMany: 'Lien avec trop de cibles pour des points : leur nombre',
    tileWhole: 'Lien avec cet objectif dans son ensemble : un petit anneau',
    tileBoth: 'Lien avec cet objectif dans son ensemble et avec des cibles',
    tileTarget: 'Lien avec cette cible',
    targetBar: 'Une barre : un lien avec une cible',
    goalBar: 'Une ligne : un lien avec l’objectif dans son ensemble',
    unreached: 'Une marque : aucune grande orientation n’atteint cette cible',
    organization: 'Une organisation',
    line: 'Une grande orientation',
    goal: 'Un objectif, à sa couleur',
    targetNode: 'Une cible, à la couleur de l’objectif',
    tie: 'Un ruban ou un trait : plus il est large, plus il y a de liens',
    likeness: 'Similarité : plus le trait est large, plus ils ont en commun',
    unsure: 'Comprend un lien non confirmé',
    dimmed: 'Écarté par les filtres',
    selected: 'Sélectionné',
    compared: 'Comparé avec la sélection',
  },

  insights: 'Points saillants',
  densest: (line, goal, n) => `La case la plus dense : ${line} et ${goal}, ${targets(n)}.`,
  unserved: (n, all) =>
    `Cibles qu’aucune grande orientation ne sert : ${number(n)} sur ${number(all)}.`,
  unservedOf: (goal, n, all) =>
    `${capitalized(goal, 'fr')} : ${number(n)} sur ${targets(all)} sans grande orientation.`,
  fewestLines: (goal, n) => `Le moins de grandes orientations : ${goal}, ${actionLines(n)}.`,
  mostAlike: (a, b, n) =>
    `Les plus semblables : ${a} et ${b} ont en commun ${number(n.shared)} des ${number(n.either)} cibles et objectifs auxquels l’une ou l’autre est liée (${percent(n.percent)}).`,
  facilitates: (organization, n) =>
    `${organization} coordonne ${count(n.actionLines[0], 'ligne', 'lignes')} sur ${number(n.actionLines[1])}, avec ${number(n.links[0])} sur ${links(n.links[1])} (${percent(n.percent)}).`,
  show: 'Afficher',
  showThis: (insight) => `Afficher : ${insight}`,

  goal: 'Objectif',
  targets: 'Cibles',
  rationale: 'Justification',
  caption: (title, shown, all) =>
    `${title} : ${number(shown)} sur ${count(all, 'énoncé', 'énoncés')}`,
  page: (first, last, all) => `${number(first)}–${number(last)} sur ${number(all)}`,
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',

  previous: 'Précédent',
  next: 'Suivant',
  back: 'Retour',
  compareWith: 'Comparer avec',
  stopComparing: 'Ne plus comparer',
  nothing: 'Rien',
  suggestChange: 'Proposer une modification',
  noLinks: 'Ces données ne contiennent aucun lien.',
  facilitators: 'Coordonnateurs',
  unofficial: 'Traduction non officielle',
  proposed: 'Proposé',
  noFacilitator: 'Aucun coordonnateur n’est confirmé par une source.',
  sourceRow: (ref) => `ligne ${ref}`,
  clear: 'Effacer la sélection',
  selectPrompt:
    'Choisissez une case, une grande orientation ou un objectif pour lire ce qui les relie.',

  network: networkFr,
};
