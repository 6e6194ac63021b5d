import { bitPositions, hasBit } from '../lib/bitset.js';
import { itemAt, numberAt } from '../lib/list.js';
import type { Kept } from '../model/filter.js';
import { localize, type LocalizedText } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import { STATEMENT, type NamingColumn } from '../model/read/csv-format.js';
import type { Link } from '../model/schema.js';
import { statementColumns, type TextTable } from './csv.js';

/** A link: an action line and a target, or an action line and a goal as a whole. */
interface OneLink {
  /** position in the model of the statement that makes the link */
  readonly statement: number;
  /** position of the target; absent for the goal as a whole */
  readonly target?: number;
}

/**
 * The links with everything that people want to read about them: names, labels, addresses of the
 * United Nations, source, facilitators. Rows of one statement have the same number in the column
 * `statement`, so that reading them back gives the statements as they were.
 * @param locale BCP 47 tag of names, rationales and notes
 */
export function linkTable(model: Model, kept: Pick<Kept, 'links'>, locale: string): TextTable {
  const statements = [...bitPositions(kept.links)];
  const links = statements.map((position) => itemAt(model.links, position));
  const columns: readonly Column[] = [
    { name: STATEMENT, of: ({ link }) => String(link.statement + 1) },
    ...statementColumns(links, locale).flatMap(({ name, of }): Column[] => [
      {
        name,
        of: (place) => (name === 'target' ? (targetOf(place)?.id ?? '') : of(linkAt(place))),
      },
      ...(NAMES.get(name) ?? []),
    ]),
    { name: 'facilitators', of: facilitatorNames },
  ];
  return {
    header: columns.map(({ name }) => name),
    rows: oneByOne(model, statements).map((link) =>
      columns.map(({ of }) => of({ model, locale, link })),
    ),
  };
}

/** Every link of some statements: a row for each target, or one for the goal as a whole. */
function oneByOne(model: Model, statements: readonly number[]): OneLink[] {
  const { targetStart, targets } = model.columns;
  return statements.flatMap((statement): OneLink[] => {
    if (hasBit(model.wholeGoalLinks, statement)) return [{ statement }];
    const own = targets.subarray(
      numberAt(targetStart, statement),
      numberAt(targetStart, statement + 1),
    );
    return [...own].map((target) => ({ statement, target }));
  });
}

interface Place {
  readonly model: Model;
  readonly locale: string;
  readonly link: OneLink;
}

interface Column {
  readonly name: string;
  readonly of: (place: Place) => string;
}

interface NameColumn extends Column {
  readonly name: NamingColumn;
}

/** The columns that name what is in a column that is read. They follow it. */
const NAMES: ReadonlyMap<string, readonly NameColumn[]> = new Map([
  [
    'action_line',
    [
      { name: 'action_line_code', of: (place: Place) => lineOf(place).code },
      { name: 'action_line_name', of: (place: Place) => inWords(lineOf(place).name, place) },
      { name: 'action_line_url', of: (place: Place) => lineOf(place).url ?? '' },
    ],
  ],
  [
    'goal',
    [
      { name: 'goal_number', of: (place: Place) => String(goalOf(place).number) },
      { name: 'goal_name', of: (place: Place) => inWords(goalOf(place).name, place) },
      { name: 'goal_uri', of: (place: Place) => goalOf(place).uri ?? '' },
    ],
  ],
  [
    'target',
    [
      { name: 'target_number', of: (place: Place) => targetOf(place)?.number ?? '' },
      { name: 'target_label', of: (place: Place) => inWords(targetOf(place)?.label ?? '', place) },
      { name: 'target_uri', of: (place: Place) => targetOf(place)?.uri ?? '' },
    ],
  ],
  [
    'source',
    [
      { name: 'source_title', of: (place: Place) => inWords(sourceOf(place)?.title ?? '', place) },
      { name: 'source_url', of: (place: Place) => sourceOf(place)?.url ?? '' },
    ],
  ],
]);

/** stands between names in one field of a file, in every language */
const BETWEEN_NAMES = '; ';

function facilitatorNames(place: Place): string {
  const { facilitators = [] } = lineOf(place);
  return facilitators
    .map(({ organization }) => place.model.organizations.get(organization)?.name ?? organization)
    .map((name) => inWords(name, place))
    .join(BETWEEN_NAMES);
}

function inWords(text: LocalizedText, { locale }: Place): string {
  return localize(text, locale).text;
}

function linkAt({ model, link }: Place): Link {
  return itemAt(model.links, link.statement);
}

function lineOf({ model, link }: Place): Model['actionLines'][number] {
  return itemAt(model.actionLines, numberAt(model.columns.actionLine, link.statement));
}

function goalOf({ model, link }: Place): Model['goals'][number] {
  return itemAt(model.goals, numberAt(model.columns.goal, link.statement));
}

function targetOf({ model, link }: Place) {
  return link.target === undefined ? undefined : itemAt(model.targets, link.target).target;
}

function sourceOf(place: Place) {
  return place.model.sources.get(linkAt(place).source ?? '');
}
