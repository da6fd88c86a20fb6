import type { CardId } from '../core/content/card';
import type { Point, Question } from '../core/interview/question';
import { plainText } from '../core/interview/text/plain-text';
import type { Fact } from '../core/log/event';
import { dayOf } from '../core/time/clock';
import type { App } from './context';
import { recoverCard } from './discard-card';
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
 * nothing is written, and where he discarded it, it comes back as it was.
 * @throws when it could not be stored.
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
  await log.appendAll(facts, moment, { last: undefined });
  // Another tab may have made it, and this one has not heard.
  const row = await database.cards.get(card);
  if (row?.discarded) await recoverCard(app, card);
  else if (row) takeIn(app.ownCards, app.catalog, row);
  return card;
}
