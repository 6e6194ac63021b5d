import type { PathsView, PathView } from '../../derive/network/paths.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { percentWithTenths } from '../table/node-cells.js';

/** The numbers of a node in the network as it is shown. */
export interface NodeNumbers {
  readonly degree: number;
  readonly weight: number;
  /** 0 … 1; undefined until it has been worked out */
  readonly betweenness: number | undefined;
  /** whether weights are likeness and no links */
  readonly isLikeness: boolean;
}

interface Words {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

export function numbersTemplate(numbers: NodeNumbers, { terms, tools }: Words): TemplateResult {
  const { columns, counting } = tools.network;
  const { degree, weight, betweenness, isLikeness } = numbers;
  const shown = [
    [columns.degree, terms.number(degree)],
    ...(isLikeness ? [] : [[columns.weight, terms.number(weight)] as const]),
    [
      columns.betweenness,
      betweenness === undefined ? counting : percentWithTenths(betweenness, terms),
    ],
  ] as const;
  return html`<dl class="numbers" part="numbers">
    ${shown.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** How two nodes are connected: every shortest path, step by step, with why. */
export function pathsTemplate(
  { summary, paths, more }: PathsView,
  { tools }: Words,
  select: (id: string) => void,
): TemplateResult {
  return html`<section class="paths" part="paths">
    <h3>${summary}</h3>
    <ol>
      ${paths.map((path) => html`<li>${pathTemplate(path, select)}</li>`)}
    </ol>
    ${more > 0 ? html`<p class="muted">${tools.network.morePaths(more)}</p>` : nothing}
  </section>`;
}

function pathTemplate({ nodes, steps }: PathView, select: (id: string) => void): TemplateResult {
  const between = nodes.slice(1, -1);
  return html`${
      between.length > 0
        ? html`<p>
            ${between.map(
              ({ id, name }) =>
                html`<button type="button" class="plain" @click=${() => select(id)}>
                  <bdi>${name}</bdi>
                </button>`,
            )}
          </p>`
        : nothing
    }
    <ul>
      ${steps.map(
        ({ sentence, rationale }) =>
          html`<li>
            <span>${sentence}</span>
            ${
              rationale
                ? html`<p class="rationale" lang=${rationale.lang} dir="auto">${rationale.text}</p>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
}
