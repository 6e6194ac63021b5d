import { describeView, descriptionLengths, type DescriptionLength } from '../../derive/describe.js';
import { pictureOfView, pictures } from '../../derive/pictures.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Session } from '../../state/session.js';
import type { ViewState } from '../../state/view-state.js';
import type { ToolWords } from './control-words.js';
import { matrixOf } from '../session/derived-matrix.js';

/**
 * What a session shows, in words; empty while it shows nothing. Without the words of the tools, the
 * search is the one filter that is named.
 * @throws RangeError for a length there is not
 */
export function describeSession(
  length: DescriptionLength,
  session: Session | undefined,
  words: {
    readonly terms: PictureWords;
    readonly tools: ToolWords | undefined;
    /** what is shown, where that is not for the state to say */
    readonly view: ViewState['view'] | undefined;
  },
): string {
  if (!descriptionLengths.includes(length)) {
    throw new RangeError(`length is “${length}”; it may be ${descriptionLengths.join(', ')}`);
  }
  const { terms, tools, view } = words;
  const { model, kept, state } = session ?? {};
  const matrix = matrixOf(session, terms);
  if (!model || !kept || !state || !matrix) return '';
  const { title } = matrix.view;
  const kind = pictureOfView(view ?? state.view);
  return describeView(
    length,
    {
      ...{ model, kept, state, matrix },
      name: pictures[kind].name(title, { terms, tools: tools?.terms }),
      filters: tools
        ? tools.filtersOf(model, state, terms)
        : [state.query].filter(Boolean).map((query) => `“${query}”`),
    },
    terms,
  );
}
