import type { Model } from '../../model/model.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { formatPath, type Problem } from '../../model/problem.js';
import type { ViewState } from '../../state/view-state.js';

export interface LoadDetail {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly actionLines: number;
  readonly goals: number;
  readonly targets: number;
  readonly links: number;
  /** what was mended, or is not known and not used */
  readonly warnings: readonly ProblemDetail[];
}

/** One thing wrong with a dataset, in words. */
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
  /** the id form of the selection, or null when it is cleared */
  readonly selection: string | null;
}

export interface FeedbackDetail {
  /** what the suggestion is about */
  readonly selection: string | null;
  /** address of the view it was made in */
  readonly permalink: string;
}

/** A file that was made, before it is handed to the browser to be saved. */
export interface ExportDetail {
  readonly format: string;
  readonly filename: string;
  readonly bytes: number;
  readonly blob: Blob;
}

export interface ViewChangeDetail {
  readonly state: ViewState;
}

/** Every event the elements send, by name. All bubble and cross shadow roots. */
export interface WsisEvents {
  'wsis-load': CustomEvent<LoadDetail>;
  'wsis-error': CustomEvent<ErrorDetail>;
  'wsis-select': CustomEvent<SelectDetail>;
  'wsis-view-change': CustomEvent<ViewChangeDetail>;
  'wsis-feedback': CustomEvent<FeedbackDetail>;
  'wsis-export': CustomEvent<ExportDetail>;
}

declare global {
  interface HTMLElementEventMap {
    'wsis-load': WsisEvents['wsis-load'];
    'wsis-error': WsisEvents['wsis-error'];
    'wsis-select': WsisEvents['wsis-select'];
    'wsis-view-change': WsisEvents['wsis-view-change'];
    'wsis-feedback': WsisEvents['wsis-feedback'];
    'wsis-export': WsisEvents['wsis-export'];
  }
}

/** @returns false when a listener prevented the default action */
export function send<Name extends keyof WsisEvents>(
  from: HTMLElement,
  name: Name,
  detail: WsisEvents[Name]['detail'],
  { cancelable = false } = {},
): boolean {
  const event = new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable });
  return from.dispatchEvent(event);
}

export function loadDetail(
  model: Model,
  title: string,
  warnings: readonly ProblemDetail[],
): LoadDetail {
  const { id, version } = model.dataset;
  return {
    id,
    title,
    version,
    actionLines: model.actionLines.length,
    goals: model.goals.length,
    targets: model.targets.length,
    links: model.links.length,
    warnings,
  };
}

/** Problems as the page is told of them. */
export function problemDetails(
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

export function errorDetail(problems: readonly Problem[], terms: PictureWords): ErrorDetail {
  const written = problemDetails(problems, terms);
  const [first] = written;
  const rooted = problems[0]?.path.length === 0;
  const message = first ? `${rooted ? '' : `${first.path}: `}${first.message}` : '';
  return { message, problems: written };
}
