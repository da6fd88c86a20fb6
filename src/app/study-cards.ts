import type { Card, CardId } from '../core/content/card';
import type { App } from './context';
import { wrappedMocks } from './see-mock';

/** What an action of a wrap opens. */
export interface StudyView {
  /** What the newest wrap with this link asked for. */
  readonly task?: string;
  /** Empty where the link leads to nothing any more. */
  readonly cards: readonly Card[];
}

/**
 * The card that a link names, or all cards of its topic; the schedule is not touched.
 * @throws when the texts cannot be loaded.
 */
export async function studyCards(app: App, link: string): Promise<StudyView> {
  // The database before the network: a live query sees no more than that of what is read.
  const mocks = await wrappedMocks(app);
  const task = mocks.find(({ session }) => session.wrap.next.link === link)?.session.wrap.next.text;
  return { cards: await cardsBehind(app, link), ...(task !== undefined && { task }) };
}

/** The card that a link names, or all cards of its topic. @throws when the texts cannot be loaded. */
export async function cardsBehind({ catalog, texts }: App, link: string): Promise<Card[]> {
  const [domain = '', topic] = link.split('/');
  const ids: readonly CardId[] =
    topic === undefined ? [link] : catalog.cards(domain).map(({ id }) => id);
  const cards = await Promise.all(ids.map((id) => texts.find(id)));
  return cards.filter((card): card is Card => {
    return card !== undefined && (topic === undefined || card.topic === topic);
  });
}
