import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { device } from '../../tests/fixtures/app';
import { saveReminder } from './reminder';
import { setInterviewDate } from './set-interview-date';
import { changeSettings } from './settings';

const files: string[] = [];
// Test files share their modules: those that know of what is replaced are this file's alone.
vi.hoisted(() => vi.resetModules());
afterAll(() => vi.resetModules());
vi.mock('../platform/share', () => ({
  handOver: (_: string, text: string) => {
    files.push(text);
    return Promise.resolve('saved');
  },
}));
beforeEach(() => {
  files.length = 0;
});

const valueOf = (name: string) => new RegExp(`^${name}:(.*)\r$`, 'm').exec(files.at(-1) ?? '')?.[1];

// It is ten in the morning of Sunday, 22 November 2026.

test('SCH-20 the reminder rings for the last time on the day before the interview', async () => {
  const { app, clock } = await device();
  await setInterviewDate(app, clock.day + 5);
  await saveReminder(app, '19:00', 'https://a.b/');
  expect(valueOf('DTSTART')).toBe('20261122T190000');
  expect(valueOf('RRULE')).toBe('FREQ=DAILY;UNTIL=20261126T190000');
});

test('SCH-20 the day before, a time that is over leaves no day to ring on', async () => {
  const { app, clock } = await device();
  await setInterviewDate(app, clock.day + 1);
  expect(await saveReminder(app, '09:00', 'https://a.b/')).toBe('no-day');
  await saveReminder(app, '19:00', 'https://a.b/');
  expect(valueOf('RRULE')).toBe('FREQ=DAILY;UNTIL=20261122T190000');
  await changeSettings(app, { restDays: [6] });
  expect(await saveReminder(app, '19:00', 'https://a.b/')).toBe('no-day');
});

test('SCH-20 saved on the day of the interview it begins with the next one, and goes on', async () => {
  const { app, clock } = await device();
  await setInterviewDate(app, clock.day);
  await saveReminder(app, '19:00', 'https://a.b/');
  expect(valueOf('DTSTART')).toBe('20261123T190000');
  expect(valueOf('RRULE')).toBe('FREQ=DAILY');
});
