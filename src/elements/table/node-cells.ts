import type { NodeRow } from '../../derive/table.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { textOn } from '../../theme.js';
import { foundText } from '../ui/highlight.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

/** One node with its numbers. Its name is the row's header, and a button that selects it. */
export function nodeTableRow(
  { node, degree, weight, betweenness }: NodeRow,
  words: {
    readonly isSelected: boolean;
    readonly terms: PictureWords;
    readonly tools: ControlWords;
  },
  select: (id: string) => void,
): TemplateResult {
  const { isSelected, terms, tools } = words;
  const { code, label, lang, color, kind, found } = node;
  const name =
    label === '' || kind !== 'goal'
      ? html`<b><bdi>${foundText(code, found.code)}</bdi></b>`
      : nothing;
  return html`<tr class=${isSelected ? 'selected' : ''}>
    <th scope="row">
      <button type="button" class="line" aria-pressed=${isSelected} @click=${() => select(node.id)}>
        ${
          color !== undefined && kind === 'goal'
            ? html`<span class="tile" .style=${`background:${color};color:${textOn(color)}`}
                >${code}</span
              >`
            : name
        }
        <bdi lang=${lang}>${foundText(label, found.label)}</bdi>
      </button>
    </th>
    <td>${tools.network.kinds[kind]}</td>
    <td class="number">${terms.number(degree)}</td>
    <td class="number">${terms.number(Math.round(weight))}</td>
    <td class="number">
      ${betweenness === undefined ? tools.network.counting : percentWithTenths(betweenness, terms)}
    </td>
  </tr>`;
}

/** Betweenness is small in most networks: it is told to a tenth of a per cent. */
export function percentWithTenths(share: number, { locale }: PictureWords): string {
  const style = { style: 'percent', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, style).format(share);
}
