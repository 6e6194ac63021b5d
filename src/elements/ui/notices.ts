import type { PictureWords } from '../../i18n/picture-words.js';
import { formatPath, type Problem } from '../../model/problem.js';
import type { Failed, Session } from '../../state/session.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

/** At most this many problems are listed; of the others, only the number is shown. */
const MOST_SHOWN = 5;

/** The problems of data that could not be loaded. */
export function failedStatusTemplate(
  { problems, model }: Failed,
  terms: PictureWords,
  retry: () => void,
): TemplateResult {
  return problemsTemplate({ problems, isShown: model !== undefined }, terms, retry);
}

/**
 * Shows the problems of data that could not be loaded, after a picture. The picture does not move, and
 * the problems are visible while any part of it is. The container is always there, so that nothing
 * else moves either.
 */
export function failedLoadTemplate(
  failed: Failed | undefined,
  terms: PictureWords,
  retry: () => void,
): TemplateResult {
  return html`<div class="told">
    ${failed ? failedStatusTemplate(failed, terms, retry) : nothing}
  </div>`;
}

/** What went wrong and where, with a button that tries again. */
export function problemsTemplate(
  { problems, isShown }: { readonly problems: readonly Problem[]; readonly isShown: boolean },
  terms: PictureWords,
  retry: () => void,
): TemplateResult {
  const more = problems.length - MOST_SHOWN;
  return html`
    <div class="problems" part="error">
      <slot name="error">
        <p>
          <strong
            >${terms.sentences([problems[0]?.code === 'fault' ? terms.faulty : terms.failed])}</strong
          >
          ${isShown ? terms.stillShown : terms.nothingShown}
        </p>
        <ul>
          ${problems.slice(0, MOST_SHOWN).map((problem) => problemItem(problem, terms))}
        </ul>
        ${more > 0 ? html`<p>${terms.moreProblems(more)}</p>` : nothing}
      </slot>
      <button type="button" part="button" @click=${retry}>${terms.retry}</button>
    </div>
  `;
}

/** The first problem in a sentence, for screen readers; empty if nothing has failed. */
export function problemsSentence(failed: Failed | undefined, terms: PictureWords): string {
  if (!failed) return '';
  const [first] = failed.problems;
  return first ? terms.sentences([terms.failed, terms.problem(first)]) : terms.failed;
}

/** The progress of loading, above what is shown so far; nothing for a short load. */
export function loadingBar(
  session: Session | undefined,
  terms: PictureWords,
): TemplateResult | typeof nothing {
  const progress = session?.status.kind === 'loading' ? session.progress : 0;
  return progress > 0
    ? html`<progress part="progress" .value=${progress} aria-label=${terms.loading}></progress>`
    : nothing;
}

/** Shown until there are data: what the page has put into the element, or else a skeleton. */
export function loadingNotice(
  host: HTMLElement & { readonly for: string | null; readonly session: Session | undefined },
  terms: PictureWords,
): TemplateResult {
  const awaited = host.session === undefined ? host.for : null;
  const fallback = [...host.children].some(
    (child) => child.localName !== 'script' && !child.hasAttribute('slot'),
  );
  return fallback
    ? html`<slot></slot>`
    : html`<slot name="loading">
        ${awaited === null ? nothing : html`<p>${terms.waitingFor(awaited)}</p>`}
        <div class="skeleton" part="skeleton"><span class="hidden">${terms.loading}</span></div>
        ${loadingBar(host.session, terms)}
      </slot>`;
}

function problemItem(problem: Problem, terms: PictureWords): TemplateResult {
  const { line, column, path } = problem;
  const place =
    line === undefined || column === undefined
      ? nothing
      : html`<span class="place">${terms.aside('', terms.position(line, column)).trim()}</span>`;
  return html`<li>
    ${path.length > 0 ? html`<code dir="ltr">${formatPath(path)}</code>${terms.labelled('', '')}` : nothing}${terms.problem(
      problem,
    )}
    ${place}
  </li>`;
}
