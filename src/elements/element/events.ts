import { countAllLinks } from '../../derive/counts.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { localize } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import { formatPath, type Problem } from '../../model/problem.js';
import type { Status } from '../../state/session.js';
import type { ViewState } from '../../state/view-state.js';

export interface LoadDetail {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly actionLines: number;
  readonly goals: number;
  readonly targets: number;
  /** pairs of an action line and a target, or a goal as a whole */
  readonly links: number;
  /** rows of the source, each the reason for one or more links */
  readonly statements: number;
  /** what was corrected, or is unknown and ignored */
  readonly warnings: readonly ProblemDetail[];
}

/** A problem in a dataset, in words. */
export interface ProblemDetail {
  readonly path: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

export interface ErrorDetail {
  readonly message: string;
  readonly problems: readonly ProblemDetail[];
}

export interface SelectDetail {
  /** the selection by its id, or null when it is cleared */
  readonly selection: string | null;
}

export interface FeedbackDetail {
  /** the selection that the suggestion is about */
  readonly selection: string | null;
  /** the address of the view in which it was made */
  readonly permalink: string;
}

/** A file that has been made, before the browser saves it. */
export interface ExportDetail {
  readonly format: string;
  readonly filename: string;
  readonly bytes: number;
  readonly blob: Blob;
}

export interface ViewChangeDetail {
  readonly state: ViewState;
}

/** Every event of the elements, by name. All of them bubble, and cross shadow roots. */
export interface WsisEvents {
  'wsis-load': CustomEvent<LoadDetail>;
  'wsis-error': CustomEvent<ErrorDetail>;
  'wsis-select': CustomEvent<SelectDetail>;
  'wsis-view-change': CustomEvent<ViewChangeDetail>;
  'wsis-feedback': CustomEvent<FeedbackDetail>;
  'wsis-export': CustomEvent<ExportDetail>;
}

declare global {
  interface HTMLElementEventMap extends WsisEvents {}
  interface DocumentEventMap extends WsisEvents {}
  interface WindowEventMap extends WsisEvents {}
}

/** The events whose default action a page may prevent. */
const CANCELABLE: ReadonlySet<keyof WsisEvents> = new Set([
  'wsis-select',
  'wsis-feedback',
  'wsis-export',
]);

/** @returns false when a listener prevented the default action */
export function send<Name extends keyof WsisEvents>(
  from: HTMLElement,
  name: Name,
  detail: WsisEvents[Name]['detail'],
): boolean {
  const cancelable = CANCELABLE.has(name);
  const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });
  return from.dispatchEvent(event);
}

/**
 * Makes the function that reports to the page, by events and in the console, how each loading of an
 * element's own data ended.
 */
export function createLoadReporter(
  element: HTMLElement,
): (status: Status, terms: PictureWords) => void {
  let reported: Model | undefined;
  const warned = new WeakSet<Problem>();
  return (status, terms) => {
    if (status.kind === 'failed') {
      const detail = errorDetail(status.problems, terms);
      console.warn(`wsis-sdg-matrix: ${detail.message}`, detail.problems);
      send(element, 'wsis-error', detail);
    }
    // A load that was cancelled leaves the model that has been reported already.
    if (status.kind !== 'ready' || status.model === reported) return;
    // A model with more languages has the links that have been reported already.
    const hasSameLinks = status.model.links === reported?.links;
    reported = status.model;
    for (const warning of status.warnings) {
      if (!warned.has(warning)) warn(warning, terms);
      warned.add(warning);
    }
    if (!hasSameLinks) send(element, 'wsis-load', loadDetail(status.model, status.warnings, terms));
  };
}

/** Whether a load has ended with something to say, for which words must be there. */
export function hasProblems(status: Status): boolean {
  return status.kind === 'failed' || (status.kind === 'ready' && status.warnings.length > 0);
}

function warn(problem: Problem, terms: PictureWords): void {
  console.warn(`wsis-sdg-matrix: ${formatPath(problem.path)}: ${terms.problem(problem)}`);
}

function loadDetail(model: Model, warnings: readonly Problem[], terms: PictureWords): LoadDetail {
  const { id, version, title } = model.dataset;
  return {
    id,
    title: localize(title, terms.locale).text,
    version,
    actionLines: model.actionLines.length,
    goals: model.goals.length,
    targets: model.targets.length,
    links: countAllLinks(model).links,
    statements: model.links.length,
    warnings: problemDetails(warnings, terms),
  };
}

export function errorDetail(problems: readonly Problem[], terms: PictureWords): ErrorDetail {
  const details = problemDetails(problems, terms);
  const [first] = details;
  const isAboutAll = problems[0]?.path.length === 0;
  const message = first ? `${isAboutAll ? '' : `${first.path}: `}${first.message}` : '';
  return { message, problems: details };
}

function problemDetails(
  problems: readonly Problem[],
  terms: PictureWords,
): readonly ProblemDetail[] {
  return problems.map((problem) => ({
    path: formatPath(problem.path),
    message: terms.problem(problem),
    ...(problem.line === undefined ? {} : { line: problem.line }),
    ...(problem.column === undefined ? {} : { column: problem.column }),
  }));
}
