/** Only what is used of a library that comes without types. */
declare module 'bidi-js' {
  interface Bidi {
    /** levels: of each UTF-16 unit; odd ones run from right to left */
    getEmbeddingLevels(text: string, base: 'ltr' | 'rtl'): { readonly levels: Uint8Array };
    getMirroredCharacter(character: string): string | null;
  }
  export default function createBidi(): Bidi;
}
