import { count } from './counting.js';
import type { FileWords } from '../file-words.js';
import { formats } from '../formats.js';
import { cm, fileSize } from '../measures.js';

const { number } = formats('fr');
const links = (n: number) => count(n, 'lien', 'liens');

export const filesFr: FileWords = {
  linksShown: (shown, all) => `${number(shown)} sur ${links(all)}`,
  madeOn: (date) => `Établi le ${date}`,
  moreLinks: (n) => `et ${links(n)} de plus`,
  facilitatedBy: (list) => `Coordonnateurs : ${list}`,

  exportTitle: 'Exporter',
  what: 'Contenu',
  whatNames: {
    matrix: 'Matrice',
    network: 'Réseau',
    legend: 'Légende seule',
    brief: 'Fiche d’une page : image et sélection',
  },
  format: 'Format',
  formatHints: {
    png: 'PNG – image pour documents et diapositives',
    svg: 'SVG – dessin à modifier et à agrandir',
    pdf: 'PDF – page à imprimer, avec recherche dans le texte',
    csv: 'CSV – les liens, pour un tableur',
    json: 'JSON – les données, à recharger ici',
  },
  size: 'Taille',
  sizeNames: {
    screen: 'Écran',
    slide: 'Diapositive, 16:9',
    'a4-landscape': 'A4, paysage',
    'a4-portrait': 'A4, portrait',
    custom: 'Personnalisée',
  },
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
  outlined: 'Lettres en tracés : même aspect partout, mais texte non sélectionnable',
  rows: 'Quels liens',
  rowsShown: 'Ceux qui sont affichés',
  rowsAll: 'Tous',
  preview: 'Aperçu',
  measures: ({ width, height, widthCm, heightCm }) =>
    `${number(width)} × ${number(height)} px · ${cm(widthCm, 'fr')} × ${cm(heightCm, 'fr')} cm`,
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
    `${number(f.width)} × ${number(f.height)} px dépassent ce que ce navigateur peut dessiner. Au maximum : ${number(f.largestWidth)} × ${number(f.largestHeight)} px, soit ${number(f.scale)} fois.`,
  blocked:
    'Si rien n’a été enregistré, ce cadre n’autorise pas les téléchargements : ouvrez le fichier dans un nouvel onglet ou copiez-le.',
  openInTab: 'Ouvrir dans un nouvel onglet',

  embedTitle: 'Intégrer',
  form: 'Méthode',
  formNames: { element: 'Script', frame: 'Cadre', static: 'Image sans script' },
  formHints: {
    element: 'Un script et un élément. Il prend les polices et la langue de votre page.',
    frame: 'Un cadre (iframe), séparé de votre page. Sa hauteur suit ce qu’il montre.',
    static: 'Dessin et tableau en HTML simple. Fonctionne sans script et ne change pas.',
  },
  code: 'Code pour votre page',
  copyCode: 'Copier le code',
};
