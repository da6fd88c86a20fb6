import { expect, test } from 'vitest';
import { studyDay } from '../time/study-day';
import { contentLines, escapeText } from './calendar-text';
import type { Reminder } from './reminder';
import { isTime, reminderFile } from './reminder';

const day = (iso: string) => studyDay(Date.parse(`${iso}T12:00Z`), 0);
const monday = day('2026-11-30');

function lines(over: Partial<Reminder> = {}): string[] {
  const plain = {
    time: '19:30',
    from: monday,
    restDays: [],
    uid: 'reminder-a@backfill',
    madeAt: Date.parse('2026-11-30T11:05:06.789Z'),
    url: 'https://example.org/',
  };
  return (reminderFile({ ...plain, ...over }) ?? '').split('\r\n');
}

const valueOf = (name: string, of: readonly string[]) =>
  of.find((line) => line.startsWith(`${name}:`))?.slice(name.length + 1);

test('SCH-20 a reminder is one daily event in local time with an alarm', () => {
  expect(lines()).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Backfill//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    'UID:reminder-a@backfill',
    'DTSTAMP:20261130T110506Z',
    'DTSTART:20261130T193000',
    'DURATION:PT15M',
    'RRULE:FREQ=DAILY',
    'SUMMARY:Backfill: the cards of today',
    'URL:https://example.org/',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    'DESCRIPTION:Backfill: the cards of today',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('SCH-20 it skips rest days, and begins on a day that is none', () => {
  const made = lines({ restDays: [0, 6] });
  expect(valueOf('RRULE', made)).toBe('FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA');
  expect(valueOf('DTSTART', made)).toBe('20261201T193000');
});

test('SCH-20 it rings on its last day, and not after it', () => {
  expect(valueOf('RRULE', lines({ until: day('2026-12-11') }))).toBe(
    'FREQ=DAILY;UNTIL=20261211T193000',
  );
});

test('SCH-20 after midnight it still belongs to the study day before', () => {
  const made = lines({ time: '01:15', restDays: [6], until: day('2026-12-11') });
  expect(valueOf('DTSTART', made)).toBe('20261201T011500');
  // Sunday is off: that is the night to Monday.
  expect(valueOf('RRULE', made)).toBe('FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU;UNTIL=20261212T011500');
});

test('SCH-20 where no day is left there is no file', () => {
  expect(reminderFile({ ...plainReminder(), restDays: [0, 1, 2, 3, 4, 5, 6] })).toBeUndefined();
  expect(reminderFile({ ...plainReminder(), until: monday - 1 })).toBeUndefined();
  expect(reminderFile({ ...plainReminder(), restDays: [0], until: monday })).toBeUndefined();
});

function plainReminder(): Reminder {
  return { time: '07:00', from: monday, restDays: [], uid: 'u', madeAt: 0, url: 'https://a.b/' };
}

test('SCH-20 no line is longer than 75 octets, and unfolding gives it back', () => {
  const url = `https://example.org/${'ä€😀'.repeat(40)}`;
  const file = reminderFile({ ...plainReminder(), url }) ?? '';
  const folded = file.split('\r\n');
  for (const line of folded) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(folded.filter((line) => line.startsWith(' ')).length).toBeGreaterThan(3);
  expect(file.replaceAll('\r\n ', '')).toContain(`URL:${url}\r\n`);
  expect(contentLines(['x'.repeat(75)])).toBe(`${'x'.repeat(75)}\r\n`);
  expect(contentLines(['x'.repeat(76)])).toBe(`${'x'.repeat(75)}\r\n x\r\n`);
});

test('SCH-20 text is escaped', () => {
  expect(escapeText('a, b; c\\d\ne')).toBe('a\\, b\\; c\\\\d\\ne');
});

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['7:30', false],
  ['', false],
])('%j is a time of day: %s', (text, expected) => {
  expect(isTime(text)).toBe(expected);
});
