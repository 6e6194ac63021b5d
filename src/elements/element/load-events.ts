import { localize } from '../../model/localized-text.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import { formatPath, type Problem } from '../../model/problem.js';
import type { Status } from '../../state/session.js';
import { errorDetail, loadDetail, send, problemDetails } from './events.js';

/** Tells the page, by events and in its console, how the loading of an element's own data ended. */
export function createLoadReporter(
  element: HTMLElement,
): (status: Status, terms: PictureWords) => void {
  let told: Model | undefined;
  const warned = new WeakSet<Problem>();
  return (status, terms) => {
    if (status.kind === 'failed') {
      const detail = errorDetail(status.problems, terms);
      console.warn(`wsis-sdg-matrix: ${detail.message}`, detail.problems);
      send(element, 'wsis-error', detail);
    }
    // A load that was dropped leaves the model that was told of before.
    if (status.kind !== 'ready' || status.model === told) return;
    const isSame = status.model.links === told?.links;
    told = status.model;
    warn(
      status.warnings.filter((each) => !warned.has(each)),
      terms,
    );
    status.warnings.forEach((each) => warned.add(each));
    // Names in another language came; the data are those that were told of.
    if (isSame) return;
    const title = localize(told.dataset.title, terms.locale).text;
    send(element, 'wsis-load', loadDetail(told, title, problemDetails(status.warnings, terms)));
  };
}

function warn(warnings: readonly Problem[], terms: PictureWords): void {
  for (const each of warnings) {
    console.warn(`wsis-sdg-matrix: ${formatPath(each.path)}: ${terms.problem(each)}`);
  }
}
