import { expect, test } from 'vitest';
import type { CardView } from '../../app/see-card';
import { memoryText, nextText, oftenText } from './memory-words';

const day = 20_800;
const memory: Exclude<CardView['memory'], { readonly stage: 'new' }> = {
  stage: 'review',
  ...{ due: day + 9, firstDay: day - 20, lastDay: day, lapses: 0 },
  ...{ lastReview: 'a-1', stability: 12, difficulty: 5 },
};

function view(over: Partial<CardView>): CardView {
  return {
    ...{ entry: { id: 'sql-join', domain: 'sql', kind: 'concept', version: 1 }, domain: 'SQL' },
    ...{ day, memory, marks: [], discarded: false, resettable: false, recall: 0.93 },
    ...{ history: [], falls: [], target: 0.88, set: 0.88, reasons: [], note: '' },
    ...{ siblings: [], before: [], after: [] },
    ...over,
  } as unknown as CardView;
}

const said = (over: Partial<CardView>): string =>
  [memoryText, nextText, oftenText].flatMap((text) => text(view(over))).join(' ');

test('LIB-11 the day and what it is held to are said once', () => {
  const weak = [{ kind: 'weak-domain', target: 0.92, times: 1.4 }] as const;
  const text = said({ target: 0.92, set: 0.92, reasons: weak });
  expect(text).toContain(`It comes on ${dueDate}, in 9 days.`);
  expect(text).toContain('fallen to 92%, which it is held to.');
  expect(text.match(/held to/g)).toHaveLength(1);
  expect(text.match(/92%/g)).toHaveLength(1);
  expect(text).toContain('SQL is weak: its cards come about 1.4 times as often.');
});

test('LIB-11 a day that was set by another target says so', () => {
  expect(nextText(view({ set: 0.9, target: 0.85 }))[1]).toBe(
    'Set when it was held to 90%; held to 85% now, from the next answer on.',
  );
  // A difference that no figure shows is none.
  expect(nextText(view({ set: 0.881 }))[1]).toContain('which it is held to');
});

test('LIB-11 where no answer chose the day, it says what did', () => {
  expect(nextText(view({ marks: ['brought', 'due'], memory: { ...memory, due: day } }))).toEqual([
    'It is due today.',
    'It was brought to that day; held to 88% from the next answer on.',
  ]);
  const { set: _, ...again } = view({ memory: { ...memory, stage: 'relearning', due: day - 2 } });
  expect(nextText(again).join(' ')).toMatch(
    /^It has been due since .+\. Its last answer was Again;/,
  );
  expect(nextText(view({ marks: ['suspended'] }))).toEqual(['It is suspended, and does not come.']);
  const { set: __, ...fresh } = view({ memory: { stage: 'new' } });
  expect(said(fresh)).toMatch(/^You have not met this card yet\. It comes when it is its turn/);
});

const dueDate = new Date((day + 9) * 86_400_000).toLocaleDateString('en-GB', {
  ...{ day: 'numeric', month: 'long', timeZone: 'UTC' },
} as const);
