import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readReply } from '../../src/coach/model/reply';

const text = fc.string({ unit: 'binary', maxLength: 24 });
const point = fc.record({
  id: text,
  quote: text,
  verdict: fc.constantFrom('covered', 'partial', 'missing', 'wrong', 'great'),
  note: text,
});
const reply = fc.record(
  {
    points: fc.array(fc.oneof({ weight: 5, arbitrary: point }, fc.jsonValue({ maxDepth: 2 })), {
      maxLength: 4,
    }),
    picture: text,
    bridge: fc.option(text),
    follow_up: fc.option(fc.record({ point: text, text })),
  },
  { requiredKeys: ['points'] },
);
const written = fc
  .tuple(
    fc.constantFrom('', 'Here {it} is: ', '```json\n', '<think>{"points":[1]}</think>\n'),
    reply,
    fc.constantFrom(undefined, 2),
    fc.constantFrom('', '\n```', ' Done. {"points":[]}'),
  )
  .map(([before, value, indent, after]) => ({
    value,
    all: before + JSON.stringify(value, null, indent) + after,
  }));

test('INT-36 at every point where a reply is cut, what is there stays and only grows', () => {
  fc.assert(
    fc.property(written, ({ all }) => {
      const whole = readReply(all);
      let before = readReply('');
      for (let end = 1; end <= all.length; end++) {
        const now = readReply(all.slice(0, end));
        expect(now.points.length).toBeGreaterThanOrEqual(before.points.length);
        expect(now.points).toEqual(whole.points.slice(0, now.points.length));
        expect((now.picture ?? '').startsWith(before.picture ?? '')).toBe(true);
        expect((now.bridge ?? '').startsWith(before.bridge ?? '')).toBe(true);
        if (before.followUp) expect(now.followUp).toEqual(before.followUp);
        before = now;
      }
    }),
    { numRuns: 60 },
  );
});

test('INT-36 a whole reply is read as any JSON parser reads it', () => {
  fc.assert(
    fc.property(written, ({ value, all }) => {
      const { picture, bridge, follow_up: followUp } = value;
      const read = readReply(all);
      expect(read.points).toHaveLength(value.points.length);
      expect(read.picture).toBe(picture);
      expect(read.bridge).toBe(bridge ?? undefined);
      expect(read.followUp).toEqual(followUp ?? undefined);
    }),
  );
});

test('INT-36 nothing that a model may write makes it throw', () => {
  const noise = fc.array(
    fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        '\\',
        '\\u',
        ':',
        ',',
        'true',
        '-',
        '1e',
        '<think>',
        '</think>',
      ),
      fc.constantFrom('{"points":', '"picture"', '"id"', '```'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 60 },
  );
  fc.assert(
    fc.property(noise, (parts) => {
      const all = parts.join('');
      for (let end = 0; end <= all.length; end++) readReply(all.slice(0, end));
    }),
    { numRuns: 300 },
  );
});
