import type { CardId } from '../core/content/card';
import { cardsToBring } from '../core/interview/effects';
import type { MissedBefore } from '../core/interview/gap';
import { gradedAnswers } from '../core/interview/mock-session';
import type { PointId, QuestionId } from '../core/interview/question';
import type { Turn } from '../core/interview/turn';
import type { DoneLately } from '../core/interview/wrap';
import { wrapOf } from '../core/interview/wrap';
import { isDrillLink } from '../core/drill/drill-link';
import type { Fact } from '../core/log/event';
import { dayOf } from '../core/time/clock';
import type { StudyDay } from '../core/time/study-day';
import { studyDay } from '../core/time/study-day';
import { getFact } from '../storage/facts';
import { rowsOf } from '../storage/queries';
import type { App } from './context';
import type { MockView, WrappedMock } from './see-mock';
import { wrappedMocks } from './see-mock';
import type { Stepped } from './step-mock';
import { stepMock } from './step-mock';
import { cardsBehind } from './study-cards';

/** How long an action that was done is not asked for again, in study days. */
const doneFor = 7;

/** Writes the wrap, and brings the cards of what was missed to today, all at once. */
export async function finishMock(app: App, mock: MockView): Promise<Stepped> {
  const answers = gradedAnswers(mock.session.turns, (id) => mock.questions.get(id));
  const earlier = (await wrappedMocks(app)).filter(({ at }) => at < mock.at);
  const wrap = wrapOf(answers, missedBefore(earlier), await doneLately(app, earlier));
  const brought = await bringForward(app, cardsToBring(answers));
  const step = { type: 'mock-wrapped', wrap: { ...wrap, brought: brought.length } } as const;
  return stepMock(app, mock, [step], brought);
}

/** In how many earlier sessions a point was missing or wrong at the first attempt. */
function missedBefore(earlier: readonly WrappedMock[]): MissedBefore {
  const isMissed = (turn: Turn, question: QuestionId, point: PointId) =>
    turn.question.id === question &&
    turn.graded?.marks.some(
      (mark) =>
        mark.point === point &&
        mark.by !== 'unconfirmed' &&
        (mark.verdict === 'missing' || mark.verdict === 'wrong'),
    );
  return (question, point) =>
    earlier.filter(({ session }) => session.turns.some((turn) => isMissed(turn, question, point)))
      .length;
}

/** An action is done when what it links to was answered or run after a wrap of the last days asked for it. */
async function doneLately(app: App, earlier: readonly WrappedMock[]): Promise<DoneLately> {
  const { at: now, tz } = app.clock.now();
  const asked = new Map<string, StudyDay>();
  for (const { at, session } of earlier) {
    const { link } = session.wrap.next;
    const day = studyDay(at, tz);
    // The newest comes first, and counts.
    if (link === undefined || asked.has(link) || studyDay(now, tz) - day > doneFor) continue;
    asked.set(link, day);
  }
  const done = new Set<string>();
  const drills = (await getFact(app.database, 'drills')) ?? {};
  for (const [link, since] of asked) {
    if ((drills[link]?.days.at(-1)?.day ?? -Infinity) >= since) done.add(link);
    if (isDrillLink(link)) continue;
    // Texts that are not here say nothing: the action is asked for once more.
    const cards = await cardsBehind(app, link).catch(() => []);
    const rows = await rowsOf(
      app.database,
      cards.map(({ id }) => id),
    );
    if ([...rows.values()].some(({ lastDay }) => (lastDay ?? -Infinity) >= since)) done.add(link);
  }
  return ({ link }) => link !== undefined && done.has(link);
}

/** To today, or to tomorrow where it was answered today; not where it is suspended. */
async function bringForward(app: App, cards: readonly CardId[]): Promise<Fact[]> {
  const today = dayOf(app.clock.now());
  const known = cards.filter((card) => app.catalog.find(card));
  const rows = await rowsOf(app.database, known);
  return known.flatMap((card): Fact[] => {
    const row = rows.get(card);
    if (row?.suspended) return [];
    const due = row?.lastDay === today ? today + 1 : today;
    return [{ type: 'card-brought-forward', card, due }];
  });
}
