import type { LibraryCard } from '../../app/see-library';
import type { LibraryQuestion } from '../../app/library-texts';
import type { Facet, Listed } from '../../core/library/filter';
import type { StudyDay } from '../../core/time/study-day';
import { count, dayText, kindNames } from '../words';

/** All texts of the library. */

export const facetNames: Readonly<Record<Facet, string>> = {
  what: 'Show',
  domain: 'Domain',
  kind: 'Kind',
  mark: 'State',
};

export const allOf: Readonly<Record<Facet, string>> = {
  what: 'Everything',
  domain: 'All domains',
  kind: 'All kinds',
  mark: 'Any state',
};

export const whatNames: Readonly<Record<Listed['what'], string>> = {
  card: 'Cards',
  question: 'Questions',
};

export const questionKinds: Readonly<Record<LibraryQuestion['kind'], string>> = {
  explain: 'Explain',
  incident: 'Incident',
  design: 'Design',
};

export const levelNames: Readonly<Record<LibraryQuestion['level'], string>> = {
  mid: 'Mid',
  senior: 'Senior',
  staff: 'Staff',
};

/** In the order of the filter. */
export const markNames: Readonly<Record<string, string>> = {
  due: 'Due',
  new: 'New',
  learning: 'Learning',
  brought: 'Brought forward',
  slipping: 'Keeps slipping',
  changed: 'Changed since learnt',
  suspended: 'Suspended',
  own: 'My own',
  noted: 'With a note',
  asked: 'Asked before',
  'not-asked': 'Not asked yet',
};

/** `212 cards and 45 questions`. */
export function foundText(found: readonly Listed[]): string {
  const questions = found.filter(({ what }) => what === 'question').length;
  const cards = found.length - questions;
  const parts = [
    ...(cards > 0 ? [count(cards, 'card')] : []),
    ...(questions > 0 ? [count(questions, 'question')] : []),
  ];
  return parts.length === 0 ? 'Nothing found' : parts.join(' and ');
}

/** What a card's line says of it: kind, when it comes, what is special. */
export function cardFacts({ kind, marks, due }: LibraryCard, day: StudyDay): string[] {
  const special = (['brought', 'slipping', 'changed', 'own', 'noted'] as const).filter((mark) =>
    marks.includes(mark),
  );
  const own: Readonly<Record<string, string>> = { ...markNames, own: 'Your own' };
  return [
    kindNames[kind as LibraryCardKind],
    when(marks, due, day),
    ...special.map((mark) => own[mark] ?? mark),
  ];
}

type LibraryCardKind = keyof typeof kindNames;

function when(marks: LibraryCard['marks'], due: StudyDay | undefined, day: StudyDay): string {
  if (marks.includes('suspended')) return 'Suspended';
  if (marks.includes('new')) return 'New';
  return due === undefined ? '' : `Due ${dayText(due, day)}`;
}

export function questionFacts({ kind, level, asked }: LibraryQuestion, day: StudyDay): string[] {
  const before = asked === undefined ? 'Not asked yet' : `Asked ${daysAgo(asked, day)}`;
  return ['Question', questionKinds[kind], levelNames[level], before];
}

/** `today`, `yesterday`, `12 days ago`. */
export function daysAgo(day: StudyDay, today: StudyDay): string {
  const days = today - day;
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}

export const list = {
  search: 'Search cards and questions',
  write: 'Write a card',
  more: (n: number) => `Show ${n} more`,
  clear: 'Clear search and filters',
  nothing: 'Nothing here fits all of this. Take something away:',
  meant: (query: string) => `Did you mean “${query}”?`,
  nothingAtAll: 'There is nothing to show yet.',
  loading: 'Reading the texts',
  missingTexts: (n: number) =>
    `The texts of ${count(n, 'domain')} are not on this device yet, so their cards are found by domain and kind alone. Connect once, then try again.`,
  missingQuestions:
    'The interview questions are not on this device yet. Connect once, then try again.',
  textLater: 'The text of this card is not here yet',
  drafts: 'Being written',
};
