import type { FoundText, TableRow } from '../../derive/table.js';
import type { NodeRow } from '../../derive/table.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { textOn } from '../../theme.js';
import { percentWithTenths } from '../detail/betweenness-controller.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { foundText } from '../ui/highlight.js';

/** The row of a link. Its header is the action line, a button that selects the link's cell. */
export function tableRow(
  row: TableRow,
  { isSelected, terms }: { readonly isSelected: boolean; readonly terms: PictureWords },
  select: (selection: string) => void,
): TemplateResult {
  const { selection, actionLine, goal, targets, rationale, isSure, facilitators } = row;
  const { number, color } = goal;
  return html`<tr class=${isSelected ? 'selected' : ''}>
    <th scope="row">
      <button
        type="button"
        class="line"
        aria-pressed=${isSelected}
        @click=${() => select(selection)}
      >
        <b><bdi>${actionLine.code}</bdi></b> ${words(actionLine)}
      </button>
    </th>
    <td>
      <span class="goal"
        ><span class="tile" .style=${`background:${color};color:${textOn(color)}`}
          >${terms.number(number)}</span
        >${words(goal)}</span
      >
    </td>
    <td>
      ${
        targets.length === 0
          ? terms.wholeGoal
          : html`<ul>
              ${targets.map(
                (target) =>
                  html`<li>
                    <b><bdi>${target.number}</bdi></b> ${words(target)}
                  </li>`,
              )}
            </ul>`
      }
    </td>
    <td class="rationale">
      ${rationale ? words(rationale) : html`<span class="muted">${terms.noRationale}</span>`}
      ${isSure ? nothing : html`<span class="badge">${terms.unconfirmed}</span>`}
    </td>
    <td><bdi>${terms.list(facilitators)}</bdi></td>
  </tr>`;
}

/** The row of a node with its numbers. Its header is the name, a button that selects the node. */
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

function words({ text, lang, found }: FoundText): TemplateResult {
  return html`<bdi lang=${lang}>${foundText(text, found)}</bdi>`;
}
