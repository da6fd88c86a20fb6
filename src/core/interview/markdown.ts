import type { DomainId } from '../content/domain';
import { block, inline, quoted } from './markdown-text';
import type { Mark } from './mark';
import type { MockSession } from './mock-session';
import type { Point, Question, QuestionId } from './question';
import { isCore, markOf } from './score';
import { sessionLine } from './summary';
import { teach } from './teach';
import { plainText } from './text/plain-text';
import type { Turn } from './turn';
import type { Wrap } from './wrap';
import { actionLeads, againLine, wrapLines } from './wrap-lines';

/** A mock session to be told, with its rubrics as far as they are still in the catalog. */
export interface ToldMock {
  /** When it began, as `2026-11-23`. */
  readonly date: string;
  readonly session: Exclude<MockSession, { readonly phase: 'set-up' }>;
  readonly questions: ReadonlyMap<QuestionId, Question>;
  readonly titleOf: (domain: DomainId) => string;
}

/** A mock session as a Markdown document. What was typed in it is text and nothing else. */
export function markdownOf({ date, session, questions, titleOf }: ToldMock): string {
  const { begun, turns } = session;
  const answered = turns.flatMap((turn, index) => {
    if (!turn.answer) return [];
    const title = `## Question ${index + 1}: ${inline(titleOf(turn.question.domain))}`;
    return [title, ...partsOf(turn, questions.get(turn.question.id))];
  });
  const parts = [
    `# Mock interview, ${date}`,
    `Level: ${begun.level}. ${inline(sessionLine(turns))}.`,
    ...answered,
    ...(session.phase === 'wrapped' ? wrapParts(session.wrap) : ['It did not come to a wrap.']),
  ];
  return `${parts.join('\n\n')}\n`;
}

function partsOf(turn: Turn, question: Question | undefined): string[] {
  const { answer, confidence, facts } = turn;
  const asked = facts.flatMap((fact) => question?.clarify?.[fact] ?? []);
  const prompt = question
    ? block(plainText(question.prompt))
    : `This question has left the catalog: ${inline(turn.question.id)}.`;
  return [
    prompt,
    ...(asked.length > 0
      ? ['You asked for:', asked.map(({ ask, fact }) => `- ${inline(`${ask} ${fact}`)}`).join('\n')]
      : []),
    '### Your answer',
    ...(answer?.gaveUp ? ['You said that you do not know.'] : []),
    ...(answer?.text.trim() ? [quoted(answer.text)] : []),
    ...(confidence ? [`You rated it: ${confidence === 'ok' ? 'OK' : confidence}.`] : []),
    ...(question ? coachingOf(turn, question) : []),
  ];
}

function coachingOf({ answer, graded, second }: Turn, question: Question): string[] {
  if (!graded) return ['It was not marked.'];
  const { marks, model, prose, followUp } = graded;
  const missing = teach(question, marks).missing.map(({ point, misconception }) => {
    const fix = misconception ? `${block(plainText(misconception.fix))}\n\n` : '';
    return `${bold(point.title)}\n\n${fix}${block(plainText(point.claim))}`;
  });
  const point = question.points.find(({ id }) => id === followUp);
  const told = (one: Point) => pointLine(one, markOf(one, marks), model, answer?.text ?? '');
  return [
    '### The points',
    question.points.map(told).join('\n'),
    ...(missing.length > 0 ? ['### What is missing', ...missing] : []),
    '### The full picture',
    block(prose?.picture ?? plainText(question.picture)),
    ...(prose?.bridge ? [block(prose.bridge)] : []),
    ...(second && point
      ? [
          `### Second chance: ${inline(point.title)}`,
          block(plainText(point.followUp.text)),
          ...(second.answer.text.trim() ? [quoted(second.answer.text)] : []),
          pointLine(point, second.mark, model, second.answer.text),
        ]
      : []),
  ];
}

const verdictNames = {
  covered: 'said',
  partial: 'half said',
  missing: 'missing',
  wrong: 'wrong',
} as const;

function pointLine(
  point: Point,
  mark: Mark | undefined,
  model = 'the coach',
  text: string,
): string {
  const weight = isCore(point) ? 'core' : 'extra';
  if (!mark) return `- ${bold(point.title)} (${weight}): nobody marked it.`;
  const { verdict, by, quote, note } = mark;
  const said = {
    coach: `says ${model}`,
    you: 'you say',
    both: `you and ${model} say`,
    unconfirmed: `says ${model}`,
  }[by];
  const unshown = by === 'unconfirmed' ? ', but no words show it: it counts for nothing' : '';
  const words = quote && text.slice(quote.start, quote.end);
  return [
    `- ${bold(point.title)} (${weight}): ${verdictNames[verdict]}, ${inline(said)}${unshown}.`,
    ...(words ? [`“${inline(words)}”`] : []),
    ...(note ? [inline(note)] : []),
  ].join(' ');
}

function wrapParts(wrap: Wrap): string[] {
  const { topics, strongest, gap, next } = wrap;
  const titled = ({ text, about }: Wrap['gap']) =>
    `${about ? `${bold(about.title)} ` : ''}${inline(text)}`;
  const lead = next.kind ? `**${actionLeads[next.kind]}** ` : '';
  return [
    '## Session wrap',
    '### Topics covered',
    topics.map(({ title }) => `- ${inline(title)}`).join('\n') || 'None.',
    '### Strongest',
    titled(strongest),
    ...(strongest.quote === undefined ? [] : [quoted(strongest.quote)]),
    '### Biggest gap',
    titled(gap),
    '### What to do next',
    `${lead}${inline(next.text)}`,
    ...(next.again ? [againLine] : []),
    ...wrapLines(wrap, true).map(inline),
  ];
}

function bold(title: string): string {
  return `**${inline(title)}.**`;
}
