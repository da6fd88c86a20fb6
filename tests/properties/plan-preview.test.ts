import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { App } from '../../src/app/context';
import { planDay } from '../../src/app/plan-day';
import { readForecastBase } from '../../src/app/forecast-input';
import { tryPlan } from '../../src/app/see-plan';
import { countsOf, seeToday } from '../../src/app/see-today';
import { isPossibleDate, setInterviewDate } from '../../src/app/set-interview-date';
import { changeSettings, readSettings } from '../../src/app/settings';
import { todaysQueue } from '../../src/app/todays-queue';
import { weekdays } from '../../src/core/time/weekday';
import { paceText, todayText } from '../../src/ui/settings/plan-words';
import { device } from '../fixtures/app';
import { review } from '../fixtures/events';

/** What somebody did before he thought of a date. */
const past = fc.record({
  days: fc.array(
    fc.record({ answers: fc.nat(60), due: fc.integer({ min: 1, max: 40 }), pause: fc.nat(6) }),
    { maxLength: 5 },
  ),
  minutesADay: fc.constantFrom(5, 15, 40),
  restDays: fc.subarray([...weekdays], { maxLength: 3 }),
});

/** Days from today; the near ones, where the plan has least room, most often. */
const ahead = fc.oneof(fc.integer({ min: -3, max: 8 }), fc.integer({ min: -400, max: 400 }));

const newToday = async (app: App) =>
  (await todaysQueue(app)).queue.cards.filter(({ state }) => state === 'new').length;

test('SCH-16 what a preview says of today is what Today asks for once the date is set', async () => {
  const property = fc.asyncProperty(past, ahead, async (lived, days) => {
    const { app, clock } = await device();
    await changeSettings(app, { minutesADay: lived.minutesADay, restDays: lived.restDays });
    await planDay(app);
    for (const { answers, due, pause } of lived.days) {
      for (const { id } of (await todaysQueue(app)).queue.cards.slice(0, answers)) {
        await app.log.append(review(id, 'good', { due: clock.day + due }), clock.now());
      }
      clock.pass(pause * 24 * 60);
      await planDay(app);
    }
    const today = clock.day;
    const date = today + days;
    const before = await seeToday(app);
    const base = await readForecastBase(app);
    const interview = { date, setOn: today };
    const outcome = await tryPlan(app, base, interview, await readSettings(app));
    expect(outcome === undefined).toBe(days < 0);
    expect(isPossibleDate(app, date)).toBe(days >= 0);
    // Nothing was written by it.
    expect(await seeToday(app)).toEqual(before);
    if (!outcome) return;

    await setInterviewDate(app, date);
    const { queue, rests } = await todaysQueue(app);
    const fresh = await newToday(app);
    expect(outcome.asked).toEqual({ ...countsOf(queue), introduced: fresh, rests });
    const view = await seeToday(app);
    expect(view).toMatchObject(countsOf(queue));
    const numbers = (text: string) => (text.match(/\d+/g) ?? []).map(Number);
    const said = numbers(todayText(outcome));
    if (!rests && view.cards > 0) {
      expect(said[0]).toBe(view.cards);
      for (const part of [view.reviews, view.fresh, view.analogies])
        if (part > 0) expect(said).toContain(part);
    }
    const pace = paceText(outcome, today);
    if (/^The last new cards come today/.test(pace)) expect(fresh).toBeGreaterThan(0);
    else if (/^(Nothing new|You have met|There is no day)/.test(pace)) expect(fresh).toBe(0);
    else expect(fresh).toBeLessThanOrEqual(outcome.plan.newADay);
    if (days === 0) expect(fresh).toBe(0);
  });
  await fc.assert(property, { numRuns: 40 });
}, 60_000);

test('SCH-18 the day before the interview new cards get what the final pass leaves', async () => {
  const { app, clock } = await device();
  await changeSettings(app, { minutesADay: 9 });
  for (let day = 0; day < 6; day++) {
    const { queue } = await todaysQueue(app);
    for (const { id } of queue.cards.slice(0, 10)) {
      await app.log.append(review(id, 'again', { due: clock.day + 40 }), clock.now());
    }
    clock.pass(24 * 60);
    await planDay(app);
  }
  const tomorrow = { date: clock.day + 1, setOn: clock.day };
  const tried = async () =>
    tryPlan(app, await readForecastBase(app), tomorrow, await readSettings(app));
  const full = await tried();
  expect(full?.asked).toMatchObject({ cards: 60, passed: 60, introduced: 0 });
  expect(full && paceText(full, clock.day)).toBe(
    'There is no day left for new cards: today there are reviews only.',
  );
  await changeSettings(app, { minutesADay: 12 });
  const roomy = await tried();
  expect(roomy?.asked).toMatchObject({ cards: 80, passed: 60, introduced: 20 });
  expect(roomy && paceText(roomy, clock.day)).toBe('The last new cards come today.');
});
