import { encode } from 'uqr';
import type { QrModules } from '../scene/page/qr-code.js';

/** A larger version has more and smaller modules; a text that needs one is hard to scan from paper. */
const LARGEST_VERSION = 6;

/**
 * A text as a QR code without a margin. It corrects as many errors as a small version can; only a very
 * long text has a larger version.
 * @throws for a text that no QR code can hold, of about three thousand bytes
 */
export function qrModules(text: string): QrModules {
  for (const ecc of ['M', 'L'] as const) {
    try {
      return encode(text, { ecc, border: 0, maxVersion: LARGEST_VERSION }).data;
    } catch {
      // It does not fit: correct fewer errors.
    }
  }
  return encode(text, { ecc: 'L', border: 0 }).data;
}
