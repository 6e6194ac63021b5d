import { count } from './counting.js';
import { type FileWords, type NeededFacts } from '../file-words.js';
import { formats } from '../formats.js';
import { cm, fileSize } from '../file-formats.js';

const { number, percent } = formats('fr');
const links = (n: number) => count(n, 'lien', 'liens');

const unitNames = { px: 'px', mm: 'mm', pt: 'pt' };

const sizeNames = {
  screen: 'Écran',
  slide: 'Diapositive, 16:9',
  'a4-landscape': 'A4, paysage',
  'a4-portrait': 'A4, portrait',
  'a3-landscape': 'A3, paysage',
  'a3-portrait': 'A3, portrait',
  'a0-poster': 'A0, affiche',
  column: 'Colonne d’un rapport, 85 mm',
  'page-width': 'Largeur d’un rapport, 180 mm',
  square: 'Carré, 1080 px',
  story: 'Story, 1080 × 1920 px',
  'link-card': 'Aperçu d’un lien, 1200 × 630 px',
  custom: 'Personnalisée',
} as const;

/** A size with its name, where it has one. */
function sized(preset: NeededFacts['preset'], size: string): string {
  return preset === undefined ? size : `« ${sizeNames[preset]} » (${size})`;
}

export const filesFr: FileWords = {
  linksShown: (shown, all) =>
    shown === all ? links(all) : `${links(shown)} sur ${number(all)} dans cette vue`,
  madeOn: (date) => `Établi le ${date}`,
  facilitatedBy: (list) => `Coordonnateurs : ${list}`,
  theSdgs: 'les ODD',
  theGoals: 'les objectifs',
  theActionLines: 'les grandes orientations',
  thisView: 'cette vue',

  exportTitle: 'Exporter',
  what: 'Contenu',
  otherSubjects: {
    legend: 'Légende seule',
    brief: 'Fiche : image et toutes les justifications de la sélection',
  },
  format: 'Format',
  formatHints: {
    png: 'PNG – image pour documents et diapositives',
    svg: 'SVG – dessin à modifier et à agrandir',
    pdf: 'PDF – page à imprimer, avec recherche dans le texte',
    pptx: 'PPTX – diapositive avec formes et texte modifiables',
    csv: 'CSV – les liens avec leurs noms, pour un tableur',
    xlsx: 'XLSX – classeur : liens, matrice, noms, source',
    json: 'JSON – les données, à recharger ici',
    jsonld: 'JSON-LD – données liées, avec les adresses de l’ONU',
    graphml: 'GraphML – réseau, pour Gephi et yEd',
    nodes: 'CSV – nœuds du réseau',
    edges: 'CSV – arêtes du réseau',
  },
  size: 'Taille',
  sizeNames,
  width: 'Largeur',
  height: 'Hauteur',
  unit: 'Unité',
  scale: 'Pixels',
  inPixels: (measure) => `${measure} (px)`,
  resolution: 'Résolution (ppp)',
  background: 'Fond',
  backgroundNames: { white: 'Blanc', theme: 'Celui du thème', transparent: 'Transparent' },
  theme: 'Thème',
  themeAuto: 'Comme la page',
  themeNames: { light: 'Clair', dark: 'Sombre' },
  language: 'Langue',
  parts: 'Sur l’image',
  partNames: {
    title: 'Titre',
    filters: 'Filtres',
    legend: 'Légende',
    source: 'Source et date',
    permalink: 'Lien vers cette vue',
    qr: 'Code QR',
    logo: 'Logo',
    detail: 'Sélection',
  },
  subtitle: 'Sous-titre',
  note: 'Note',
  outlined: 'Lettres en tracés : même aspect partout, mais texte non sélectionnable',
  rows: 'Quels liens',
  rowsShown: 'Ceux qui sont affichés',
  rowsAll: 'Tous',
  partNote: (title, version) =>
    `Partie de « ${title} », version ${version} : les énoncés que la vue n’affiche pas sont omis.`,
  delimiter: 'Séparateur des cellules',
  delimiterNames: { ',': 'Virgule', ';': 'Point-virgule' },
  sheetNames: { links: 'Liens', nodes: 'Noms', about: 'À propos' },
  total: 'Total',
  aboutNames: {
    title: 'Titre',
    filters: 'Affiché',
    source: 'Source',
    version: 'Version',
    license: 'Licence',
    note: 'Note',
    date: 'Date',
    link: 'Lien vers cette vue',
  },
  copyCitation: 'Copier la référence',
  about: {
    what: 'Ce que c’est',
    version: (version) => `version ${version}`,
    made: 'Qui l’a établi',
    read: 'Comment le document a été lu',
    readingHas: (n, all) => `${number(n)} énoncés sur ${number(all)} tels qu’ils figurent ici`,
    doubt: 'Ce qui reste à vérifier',
    doubtHow:
      'Un lien reste à vérifier lorsqu’il n’est pas confirmé ou que ses lectures ne concordent pas.',
    showDoubt: 'Afficher ces liens',
    suggest: 'Comment proposer une modification',
    suggestHow:
      'Choisissez une cellule et dites ce qui devrait changer, et d’après quelle source, à qui publie cette page.',
    cite: 'Comment citer',
    others: 'Autres sources',
  },
  preview: 'Aperçu',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)} px · ${cm(widthCm, 'fr')} × ${cm(heightCm, 'fr')} cm`,
  unitNames,
  smallestText: (size, unit) => `plus petit texte : ${cm(size, 'fr')} ${unitNames[unit]}`,
  doesNotFit: ({ width, height, unit, preset }) =>
    `Cette vue nécessite ${sized(preset, `${number(width)} × ${number(height)} ${unitNames[unit]}`)}, ou moins d’objectifs.`,
  fitsNowhere:
    'Cette vue ne tient dans aucune taille : affichez moins d’objectifs ou de grandes orientations.',
  withReasons: {
    doesNotFit: ({ width, height, unit, preset }) =>
      `Avec toutes les justifications, cette page nécessite ${sized(preset, `${number(width)} × ${number(height)} ${unitNames[unit]}`)}, ou un PDF, qui a plusieurs pages.`,
    fitsNowhere:
      'Aucune page ne contient toutes les justifications : choisissez PDF, qui a plusieurs pages.',
  },
  pageOf: (n, all) => `${number(n)} sur ${number(all)}`,
  continued: 'Suite à la page suivante',
  alikeFrom: (least) =>
    `Les traits relient les paires qui partagent au moins ${percent(least)} de ce à quoi l’une ou l’autre est liée (Jaccard) ; les plus fortes portent leur pourcentage`,
  reasonsInSource: 'Les justifications sont dans la langue de leur source',
  fileName: 'Nom du fichier',
  caption: 'Légende de l’image',
  altTextTitle: 'Texte pour qui ne voit pas l’image',
  copyText: 'Copier le texte',
  copyPicture: 'Copier l’image',
  copied: 'Copié',
  notCopied: 'Cette page n’autorise pas la copie. Sélectionnez le texte et copiez-le à la main.',
  download: 'Télécharger',
  share: 'Partager',
  print: 'Imprimer',
  withAppendix: 'Avec la liste des liens et leurs justifications',
  appendix: 'Les liens et leurs justifications',
  cancel: 'Annuler',
  working: 'En cours…',
  made: (fileName, bytes) => `${fileName}, ${fileSize(bytes, 'fr')}`,
  failed: 'Le fichier n’a pas pu être créé',
  tooLarge: (f) =>
    `${number(f.width)} × ${number(f.height)} px dépassent ce qui peut être dessiné ici. Au maximum : ${number(f.largestWidth)} × ${number(f.largestHeight)} px, soit ${number(f.scale)} fois.`,
  noFont: (scripts) =>
    `Aucune police disponible pour ${scripts} : un cadre remplace chaque caractère. Dans un PDF, le texte reste sélectionnable.`,
  blocked:
    'Si rien n’a été enregistré, ce cadre n’autorise pas les téléchargements : ouvrez le fichier dans un nouvel onglet ou copiez-le.',
  openInTab: 'Ouvrir dans un nouvel onglet',

  embedTitle: 'Intégrer',
  form: 'Méthode',
  formNames: {
    element: 'Script',
    frame: 'Cadre',
    static: 'Image sans script',
    file: 'Un seul fichier',
  },
  formHints: {
    element: 'Un script et un élément. Il prend les polices et la langue de votre page.',
    frame: 'Un cadre (iframe), séparé de votre page. Sa hauteur suit ce qu’il montre.',
    static: 'Dessin et tableau en HTML simple. Fonctionne sans script et ne change pas.',
    file: 'Une page qui contient le code, les données et la vue. Elle ne fait aucune requête : envoyez-la par courriel, ou ouvrez-la depuis un disque. Elle n’exporte pas de PDF.',
  },
  unchecked:
    'Les empreintes des scripts n’ont pas pu être lues. Ce code n’a ni attribut integrity ni ligne de préchargement : les navigateurs ne remarqueront pas un fichier modifié.',
  code: 'Code pour votre page',
  copyCode: 'Copier le code',
  savePage: 'Enregistrer la page',
  noPage:
    'Le code pour un seul fichier ne se trouve pas à côté de cette page. La commande wsis-sdg-matrix embed fait la même page.',
};
