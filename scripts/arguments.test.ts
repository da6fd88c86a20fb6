import { expect, test } from 'vitest';
import { unexplained } from './arguments.ts';

const options = { port: 'value', record: 'flag' } as const;

test.each([
  ['nothing', [], undefined],
  ['a flag and a value', ['--record', '--port', '4200'], undefined],
  ['a value behind a sign', ['--port=4200'], undefined],
  ['a flag nobody knows', ['--record', '--only', 'x'], '--only'],
  ['a word that belongs to none', ['drill-open'], 'drill-open'],
  ['a second value', ['--port', '1', '2'], '2'],
  ['a flag with a value', ['--record=yes'], '--record=yes'],
  ['a name of JavaScript', ['--constructor'], '--constructor'],
])('%s', (_, words, word) => {
  expect(unexplained(options, words)).toBe(word);
});
