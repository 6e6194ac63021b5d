/** Types for what is used of libraries that have none, or none for modules of today. */
declare module 'bidi-js' {
  interface Bidi {
    /** levels of each UTF-16 code unit; odd levels run from right to left */
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  }
  export default function createBidi(): Bidi;
}

declare module 'fontkit' {
  interface PathCommand {
    readonly command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
    /** x and y in turns, in font units, y upwards */
    readonly args: readonly number[];
  }
  export interface Font {
    readonly unitsPerEm: number;
    readonly subfamilyName: string | null;
    hasGlyphForCodePoint(point: number): boolean;
    layout(
      text: string,
      features: Readonly<Record<string, boolean>>,
    ): {
      readonly glyphs: readonly { readonly path: { readonly commands: readonly PathCommand[] } }[];
      readonly positions: readonly {
        readonly xAdvance: number;
        readonly xOffset: number;
        readonly yOffset: number;
      }[];
      readonly advanceWidth: number;
    };
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'pptxgenjs' {
  /** A place on a slide in inches, and the name of what is there. */
  export interface Placed {
    readonly x: number;
    readonly y: number;
    readonly w: number;
    readonly h: number;
    readonly objectName: string;
  }
  export interface Paint {
    readonly fill?: { readonly color: string; readonly transparency: number };
    readonly line?: {
      readonly color: string;
      readonly transparency: number;
      /** points */
      readonly width: number;
      readonly dashType?: 'dash';
    };
  }
  export type Point =
    | { readonly x: number; readonly y: number; readonly moveTo: boolean }
    | {
        readonly x: number;
        readonly y: number;
        readonly curve: {
          readonly type: 'cubic';
          readonly x1: number;
          readonly y1: number;
          readonly x2: number;
          readonly y2: number;
        };
      }
    | { readonly close: true };
  export interface TextLook {
    readonly align?: 'left' | 'center' | 'right';
    readonly bold?: boolean;
    readonly color?: string;
    readonly fontFace?: string;
    /** points */
    readonly fontSize?: number;
    readonly lang?: string;
    readonly rtlMode?: boolean;
    readonly underline?: { readonly style: 'sng' };
    readonly valign?: 'top' | 'middle';
  }
  export interface TextRun {
    readonly text: string;
    readonly options: TextLook & { readonly fill?: { readonly color: string } };
  }
  export interface Slide {
    background: { readonly color: string };
    addShape(
      kind: 'rect' | 'roundRect' | 'ellipse' | 'custGeom',
      options: Placed &
        Paint & { readonly rectRadius?: number; readonly points?: readonly Point[] },
    ): void;
    addText(
      text: string | readonly TextRun[],
      options: Placed &
        TextLook & { readonly margin: 0; readonly wrap?: boolean; readonly rotate?: number },
    ): void;
    addImage(options: Placed & { readonly data: string; readonly altText: string }): void;
    addTable(
      rows: readonly (readonly TextRun[])[],
      options: Omit<Placed, 'h'> &
        TextLook & {
          readonly colW: readonly number[];
          /** inches: top, right, bottom, left */
          readonly margin: readonly [number, number, number, number];
          readonly border: { readonly type: 'solid'; readonly pt: number; readonly color: string };
        },
    ): void;
    addNotes(text: string): void;
  }
  export default class Presentation {
    title: string;
    subject: string;
    author: string;
    company: string;
    layout: string;
    rtlMode: boolean;
    /** in inches */
    defineLayout(layout: {
      readonly name: string;
      readonly width: number;
      readonly height: number;
    }): void;
    addSlide(): Slide;
    write(options: { readonly outputType: 'uint8array' }): Promise<unknown>;
  }
}
