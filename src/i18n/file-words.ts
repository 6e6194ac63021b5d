/**
 * The words of files and of the dialogs that make them: pictures, print, data, code to embed. They
 * are loaded when a person or a script asks for one of these.
 */
export interface FileWords {
  /** “78 of 188 links shown”; where all are shown, “188 links” */
  linksShown(shown: number, all: number): string;
  /** “Made on 24 November 2026” */
  madeOn(date: string): string;
  /** “Facilitators: ITU (lead), WHO” */
  facilitatedBy(list: string): string;
  /** “the SDGs”, as in “e-health (C7) and the SDGs” */
  readonly theSdgs: string;
  /** the same of goals that are not the SDGs */
  readonly theGoals: string;
  readonly theActionLines: string;
  /** names a link, as in “example.org – this view” */
  readonly thisView: string;

  readonly exportTitle: string;
  readonly what: string;
  /** what a picture can show besides a view */
  readonly otherSubjects: Readonly<Record<'legend' | 'brief', string>>;
  readonly format: string;
  readonly formatHints: Readonly<Record<FormatName, string>>;
  readonly size: string;
  readonly sizeNames: Readonly<Record<SizeName, string>>;
  readonly width: string;
  readonly height: string;
  readonly unit: string;
  readonly scale: string;
  /** “Width (px)” */
  inPixels(measure: string): string;
  /** pixels per inch of paper */
  readonly resolution: string;
  readonly background: string;
  readonly backgroundNames: Readonly<Record<BackgroundName, string>>;
  readonly theme: string;
  /** the theme of the page */
  readonly themeAuto: string;
  readonly themeNames: Readonly<Record<'light' | 'dark', string>>;
  readonly language: string;
  readonly parts: string;
  readonly partNames: Readonly<Record<PartName, string>>;
  /** a line under the title */
  readonly subtitle: string;
  /** what stands under the picture in place of its source */
  readonly note: string;
  /** letters as shapes, for readers without the fonts */
  readonly outlined: string;
  readonly rows: string;
  readonly rowsShown: string;
  readonly rowsAll: string;
  /** in a file with some statements of a dataset */
  partNote(title: string, version: string): string;
  /** what separates the cells of a CSV */
  readonly delimiter: string;
  readonly delimiterNames: Readonly<Record<',' | ';', string>>;
  /** the sheets of a workbook; a name has 31 characters at most */
  readonly sheetNames: Readonly<Record<'links' | 'nodes' | 'about', string>>;
  /** a row or a column with sums */
  readonly total: string;
  /** what a workbook says about itself */
  readonly aboutNames: Readonly<Record<AboutName, string>>;
  /** a button that copies how the dataset is cited */
  readonly copyCitation: string;
  readonly about: AboutWords;
  readonly preview: string;
  /** “2400 × 1588 px · 31.8 × 21.0 cm” */
  measures(facts: MeasureFacts): string;
  readonly unitNames: Readonly<Record<LengthUnit, string>>;
  /** “smallest text 7.2 pt” */
  smallestText(size: number, unit: LengthUnit): string;
  /** a view that cannot be read at a size, and the size at which it can */
  doesNotFit(needed: NeededFacts): string;
  /** the same where no size is large enough */
  readonly fitsNowhere: string;
  /** the same where all reasons have to be on one page */
  readonly withReasons: Pick<FileWords, 'doesNotFit' | 'fitsNowhere'>;
  /** “2 of 3” pages */
  pageOf(n: number, all: number): string;
  /** at the end of a page, where the reasons go on */
  continued: string;
  /** which nodes are joined where they are alike, what a percentage means and which are shown, under a title */
  alikeFrom(least: number): string;
  /** said where reasons are not in the language of their page */
  readonly reasonsInSource: string;
  readonly fileName: string;
  readonly caption: string;
  readonly altTextTitle: string;
  readonly copyText: string;
  readonly copyPicture: string;
  readonly copied: string;
  /** what to do where copying is not allowed */
  readonly notCopied: string;
  readonly download: string;
  readonly share: string;
  readonly print: string;
  readonly withAppendix: string;
  readonly appendix: string;
  readonly cancel: string;
  readonly working: string;
  /** “matrix.png, 214 kB” */
  made(fileName: string, bytes: number): string;
  readonly failed: string;
  tooLarge(facts: TooLargeFacts): string;
  /** @param scripts names of scripts with the characters that no font has: “Thai (ก ข)” */
  noFont(scripts: string): string;
  /** a file is ready and cannot be saved from this page */
  readonly blocked: string;
  readonly openInTab: string;

  readonly embedTitle: string;
  readonly form: string;
  readonly formNames: Readonly<Record<FormName, string>>;
  readonly formHints: Readonly<Record<FormName, string>>;
  /** what the code lacks where the hashes of the scripts cannot be read */
  readonly unchecked: string;
  readonly code: string;
  readonly copyCode: string;
  readonly savePage: string;
  /** where the code for one file cannot be fetched */
  readonly noPage: string;
}

/** The words of the dialog about the data. */
export interface AboutWords {
  readonly what: string;
  version(version: string): string;
  readonly made: string;
  readonly read: string;
  /** how many statements a reading has as they are here, of all */
  readingHas(statements: number, all: number): string;
  readonly doubt: string;
  readonly doubtHow: string;
  readonly showDoubt: string;
  readonly suggest: string;
  readonly suggestHow: string;
  readonly cite: string;
  readonly others: string;
}

export type FormatName =
  | 'png'
  | 'svg'
  | 'pdf'
  | 'pptx'
  | 'csv'
  | 'xlsx'
  | 'json'
  | 'jsonld'
  | 'graphml'
  | 'nodes'
  | 'edges';
export type AboutName =
  'title' | 'filters' | 'source' | 'version' | 'license' | 'note' | 'date' | 'link';
export type SizeName =
  | 'screen'
  | 'slide'
  | 'a4-landscape'
  | 'a4-portrait'
  | 'a3-landscape'
  | 'a3-portrait'
  | 'a0-poster'
  | 'column'
  | 'page-width'
  | 'square'
  | 'story'
  | 'link-card'
  | 'custom';
export type LengthUnit = 'px' | 'mm' | 'pt';
export type BackgroundName = 'white' | 'theme' | 'transparent';
export type PartName =
  'title' | 'filters' | 'legend' | 'source' | 'permalink' | 'qr' | 'logo' | 'detail';
export type FormName = 'element' | 'frame' | 'static' | 'file';

export interface MeasureFacts {
  readonly width: number;
  readonly height: number;
  readonly widthCm: number;
  readonly heightCm: number;
}

export interface NeededFacts {
  readonly width: number;
  readonly height: number;
  readonly unit: 'px' | 'mm';
  /** absent: a size of one’s own */
  readonly preset?: Exclude<SizeName, 'custom'>;
}

export interface TooLargeFacts {
  readonly width: number;
  readonly height: number;
  /** the largest scale that works */
  readonly scale: number;
  readonly largestWidth: number;
  readonly largestHeight: number;
}
