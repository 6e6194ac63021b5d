import type { PictureWords } from '../i18n/picture-words.js';
import { optionalItem } from '../lib/list.js';
import { localize, type LocalizedText, type TextInLanguage } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import type { Selection } from '../model/selection.js';

interface Named {
  readonly name: LocalizedText;
  readonly shortName?: LocalizedText | undefined;
}

/** The short name of an action line or a goal, or the full name if there is no short one. */
export function shortNameOf({ name, shortName = name }: Named, locale: string): TextInLanguage {
  return localize(shortName, locale);
}

/** The shortest name of one thing that tells it from others: “C4”, “C7 e-health”, “goal 3”, “target 3.8”. */
export function shortestNameOf(model: Model, selection: Selection, terms: PictureWords): string {
  const { actionLine, goal, target } = selection;
  const line = optionalItem(model.actionLines, actionLine);
  const isAlone = model.actionLines.filter(({ code }) => code === line?.code).length === 1;
  if (line && isAlone) return terms.actionLine(line.code, line.code);
  const placed = optionalItem(model.targets, target)?.target;
  if (placed) return terms.target(placed.number);
  const column = optionalItem(model.goals, goal);
  return column ? terms.shortGoal(column.number) : nameOf(model, selection, terms);
}

/** The name of one thing in a title: “C4 Capacity building”, “goal 3 (Good health)”, “target 3.8”. */
export function titleNameOf(model: Model, selection: Selection, terms: PictureWords): string {
  const column = optionalItem(model.goals, selection.goal);
  if (!column) return nameOf(model, selection, terms);
  const name = shortestNameOf(model, selection, terms);
  if (selection.target !== undefined) return name;
  return terms.aside(name, shortNameOf(column, terms.locale).text);
}

/** The name of a selection inside a sentence, such as “C4, Capacity building and goal 3, Good health”. */
export function nameOf(model: Model, selection: Selection, terms: PictureWords): string {
  const { actionLine, group, organization, goal, target } = selection;
  const { locale } = terms;
  const line = optionalItem(model.actionLines, actionLine);
  const lines = optionalItem(model.groups, group)?.group;
  const facilitator = optionalItem(model.facilitators, organization);
  const placed = optionalItem(model.targets, target)?.target;
  const column = optionalItem(model.goals, goal);
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
