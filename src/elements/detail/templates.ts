import type {
  DetailActionLine,
  DetailAgreement,
  DetailDesignation,
  DetailFacilitator,
  DetailGoal,
  DetailGroup,
  DetailLink,
  DetailSource,
  DetailTarget,
  DetailView,
} from '../../derive/detail/view.js';
import type { TextInLanguage } from '../../model/localized-text.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Find } from '../../lib/fold.js';
import { findNothing } from '../../model/filter.js';
import { textOn } from '../../theme.js';
import { foundText } from '../ui/highlight.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

/** What comes from the view and the network rather than from the dataset. */
export interface DetailExtras {
  /** below the heading: buttons that lead on from the selection */
  readonly controls: unknown;
  /** the numbers of its node in the network */
  readonly numbers: unknown;
  /** above the links: the comparison, and the paths to what it is compared with */
  readonly comparison: unknown;
  /** at the end: the link for suggestions */
  readonly feedback: unknown;
  /** finds the words of the search, to be marked */
  readonly find: Find;
}

export interface DetailActions {
  readonly select: (selection: string) => void;
  readonly clear: () => void;
}

interface DetailWords {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

/** Everything about the selection: names, facilitators, links with their reasons, sources. */
export function detailTemplate(
  view: DetailView,
  { terms, tools, extras }: DetailWords & { readonly extras: DetailExtras },
  actions: DetailActions,
): TemplateResult {
  const { find } = extras;
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
        aria-label=${tools.clear}
      >
        <span class="sign" data-sign="×" aria-hidden="true"></span>
      </button>
    </div>
    ${fullNames(view, find, tools)} ${extras.controls}
    <p class="summary" part="summary">${view.summary}</p>
    ${extras.numbers} ${view.facilitators ? facilitators(view, { terms, tools }) : nothing}
    ${extras.comparison}
    <div class="groups">
      ${view.groups.map((group) => groupTemplate(group, { terms, tools, find }, actions))}
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
  return html`<span class="crumb goal">${arrow}${tile(goal, terms)}${named(goal.name)}</span>`;
}

function tile({ number, color }: DetailGoal, terms: PictureWords): TemplateResult {
  return html`<span class="tile" .style=${`background:${color};color:${textOn(color)}`}
    >${terms.number(number)}</span
  >`;
}

/** The full names, if the heading shortens them, and whether they are unofficial. */
function fullNames(
  { actionLine, goal, target }: DetailView,
  find: Find,
  tools: ControlWords,
): TemplateResult {
  return html`
    ${[actionLine, goal].map((named) => [
      named && !isSameName(named.fullName, named.name)
        ? paragraph('official', named.fullName, find)
        : nothing,
      named?.isUnofficial
        ? html`<p class="unofficial" part="unofficial">${tools.unofficial}</p>`
        : nothing,
    ])}
    ${target ? html`<p class="target">${targetTemplate(target, find)}</p>` : nothing}
  `;
}

function isSameName(a: TextInLanguage, b: TextInLanguage): boolean {
  return a.text.toLocaleLowerCase(a.lang) === b.text.toLocaleLowerCase(b.lang);
}

/** A paragraph that may be in another language than the page, and so in another direction. */
export function paragraph(
  name: string,
  { text, lang }: TextInLanguage,
  find: Find = findNothing,
): TemplateResult {
  return html`<p class=${name} part=${name} lang=${lang} dir="auto">
    ${foundText(text, find(text))}
  </p>`;
}

function facilitators(
  { facilitators: list = [], designated }: DetailView,
  { terms, tools }: DetailWords,
): TemplateResult {
  const items = list.map((each) => html`<li>${facilitator(each, terms)}</li>`);
  return html`<section class="facilitators" part="facilitators">
    <h3>${tools.facilitators}</h3>
    ${
      list.length === 0
        ? html`<p class="muted">${tools.noFacilitator}</p>`
        : html`<ul>
            ${items}
          </ul>`
    }
    ${designated ? designation(designated, { terms, tools }) : nothing}
  </section>`;
}

function designation(
  { year, names, sources }: DetailDesignation,
  { terms, tools }: DetailWords,
): TemplateResult {
  return html`<div class="screen-only">
    <p class="muted" part="designated">${tools.designated(year, terms.commas(names))}</p>
    ${citedSources(sources, terms)}
    ${sources.map(({ note }) => (note ? paragraph('muted', note) : nothing))}
  </div>`;
}

/** An organization, its role and the sources that say so. */
function facilitator(each: DetailFacilitator, terms: PictureWords): TemplateResult {
  const { name, role, sources, note } = each;
  const part = role === 'lead' ? terms.lead : terms.coFacilitator;
  return html`
    ${named(name)}
    <span class="muted">${terms.aside('', part).trim()}</span>
    ${note ? paragraph('muted', note) : nothing}
    ${sources.length > 0 ? citedSources(sources, terms) : nothing}
  `;
}

/** The titles of sources, each with its link. */
function citedSources(sources: readonly DetailSource[], terms: PictureWords): TemplateResult {
  return html`<p class="muted">
    ${terms.labelled(terms.source, '')}${sources.map(
      (source, i) => html`${i > 0 ? terms.series(['', '']) : nothing}${sourceName(source)}`,
    )}
  </p>`;
}

/** The title of a source, with its link. */
export function sourceName({ title, url }: DetailSource): TemplateResult {
  const name = named(title);
  return url ? html`<a href=${url} target="_blank" rel="noopener">${name}</a>` : name;
}

function groupTemplate(
  group: DetailGroup,
  { find, ...words }: DetailWords & { readonly find: Find },
  actions: DetailActions,
): TemplateResult {
  const { actionLine, goal } = group;
  const { terms } = words;
  return html`<section class="group" part="group">
    ${
      actionLine || goal
        ? html`<h3>
            <button type="button" class="to-cell" @click=${() => actions.select(group.selection)}>
              ${goal ? html`${tile(goal, terms)} ${named(goal.name, find)}` : nothing}
              ${actionLine ? html`<bdi>${terms.actionLine(actionLine.code, actionLine.name.text)}</bdi>` : nothing}
            </button>
          </h3>`
        : nothing
    }
    <ul class="links">
      ${group.links.map((link) => html`<li class="link" part="link">${linkTemplate(link, words, find)}</li>`)}
    </ul>
  </section>`;
}

function linkTemplate(link: DetailLink, { terms, tools }: DetailWords, find: Find): TemplateResult {
  const badges = { published: undefined, unconfirmed: terms.unconfirmed, proposed: tools.proposed };
  const badge = badges[link.status];
  return html`
    ${
      link.targets.length === 0
        ? html`<p class="target"><strong>${terms.wholeGoal}</strong></p>`
        : link.targets.map((target) => html`<p class="target">${targetTemplate(target, find)}</p>`)
    }
    ${badge ? html`<p class="badge" part="badge">${badge}</p>` : nothing}
    ${
      link.rationale
        ? paragraph('rationale', link.rationale, find)
        : html`<p class="rationale muted" part="rationale">${terms.noRationale}</p>`
    }
    ${link.note ? paragraph('muted', link.note) : nothing}
    ${
      link.sourceRef
        ? html`<p class="muted">
            ${terms.labelled(terms.source, tools.sourceRow(link.sourceRef))}
          </p>`
        : nothing
    }
    ${link.agreement ? agreement(link.agreement, tools) : nothing}
  `;
}

/** Paper says it of the links in doubt alone. */
function agreement(facts: DetailAgreement, tools: ControlWords): TemplateResult {
  return html`<p class="muted ${facts.kind === 'all' ? 'screen-only' : ''}" part="agreement">
    ${tools.agreement(facts)}
  </p>`;
}

function targetTemplate({ number, label, uri }: DetailTarget, find: Find): TemplateResult {
  const figure = html`<strong><bdi>${number}</bdi></strong>`;
  return html`${uri ? html`<a href=${uri} target="_blank" rel="noopener">${figure}</a>` : figure}
  ${named(label, find)}`;
}

function sourceTemplate(source: DetailSource, terms: PictureWords): TemplateResult {
  const { publisher, date, note } = source;
  return html`<footer class="source" part="source">
    <p>
      ${terms.labelled(terms.source, '')} ${sourceName(source)}
      ${publisher ? html`– ${named(publisher)}` : nothing}${date ? html`${terms.commas(['', date])}` : nothing}
    </p>
    ${note ? paragraph('note', note) : nothing}
  </footer>`;
}

function named({ text, lang }: TextInLanguage, find: Find = findNothing): TemplateResult {
  return html`<bdi lang=${lang}>${foundText(text, find(text))}</bdi>`;
}
