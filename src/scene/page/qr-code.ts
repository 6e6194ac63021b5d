import { encode } from 'uqr';
import { rounded } from '../../lib/number.js';
import type { Box } from '../../layout/box.js';
import type { Pane } from '../scene.js';

/** Quiet zone that readers need, in modules (ISO/IEC 18004). */
const QUIET = 4;
const DARK = '#000000';
const LIGHT = '#ffffff';

/**
 * A text as a QR code, always dark on light, whatever the theme: many readers know no other.
 * @param box square px, quiet zone included
 */
export function qrCode(text: string, box: Box): Pane {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = box.width / (size + 2 * QUIET);
  const at = (i: number) => rounded((i + QUIET) * module);
  const d = data.flatMap((row, y) => runs(row).map(([from, to]) => square(y, from, to))).join('');
  return {
    name: 'qr',
    ...box,
    shift: { x: box.x, y: box.y },
    marks: [
      { kind: 'rect', x: 0, y: 0, width: box.width, height: box.width, fill: LIGHT },
      { kind: 'path', d, fill: DARK },
    ],
  };

  function square(y: number, from: number, to: number): string {
    return `M${at(from)} ${at(y)}H${at(to)}V${at(y + 1)}H${at(from)}Z`;
  }
}

/** Neighbouring dark modules as one, so that no hairline shows between them. */
function runs(row: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = found.at(-1);
    if (!isDark) return;
    if (last?.[1] === x) last[1] = x + 1;
    else found.push([x, x + 1]);
  });
  return found;
}
