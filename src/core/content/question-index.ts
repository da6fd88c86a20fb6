import type { Level, Question, QuestionId } from '../interview/question';
import type { DomainId } from './domain';

/** All interview questions without their texts; a file of its own, read when an interview is wanted. */
export type QuestionIndex = readonly IndexedQuestions[];

export interface IndexedQuestions {
  readonly domain: DomainId;
  /** Path of the chunk with their texts and rubrics, relative to the page. */
  readonly chunk: string;
  readonly questions: readonly IndexedQuestion[];
}

export type IndexedQuestion = readonly [id: QuestionId, level: Level, kind: Question['kind']];
