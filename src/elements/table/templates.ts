import type { FoundText, TableRow } from '../../derive/table.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { textOn } from '../../theme.js';
import { foundText } from '../ui/highlight.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

/** One link. Its action line is the row's header, and a button that selects the cell. */
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

function words({ text, lang, found }: FoundText): TemplateResult {
  return html`<bdi lang=${lang}>${foundText(text, found)}</bdi>`;
}
