import type { Card, CardId } from '../core/content/card';
import type { DomainId } from '../core/content/domain';
import type { OwnText } from '../core/content/own-text';
import type { Level, Question, QuestionId } from '../core/interview/question';
import { plainText } from '../core/interview/text/plain-text';
import type { Listed, QuestionMark } from '../core/library/filter';
import type { Document } from '../core/library/search';
import { documentOf } from '../core/library/search';
import { titleOf, wordsOfProse } from '../core/library/title';
import type { StudyDay } from '../core/time/study-day';
import type { App } from './context';
import { lastAsked } from './last-asked';
import { allQuestions, findQuestions } from './questions';

/** A card or question that can be searched for, with what its line in a list says. */
export interface Searchable {
  readonly id: string;
  readonly title: string;
  readonly document: Document;
}

/** The visible texts of a domain's authored cards. @throws when they cannot be loaded. */
export async function domainTexts(app: App, domain: DomainId): Promise<Searchable[]> {
  return (await app.texts.ofDomain(domain)).map((card) => searchableCard(app, card));
}

/** The texts of some cards of his own; they are on the device always. */
export async function ownTexts(app: App, ids: readonly CardId[]): Promise<Searchable[]> {
  const cards = await Promise.all(ids.map((id) => app.texts.find(id)));
  return cards.flatMap((card) => {
    const text = card && app.ownCards.get(card.id)?.text;
    // What he typed is found as he typed it too: `__init__` in it may have become bold.
    return card ? [searchableCard(app, card, text && typedIn(text))] : [];
  });
}

function searchableCard({ catalog }: App, card: Card, typed = ''): Searchable {
  const { front, back, why, misconception, bridge, breaks, options = [], steps = [] } = card;
  const body = [
    ...options.flatMap(({ text, note }) => [text, note]),
    ...steps,
    ...[back, why, misconception, bridge, breaks],
  ].map((prose) => (prose === undefined ? '' : wordsOfProse(prose)));
  const domain = catalog.domain(card.domain);
  const tags = [domain?.title, domain?.short, card.kind, card.topic].join(' ');
  const words = [...body, typed].join('\n');
  const document = documentOf(card.id, wordsOfProse(front), tags, words);
  return { id: card.id, title: titleOf(front), document };
}

function typedIn({ front, back, why, bridge, breaks, options = [], steps = [] }: OwnText): string {
  const lines = options.flatMap(({ text, note }) => [text, note]);
  return [front, back, why, bridge, breaks, ...lines, ...steps].join('\n');
}

/** A question as the list has it. Its rubric is not among the texts: it would spoil the interview. */
export interface LibraryQuestion extends Listed, Searchable {
  readonly id: QuestionId;
  readonly what: 'question';
  readonly kind: Question['kind'];
  readonly level: Level;
  readonly marks: readonly QuestionMark[];
  readonly asked?: StudyDay;
}

/** Every interview question, with its words. @throws when they cannot be loaded. */
export async function libraryQuestions(app: App): Promise<LibraryQuestion[]> {
  // The database before the network.
  const asked = await lastAsked(app);
  const entries = await allQuestions(app.catalog);
  const found = await findQuestions(
    app.catalog,
    entries.map(({ id }) => id),
  );
  return [...found.values()].map(({ id, domain, kind, level, prompt }) => {
    const title = plainText(prompt);
    const { title: name, short } = app.catalog.domain(domain) ?? { title: domain, short: '' };
    const document = documentOf(id, title, [name, short, kind, level].join(' '), '');
    const day = asked.get(id);
    const line = { id, title, document, what: 'question', domain, kind, level } as const;
    return day === undefined
      ? { ...line, marks: ['not-asked'] }
      : { ...line, marks: ['asked'], asked: day };
  });
}
