import type { Point } from '../../layout/box.js';
import type { Pane } from '../scene.js';
import type { Medium } from './type-scale.js';

/** Modules of the margin that readers of QR codes need (ISO/IEC 18004). */
const QUIET_ZONE = 4;
const DARK = '#000000';
const LIGHT = '#ffffff';

export interface QrCode {
  /** px of a side, margin included */
  readonly side: number;
  /** @param at its upper left corner in px */
  pane(at: Point): Pane;
}

/** The modules of a QR code, row by row: which are dark. */
export type QrModules = readonly (readonly boolean[])[];

/**
 * A QR code whose modules are whole px. It is dark on light in every theme, because many readers know
 * only that.
 * @param module px of a side of one
 */
export function qrCode(modules: QrModules, module: number): QrCode {
  const side = (modules.length + 2 * QUIET_ZONE) * module;
  const at = (i: number) => (i + QUIET_ZONE) * module;
  const d = modules.flatMap((row, y) =>
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
