import type { PictureWords } from '../i18n/picture-words.js';
import { localize, type LocalizedText, type TextInLanguage } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import type { Selection } from '../model/selection.js';

interface Named {
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText | undefined;
}

/** The short name of an action line or a goal, or its full name where it has no short one. */
export function shortNameOf({ name, shortName = name }: Named, locale: string): TextInLanguage {
  return localize(shortName, locale);
}

/** What is selected, as a phrase inside a sentence: “C4, Capacity building and goal 3, Good health”. */
export function nameOf(model: Model, selection: Selection, terms: PictureWords): string {
  const { actionLine, group, organization, goal, target } = selection;
  const { locale } = terms;
  const line = model.actionLines[actionLine ?? -1];
  const lines = model.groups[group ?? -1]?.group;
  const facilitator = model.facilitators[organization ?? -1];
  const placed = model.targets[target ?? -1]?.target;
  const column = model.goals[goal ?? -1];
  const names = [
    line && terms.actionLine(line.code, shortNameOf(line, locale).text),
    facilitator && localize(model.organizations.get(facilitator)?.name ?? facilitator, locale).text,
    lines && terms.actionLine(lines.id, localize(lines.name, locale).text),
    placed
      ? terms.namedTarget(placed.number, localize(placed.label, locale).text)
      : column && terms.goal(column.number, shortNameOf(column, locale).text),
  ];
  return terms.list(names.filter((name) => name !== undefined));
}
