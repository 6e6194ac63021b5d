import { count } from './counting.js';
import { formats } from '../formats.js';
import type { NetworkWords } from '../network-words.js';

const { percent, list } = formats('fr');

export const networkFr: NetworkWords = {
  title: (title) => `Réseau : ${title}`,
  keys: 'Haut et Bas passent d’un nœud à l’autre, Droite ouvre un nœud sur ses voisins et suit un lien, Gauche revient. Entrée sélectionne, Ctrl+Entrée ajoute un second nœud pour voir les chemins entre les deux, Maj+Entrée ne garde que le voisinage, O ouvre un objectif. Plus et moins changent l’échelle, 0 ajuste, Maj et les flèches déplacent l’image.',
  about: {
    bipartite:
      'Plus un ruban est large, plus une grande orientation est liée à des cibles ou à des objectifs entiers.',
    layered:
      'Des organisations aux grandes orientations qu’elles coordonnent, aux objectifs, aux cibles.',
    force:
      'Ce qui est très lié est proche. Les nœuds peuvent être déplacés ; ils restent alors en place.',
    similarity: 'Reliés quand ils partagent assez de ce à quoi ils sont liés (Jaccard).',
  },
  layout: 'Disposition',
  layoutNames: {
    bipartite: 'Rubans',
    layered: 'Niveaux',
    force: 'Grappes',
    similarity: 'Similarité',
  },
  levels: 'Niveaux',
  levelNames: {
    organizations: 'Organisations',
    actionLines: 'Grandes orientations',
    goals: 'Objectifs',
    targets: 'Cibles',
  },
  among: 'Entre',
  threshold: (n) => `À partir de ${percent(n)} en commun`,
  node: (name, n, sum) =>
    `${name} : ${count(n, 'voisin', 'voisins')}, ${count(sum, 'lien', 'liens')}`,
  alike: (name, n) => `${name} : similaire à ${count(n, 'autre', 'autres')}`,
  neighbours: (names, more) =>
    `Voisins : ${list(more > 0 ? [...names, count(more, 'autre', 'autres')] : names)}`,
  linkedBy: (n) => `liée par ${count(n, 'grande orientation', 'grandes orientations')}`,
  nodes: 'Nœuds',
  showList: 'Afficher la liste',
  hideList: 'Masquer la liste',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  fit: 'Ajuster',
  lasso: 'Au lasso',
  lassoHint: 'Entourez les nœuds à garder.',
  wheelHint: 'Pour zoomer, maintenez Ctrl ou ⌘ en faisant défiler, ou cliquez d’abord sur l’image.',
  letGo: 'Libérer les nœuds déplacés',
  layingOut: (n) => `Disposition : ${percent(n)}`,
  moved: (name) => `${name} : reste à l’endroit choisi.`,
  columns: {
    node: 'Nœud',
    kind: 'Type',
    degree: 'Voisins',
    weight: 'Liens',
    betweenness: 'Intermédiarité (part des plus courts chemins)',
  },
  kinds: {
    organization: 'Organisation',
    actionLine: 'Grande orientation',
    goal: 'Objectif',
    target: 'Cible',
  },
  tabled: 'Lignes',
  tabledNames: { links: 'Énoncés', nodes: 'Nœuds' },
  caption: (title, n) => `${title} : ${count(n, 'nœud', 'nœuds')} du réseau`,
  counting: 'calcul en cours',
  paths: (n, steps) =>
    `${count(n, 'plus court chemin', 'plus courts chemins')}, en ${count(steps, 'étape', 'étapes')}`,
  noPath: 'Aucun chemin ne les relie dans cette vue.',
  morePaths: (n) => `et ${count(n, 'autre', 'autres')}`,
  onlyNeighbourhood: 'Seulement son voisinage',
};
