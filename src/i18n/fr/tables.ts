import { count } from './counting.js';
import { formats } from '../formats.js';
import { findingWords, type FindingWords, type TableWords } from '../table-words.js';

const { number } = formats('fr');
const either = new Intl.ListFormat('fr', { type: 'disjunction' });

const rows = (n: number) => count(n, 'ligne', 'lignes');

const words: FindingWords = {
  noActionLine: ({ found, guess }) => `aucune ligne d’action « ${found} »${guess}`,
  noGoal: ({ found, guess }) => `aucun objectif ni aucune cible « ${found} »${guess}`,
  unclear: ({ found, choice }) => `« ${found} » peut signifier ${choice} ; précisez lequel`,
  otherGoal: ({ found }) => `la cible « ${found} » n’est pas une cible de l’objectif de sa ligne`,
  date: ({ found, choice }) =>
    choice
      ? `la date ${found} au lieu d’une cible ; c’était peut-être ${choice}`
      : `la date ${found} au lieu d’un objectif ou d’une cible`,
  error: ({ found }) => `l’erreur ${found} au lieu d’une valeur`,
  noValue: () =>
    'une formule sans valeur ; ouvrez le fichier dans un tableur et enregistrez-le pour en avoir une',
  noName: () => 'rien ne dit de quoi parle la ligne',
  noLink: ({ found }) => `ni objectif, ni cible, ni marque pour « ${found} »`,
  wrongStatus: ({ found, detail }) => `le statut « ${found} » n’est pas parmi ${detail}`,

  tooLarge: ({ found, detail }) =>
    `Le tableau va jusqu’à ${found} ; cellules lues au plus : ${detail}.`,
  noTable: () => 'Aucun tableau n’a été trouvé dans le fichier.',
  noGoals: ({ found }) =>
    found
      ? `Aucune colonne ne contient d’objectifs ou de cibles comme ODD 3 ou 3.8 ; « ${found} » contient des lignes d’action.`
      : 'Aucune colonne ne contient d’objectifs ou de cibles comme ODD 3 ou 3.8.',
  noRows: () =>
    'Aucune colonne ne dit de quoi parlent les lignes : lignes d’action, projets, cours.',
  square: () =>
    'Les lignes et les colonnes sont toutes des objectifs ou des cibles. Un tel tableau montre comment les objectifs agissent les uns sur les autres, et non ce qui leur est lié.',
  noSheet: ({ found, detail }) => `Il n’y a pas de feuille « ${found} » ; il y a ${detail}.`,
  noColumn: ({ found, guess }) => `Il n’y a pas de colonne « ${found} »${guess}`,
  oldWorkbook: () =>
    'C’est un classeur de l’ancien format .xls ; enregistrez-le en .xlsx ou en .ods.',
  lockedWorkbook: () => 'Ce classeur a un mot de passe ; enregistrez-le sans mot de passe.',
  noWorkbook: () =>
    'Cette archive ne contient aucun classeur d’un format qui soit lu, XLSX ou ODS.',

  titleRow: ({ found }) => `passée, car elle ne fait pas partie du tableau : « ${found} »`,
  totalRow: ({ found }) => `passée, car elle en totalise d’autres : « ${found} »`,
  noteRow: ({ found }) => `passée, car elle se trouve sous le tableau : « ${found} »`,
  blankRow: () => 'sans contenu, donc passé',
  noHeader: () => 'Il n’y a pas d’en-tête ; la première ligne est lue comme les autres.',
  filledDown: () => 'vide ; lu comme le nom au-dessus',
  merged: () => 'cellules fusionnées ; ce qu’elles disent vaut partout où elles s’étendent',
  surplusJoined: () =>
    'plus de cellules que d’en-têtes ; elles sont lues comme la suite du dernier texte, qui n’est pas entre guillemets',
  surplusLeft: () => 'plus de cellules que d’en-têtes ; elles ne sont pas lues',
  dateAsText: ({ found }) => `une date au lieu d’un texte ; elle est gardée sous la forme ${found}`,
  errorAsText: ({ found }) => `l’erreur ${found} au lieu d’un texte ; elle est omise`,
  noValueAsText: () => 'une formule sans valeur au lieu d’un texte ; elle est omise',
  looseQuote: () => 'des guillemets à l’intérieur d’une cellule ; ils sont gardés',
  decoded: ({ detail }) => `Ce n’est pas un texte en UTF-8 ; il est lu en ${detail}.`,
  decodedPartly: ({ detail }) => `pas en UTF-8 comme le reste ; lu en ${detail}`,
  otherSheet: ({ found }) => `La feuille « ${found} » n’est pas lue.`,
  hiddenSheet: ({ found }) => `Le tableau se trouve sur la feuille masquée « ${found} ».`,
  unusedColumn: ({ found, guess }) => `la colonne « ${found} » n’est pas lue${guess}`,
};

export const tablesFr: TableWords = {
  summary: ({ rows: all, placed, partly }) => {
    const inPart = partly > 0 ? ` (dont ${number(partly)} en partie)` : '';
    return `Lignes lues : ${number(all)} ; placées : ${number(placed)}${inPart} ; non placées : ${number(all - placed)}`;
  },
  rows,
  placed: (place, said) => `${place} : ${said}`,
  line: (n) => `ligne ${n}`,
  finding: findingWords(words, {
    guess: (near) => (near === undefined ? '' : ` ; vouliez-vous dire « ${near} » ?`),
    list: (items) => either.format(items),
  }),
  more: (n) => `et ${count(n, 'autre cause', 'autres causes')}`,
  useNames: {
    actionLine: 'lignes d’action',
    row: 'lignes propres au tableau',
    code: 'codes des lignes',
    goal: 'objectifs',
    target: 'cibles',
    rationale: 'justifications',
    note: 'remarques',
    source: 'sources (références)',
    sourceRef: 'endroits dans la source',
    status: 'degré de certitude',
    readings: 'lectures',
    statement: 'numéros des énoncés',
    marks: 'marques pour',
    unused: 'non lue',
  },
  dialog: {
    hint: 'CSV, TSV, XLSX ou ODS, avec vos projets, cours ou lignes d’action et les objectifs ou cibles de chacun. Le tableau est lu ici : rien ne quitte cet appareil.',
    drop: 'Déposez un fichier ici',
    chooseFile: 'Choisir un fichier',
    chooseOther: 'Choisir un autre fichier',
    paste: 'Ou collez des cellules',
    readText: 'Lire ce qui est collé',
    pasted: 'Tableau collé',
    reading: (name) => `Lecture de ${name}…`,
    refused: (name) => `${name} n’a pas été ouvert. Ce qui est à l’écran reste.`,
    unreadable: 'Le navigateur ne peut pas le lire. Est-ce un dossier, ou a-t-il été déplacé ?',
    title: 'Titre',
    sheet: 'Feuille',
    hidden: (sheet) => `${sheet} (masquée)`,
    columns: 'Ce que sont les colonnes',
    columnsHint: 'Si une colonne a été mal interprétée, choisissez ce qu’elle est.',
    marks: (n, headers) => `${count(n, 'colonne', 'colonnes')} de marques : ${headers}`,
    moreColumns: (n) => `et ${count(n, 'autre colonne', 'autres colonnes')}`,
    notPlaced: 'Ce qui ne trouve pas sa place',
    noted: 'Ce qui a été sauté ou lu autrement',
    readAs: (found, as) => `Lire « ${found} » comme ${as}`,
    preview: 'Aperçu',
    show: 'Afficher ce tableau',
    shown: (title) => `« ${title} » est affiché.`,
    opened: (title) =>
      `« ${title} » est affiché. Pour revenir, choisissez de nouveau « Ouvrir un tableau ».`,
    back: (title) => `Revenir à « ${title} »`,
  },
};
