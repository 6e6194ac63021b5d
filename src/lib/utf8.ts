/**
 * Bytes as text, where they are UTF-8 and nothing else; a byte order mark stays.
 * @returns undefined for bytes that are no UTF-8, begin like UTF-16, or hold a NUL, as no text does
 */
export function utf8(bytes: Uint8Array): string | undefined {
  const isUtf16 = (bytes[0] ?? 0) >= 0xfe && (bytes[1] ?? 0) >= 0xfe;
  if (isUtf16 || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
