import type { NetworkView } from '../../derive/network/view.js';
import type { Terms } from '../../i18n/picture-words.js';
import { textWidth } from '../../lib/text-width.js';
import type { NetworkLayout } from '../../layout/network/placed-network.js';
import type { Theme } from '../../theme.js';
import { language } from '../text-language.js';
import { nodeMarks, tieLabelMarks } from './node-marks.js';
import type { Pane, Scene } from '../scene.js';
import { tiesMarks } from './tie-marks.js';

const MESSAGE_SIZE = 14;

/** The picture of a network: the one display list behind screen, file and command line. */
export function networkScene(
  view: NetworkView,
  layout: NetworkLayout,
  theme: Theme,
  terms: Terms,
): Scene {
  const { emptiness } = view;
  const pane =
    emptiness === undefined
      ? networkPane(view, layout, theme)
      : emptyPane(layout, emptiness, theme, terms);
  return {
    width: pane.width,
    height: pane.height,
    direction: layout.direction,
    lang: terms.locale,
    title: view.title,
    description: view.counts,
    background: theme.surface,
    panes: [pane],
  };
}

/** Ties first, so that nodes and their names stand over them. */
function networkPane({ network }: NetworkView, layout: NetworkLayout, theme: Theme): Pane {
  const { width, height } = layout;
  const input = { network, layout, theme };
  const marks = [
    ...tiesMarks(input),
    ...tieLabelMarks(input),
    ...network.nodes.flatMap((node, i) => {
      const placed = layout.nodes[i];
      return placed ? nodeMarks(input, node, placed) : [];
    }),
  ];
  return { name: 'body', x: 0, y: 0, width, height, marks };
}

/** A picture of nothing says so. */
function emptyPane(
  { unit, direction }: NetworkLayout,
  text: string,
  theme: Theme,
  terms: Terms,
): Pane {
  const size = MESSAGE_SIZE * unit;
  const [width, height] = [textWidth(text, size) + 48 * unit, 72 * unit];
  const message = { kind: 'text', text, size, fill: theme.muted, anchor: 'middle' } as const;
  const at = { x: width / 2, y: height / 2, ...language(terms.locale, direction) };
  return { name: 'body', x: 0, y: 0, width, height, marks: [{ ...message, ...at }] };
}
