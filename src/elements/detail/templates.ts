import type {
  DetailActionLine,
  DetailFacilitator,
  DetailGoal,
  DetailGroup,
  DetailLink,
  DetailSource,
  DetailTarget,
  DetailView,
} from '../../derive/detail/view.js';
import type { TextInLanguage } from '../../model/localized-text.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { findRanges, type Range } from '../../lib/fold.js';
import { textOn } from '../../theme.js';
import { foundText } from '../ui/highlight.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

/** What a search found in a text. */
type Lit = (text: string) => readonly Range[];
const unlit: Lit = () => [];

export interface DetailExtras {
  /** below the head: ways on from here */
  readonly tools: unknown;
  /** its numbers in the network */
  readonly numbers: unknown;
  /** over the links: a comparison, and the paths to what it is compared with */
  readonly comparison: unknown;
  /** at the end */
  readonly feedback: unknown;
  /** folded words that a search looks for */
  readonly words: readonly string[];
}

export interface DetailActions {
  readonly select: (selection: string) => void;
  readonly clear: () => void;
}

/** Everything about what is selected: what, who, why, says who. */
export function detailTemplate(
  view: DetailView,
  { terms, extras }: { readonly terms: PictureWords; readonly extras: DetailExtras },
  actions: DetailActions,
): TemplateResult {
  const lit: Lit = (text) => findRanges(text, extras.words);
  return html`
    <div class="crumbs" part="crumbs">
      <h2>
        ${view.actionLine ? lineCrumb(view.actionLine, terms) : nothing}
        ${view.goal ? goalCrumb(view.goal, view.actionLine !== undefined, terms) : nothing}
      </h2>
      <button
        type="button"
        class="clear"
        part="button"
        @click=${actions.clear}
        aria-label=${terms.clear}
      >
        <span class="sign" data-sign="×" aria-hidden="true"></span>
      </button>
    </div>
    ${fullNames(view, lit, terms)} ${extras.tools}
    <p class="summary" part="summary">${view.summary}</p>
    ${extras.numbers} ${view.facilitators ? facilitators(view.facilitators, terms) : nothing}
    ${extras.comparison}
    <div class="groups">
      ${view.groups.map((group) => groupTemplate(group, { terms, lit }, actions))}
    </div>
    ${extras.feedback} ${view.sources.map((source) => sourceTemplate(source, terms))}
  `;
}

function lineCrumb({ code, name }: DetailActionLine, terms: PictureWords): TemplateResult {
  return html`<span class="crumb line" lang=${name.lang}
    ><bdi>${terms.actionLine(code, name.text)}</bdi></span
  >`;
}

function goalCrumb(goal: DetailGoal, follows: boolean, terms: PictureWords): TemplateResult {
  const arrow = follows ? html`<span class="arrow" aria-hidden="true"></span>` : nothing;
  return html`<span class="crumb goal">${arrow}${tile(goal, terms)}${words(goal.name)}</span>`;
}

function tile({ number, color }: DetailGoal, terms: PictureWords): TemplateResult {
  return html`<span class="tile" .style=${`background:${color};color:${textOn(color)}`}
    >${terms.number(number)}</span
  >`;
}

/** The whole wording where the short names over it leave something out; whether it is official. */
function fullNames(
  { actionLine, goal, target }: DetailView,
  lit: Lit,
  terms: PictureWords,
): TemplateResult {
  return html`
    ${[actionLine, goal].map((named) => [
      named && !isSameName(named.fullName, named.name)
        ? paragraph('official', named.fullName, lit)
        : nothing,
      named?.isUnofficial
        ? html`<p class="unofficial" part="unofficial">${terms.unofficial}</p>`
        : nothing,
    ])}
    ${target ? html`<p class="target">${targetTemplate(target, lit)}</p>` : nothing}
  `;
}

function isSameName(a: TextInLanguage, b: TextInLanguage): boolean {
  return a.text.toLocaleLowerCase(a.lang) === b.text.toLocaleLowerCase(b.lang);
}

/** A paragraph that may be in another language than the page, and then runs its own way. */
function paragraph(name: string, { text, lang }: TextInLanguage, lit: Lit = unlit): TemplateResult {
  return html`<p class=${name} part=${name} lang=${lang} dir="auto">
    ${foundText(text, lit(text))}
  </p>`;
}

function facilitators(list: readonly DetailFacilitator[], terms: PictureWords): TemplateResult {
  const items = list.map((each) => html`<li>${facilitator(each, terms)}</li>`);
  return html`<section class="facilitators" part="facilitators">
    <h3>${terms.facilitators}</h3>
    ${
      list.length === 0
        ? html`<p class="muted">${terms.noFacilitator}</p>`
        : html`<ul>
            ${items}
          </ul>`
    }
  </section>`;
}

/** Who, in which role, and what bears it out. */
function facilitator(each: DetailFacilitator, terms: PictureWords): TemplateResult {
  const { name, role, sources, note } = each;
  const titles = terms.series(sources.map(({ title }) => title.text));
  const part = role === 'lead' ? terms.lead : terms.coFacilitator;
  return html`
    ${words(name)}
    <span class="muted">${terms.aside('', part).trim()}</span>
    ${note ? paragraph('muted', note) : nothing}
    ${titles ? html`<p class="muted">${terms.labelled(terms.source, titles)}</p>` : nothing}
  `;
}

function groupTemplate(
  group: DetailGroup,
  { terms, lit }: { readonly terms: PictureWords; readonly lit: Lit },
  actions: DetailActions,
): TemplateResult {
  const { actionLine, goal } = group;
  return html`<section class="group" part="group">
    ${
      actionLine || goal
        ? html`<h3>
            <button type="button" class="to-cell" @click=${() => actions.select(group.selection)}>
              ${goal ? html`${tile(goal, terms)} ${words(goal.name, lit)}` : nothing}
              ${actionLine ? html`<bdi>${terms.actionLine(actionLine.code, actionLine.name.text)}</bdi>` : nothing}
            </button>
          </h3>`
        : nothing
    }
    <ul class="links">
      ${group.links.map((link) => html`<li class="link" part="link">${linkTemplate(link, terms, lit)}</li>`)}
    </ul>
  </section>`;
}

function linkTemplate(link: DetailLink, terms: PictureWords, lit: Lit): TemplateResult {
  const unsure = { published: undefined, unconfirmed: terms.unconfirmed, proposed: terms.proposed };
  const badge = unsure[link.status];
  return html`
    ${
      link.targets.length === 0
        ? html`<p class="target"><strong>${terms.wholeGoal}</strong></p>`
        : link.targets.map((target) => html`<p class="target">${targetTemplate(target, lit)}</p>`)
    }
    ${badge ? html`<p class="badge" part="badge">${badge}</p>` : nothing}
    ${
      link.rationale
        ? paragraph('rationale', link.rationale, lit)
        : html`<p class="rationale muted" part="rationale">${terms.noRationale}</p>`
    }
    ${link.note ? paragraph('muted', link.note) : nothing}
    ${
      link.sourceRef
        ? html`<p class="muted">
            ${terms.labelled(terms.source, terms.sourceRow(link.sourceRef))}
          </p>`
        : nothing
    }
  `;
}

function targetTemplate({ number, label, uri }: DetailTarget, lit: Lit): TemplateResult {
  const figure = html`<strong><bdi>${number}</bdi></strong>`;
  return html`${uri ? html`<a href=${uri} target="_blank" rel="noopener">${figure}</a>` : figure}
  ${words(label, lit)}`;
}

function sourceTemplate(source: DetailSource, terms: PictureWords): TemplateResult {
  const { title, publisher, date, url, note } = source;
  const name = words(title);
  return html`<footer class="source" part="source">
    <p>
      ${terms.labelled(terms.source, '')}
      ${url ? html`<a href=${url} target="_blank" rel="noopener">${name}</a>` : name}
      ${publisher ? html`– ${words(publisher)}` : nothing}${date ? html`${terms.commas(['', date])}` : nothing}
    </p>
    ${note ? paragraph('note', note) : nothing}
  </footer>`;
}

function words({ text, lang }: TextInLanguage, lit: Lit = unlit): TemplateResult {
  return html`<bdi lang=${lang}>${foundText(text, lit(text))}</bdi>`;
}
