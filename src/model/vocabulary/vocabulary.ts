import type { Dataset } from '../schema.js';
import { createActionLineReader, type ActionLineReader } from './action-lines.js';
import { createGoalReader, type GoalReader } from './goals.js';

/**
 * What texts mean in the terms of a dataset: the one home of every spelling of its action lines, goals
 * and targets, for whatever reads what people have written.
 */
export interface Vocabulary {
  readonly actionLines: ActionLineReader;
  readonly goals: GoalReader;
}

/** @param dataset in all languages in which its names are to be understood */
export function createVocabulary(dataset: Dataset): Vocabulary {
  return { actionLines: createActionLineReader(dataset), goals: createGoalReader(dataset) };
}
