import type { Mark } from '../../../src/core/interview/mark.ts';
import type { Question } from '../../../src/core/interview/question.ts';
import type { Band } from '../../../src/core/interview/score.ts';
import { bandOf, isCore } from '../../../src/core/interview/score.ts';
import { plainText } from '../../../src/core/interview/text/plain-text.ts';
import { agreedWith, suggestedFor } from '../../eval/suggested.ts';
import type { Authored } from '../authored.ts';
import { compileQuestion } from '../compile-question.ts';
import type { Fault } from '../fault.ts';
import type { QuestionSource } from '../schema/question.ts';
import type { Path } from '../yaml-file.ts';
import { stuffedAnswers } from './stuffed.ts';

/**
 * What the coach without a model makes of answers whose worth is known, its suggestions taken as
 * covered: the reference is strong and holds nothing wrong, and what says nothing earns nothing.
 */
export function checkScoring(source: Authored<QuestionSource>): Fault[] {
  const question = compileQuestion(source.value) as Question;
  return [...checkReference(source, question), ...checkWorthless(source, question)];
}

function checkReference(source: Authored<QuestionSource>, question: Question): Fault[] {
  // As coaching, the reference would be closed as a copy of itself.
  const unread = { ...question, reference: '' };
  const suggestions = suggestedFor(unread, plainText(question.reference));
  const marks = agreedWith(suggestions);
  const suspected = suggestions.flatMap(({ point, misconceptions }) =>
    misconceptions.map(({ misconception }) => `${point}/${misconception}`),
  );
  const band = bandOf(question, marks);
  return [
    ...(band === 'strong' ? [] : [notStrong(source, question, band, marks)]),
    ...(suspected.length === 0 ? [] : [doubted(source, suspected)]),
  ];
}

function notStrong(
  source: Authored<QuestionSource>,
  { points }: Question,
  band: Band,
  marks: readonly Mark[],
): Fault {
  const missed = points
    .filter(({ id }) => !marks.some(({ point }) => point === id))
    .map((point) => (isCore(point) ? `${point.id} (core)` : point.id));
  const found = `is ${band} for the coach without a model, not strong. Missed: ${missed.join(', ')}.`;
  const advice = 'Say it there in a sentence of its own, or in ideas as people would.';
  return source.fault(`reference: ${found} ${advice}`, 'reference');
}

function doubted(source: Authored<QuestionSource>, suspected: readonly string[]): Fault {
  const found = `the coach without a model suspects ${suspected.join(', ')} in it.`;
  const advice = 'Say what is right in other words than those of the misconception.';
  return source.fault(`reference: ${found} ${advice}`, 'reference');
}

function checkWorthless(source: Authored<QuestionSource>, question: Question): Fault[] {
  const stuffed = stuffedAnswers(source.value).map(({ named, text }) => {
    const said = `ideas: strung together, ${named}, they earn credit for`;
    return { text, said, advice: 'Name them without the words that make a sentence.' };
  });
  const echo = {
    text: plainText(question.prompt),
    said: 'prompt: repeated as an answer, it earns credit for',
    advice: 'It gives the point away.',
  };
  const nothing = { text: '', said: 'an empty answer earns credit for', advice: 'Nothing may.' };
  return [...stuffed, echo, nothing].flatMap(({ text, said, advice }) => {
    const credited = agreedWith(suggestedFor(question, text)).map(({ point }) => point);
    if (credited.length === 0) return [];
    const at = question.points.findIndex(({ id }) => id === credited[0]);
    const path: Path = text === echo.text ? ['prompt'] : ['points', at, 'ideas'];
    return [source.fault(`${said} ${credited.join(', ')}. ${advice}`, ...path)];
  });
}
