import type { QuestionSource } from '../schema/question.ts';

type Group = readonly string[];

/** An answer that knows the words of a rubric and says nothing. */
export interface Stuffed {
  /** Which of each group's phrasings it names: ends "its ideas, ..." */
  readonly named: string;
  readonly text: string;
}

/** Which phrasings of a group are strung together. */
const choices: readonly (readonly [named: string, choose: (group: Group) => Group])[] = [
  ['all of them', (group) => group],
  ['the first of each group', (group) => group.slice(0, 1)],
  ['the last of each group', (group) => group.slice(-1)],
  ['the shortest of each group', (group) => group.toSorted(byWords).slice(0, 1)],
];

/**
 * The ideas of a question as people who stuff write them: phrasings behind commas, a full stop behind
 * each point, and not one sentence. Always the same for the same rubric.
 */
export function stuffedAnswers({ points }: Pick<QuestionSource, 'points'>): readonly Stuffed[] {
  return choices.map(([named, choose]) => ({
    named,
    text: points
      .map(({ ideas }) => `${ideas.flatMap(choose).join(', ').replaceAll('*', '')}.`)
      .join('\n'),
  }));
}

function byWords(a: string, b: string): number {
  return a.split(' ').length - b.split(' ').length;
}
