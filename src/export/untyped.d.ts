/** Only what is used of two libraries that come without types. */
declare module 'bidi-js' {
  interface Bidi {
    /** levels: of each UTF-16 unit; odd ones run from right to left */
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  }
  export default function createBidi(): Bidi;
}

declare module 'fontkit' {
  interface Glyph {
    readonly path: { toSVG(): string };
  }
  interface GlyphPosition {
    /** font units */
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(
      text: string,
      features: readonly string[],
    ): {
      readonly glyphs: readonly Glyph[];
      readonly positions: readonly GlyphPosition[];
      readonly advanceWidth: number;
    };
  }
  export function create(bytes: Uint8Array): Font;
}
