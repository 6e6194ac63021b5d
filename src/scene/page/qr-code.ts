import { encode } from 'uqr';
import type { Point } from '../../layout/box.js';
import type { Pane } from '../scene.js';
import type { Medium } from './type-scale.js';

/** Modules of the margin that readers of QR codes need (ISO/IEC 18004). */
const QUIET_ZONE = 4;
/** A larger version has more and smaller modules; a text that needs one is hard to scan from paper. */
const LARGEST_VERSION = 6;
const DARK = '#000000';
const LIGHT = '#ffffff';

export interface QrCode {
  /** px of a side, margin included */
  readonly side: number;
  /** @param at its upper left corner in px */
  pane(at: Point): Pane;
}

/**
 * A text as a QR code whose modules are whole px. It is dark on light in every theme, because many
 * readers know only that.
 */
export function qrCode(text: string, module: number): QrCode {
  const { data, size } = encoded(text);
  const side = (size + 2 * QUIET_ZONE) * module;
  const at = (i: number) => (i + QUIET_ZONE) * module;
  const d = data.flatMap((row, y) =>
    darkRuns(row).map(
      ({ from, to }) => `M${at(from)} ${at(y)}H${at(to)}V${at(y + 1)}H${at(from)}Z`,
    ),
  );
  return {
    side,
    pane: ({ x, y }) => {
      // On whole px every module is sharp.
      const shift = { x: Math.round(x), y: Math.round(y) };
      return {
        name: 'qr',
        ...{ ...shift, width: side, height: side, shift },
        marks: [
          { kind: 'rect', x: 0, y: 0, width: side, height: side, fill: LIGHT },
          { kind: 'path', d: d.join(''), fill: DARK },
        ],
      };
    },
  };
}

/** px of a module: at least half a millimetre of paper, and what a phone sees on a screen. */
export function moduleFor(medium: Medium, unit: number): number {
  return Math.max(medium === 'paper' ? 2 : 3, Math.round(2 * unit));
}

/** Corrects as many errors as a small version can; only a very long text has a larger version. */
function encoded(text: string) {
  for (const ecc of ['M', 'L'] as const) {
    try {
      return encode(text, { ecc, border: 0, maxVersion: LARGEST_VERSION });
    } catch {
      // It does not fit: correct fewer errors.
    }
  }
  return encode(text, { ecc: 'L', border: 0 });
}

interface Run {
  readonly from: number;
  /** not included */
  to: number;
}

/** The dark modules of a row. Neighbours are one run, so that no hairline shows between them. */
function darkRuns(row: readonly boolean[]): readonly Run[] {
  const runs: Run[] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last?.to === x) last.to = x + 1;
    else runs.push({ from: x, to: x + 1 });
  });
  return runs;
}
