import type { PictureWords } from '../../i18n/picture-words.js';
import { formatPath, type Problem } from '../../model/problem.js';
import type { Session, Status } from '../../state/session.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

const MOST_SHOWN = 5;

/** What went wrong with data. */
export function problemsNotice(
  { problems, model }: Extract<Status, { kind: 'failed' }>,
  terms: PictureWords,
  retry: () => void,
): TemplateResult {
  return notice({ problems, isShown: model !== undefined }, terms, retry);
}

/**
 * The place after a picture where what went wrong with data is told: the picture and the page stay
 * where they are, and the notice is in sight while any of the picture is. The place is always there,
 * so that nothing else changes its own.
 */
export function failedLoadTemplate(
  status: Status | undefined,
  terms: PictureWords,
  retry: () => void,
): TemplateResult {
  return html`<div class="told">
    ${status?.kind === 'failed' ? problemsNotice(status, terms, retry) : nothing}
  </div>`;
}

/** What went wrong, where, and what now; in place, over whatever good picture there is. */
export function notice(
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

/** The same for ears, in one sentence: kept short, since it interrupts nothing. */
export function problemsSentence(status: Status | undefined, terms: PictureWords): string {
  if (status?.kind !== 'failed') return '';
  const [first] = status.problems;
  return first ? terms.sentences([terms.failed, terms.problem(first)]) : terms.failed;
}

/** How far data on their way have come, over what is shown meanwhile; a short load shows none. */
export function loadingBar(
  session: Session | undefined,
  terms: PictureWords,
): TemplateResult | typeof nothing {
  const part = session?.status.kind === 'loading' ? session.progress : 0;
  return part > 0
    ? html`<progress part="progress" .value=${part} aria-label=${terms.loading}></progress>`
    : nothing;
}

/** Until there is something to show: the page's own fallback when it has one, else a skeleton. */
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
