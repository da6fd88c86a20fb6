import type { CardId } from '../core/content/card';
import type { Point, Question } from '../core/interview/question';
import { plainText } from '../core/interview/text/plain-text';
import type { CardWritten, Fact } from '../core/log/event';
import { dayOf } from '../core/time/clock';
import { eventsOf } from '../storage/card-rows';
import { reopenIfLost } from '../storage/reopen';
import type { App } from './context';
import { takeIn } from './own-cards';

/** The card that a rubric point becomes: always the same one, so that it is never made twice. */
export function cardOfPoint({ domain, id }: Question, point: Point): CardId {
  return `${domain}-own-${id.slice(domain.length + 1)}-${point.id}`;
}

export function hasCardOfPoint(app: App, question: Question, point: Point): boolean {
  return app.ownCards.has(cardOfPoint(question, point));
}

/**
 * Makes a card of Joe's own from a rubric point and brings it to today; where it is there already,
 * nothing is written. @throws when it could not be stored.
 */
export async function makeCardOfPoint(app: App, question: Question, point: Point): Promise<CardId> {
  const { database, log, clock } = app;
  const moment = clock.now();
  const card = cardOfPoint(question, point);
  const facts: readonly Fact[] = [
    {
      type: 'card-written',
      card,
      domain: question.domain,
      front: plainText(point.followUp.text),
      back: plainText(point.claim),
      why: plainText(point.why),
      from: { question: question.id, point: point.id },
    },
    { type: 'card-brought-forward', card, due: dayOf(moment) },
  ];
  const appended = await reopenIfLost(database, () =>
    log.appendAll(facts, moment, { last: undefined }),
  );
  const events = appended.written ? appended.events : await writtenBefore(app, card);
  for (const event of events) {
    if (event.type === 'card-written') takeIn(app.ownCards, app.catalog, event);
  }
  return card;
}

/** Another tab made it, and this one has not heard. */
async function writtenBefore({ database }: App, card: CardId): Promise<readonly CardWritten[]> {
  const row = await database.cards.get(card);
  return (row ? eventsOf(row) : []).filter((event) => event.type === 'card-written');
}
