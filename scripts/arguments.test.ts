import { expect, test } from 'vitest';
import { argumentsOf } from './arguments.ts';

const read = (...args: string[]) =>
  argumentsOf({ port: { type: 'string' }, record: { type: 'boolean' } }, args);

test('what is known is read, in both ways to write a value', () => {
  expect(read()).toEqual({});
  expect(read('--record', '--port', '4200')).toEqual({ record: true, port: '4200' });
  expect(read('--port=4200')).toEqual({ port: '4200' });
});

test.each([
  [['--record', '--only', 'x'], "Unknown option '--only'. There are: --port, --record."],
  [['drill-open'], "Unexpected argument 'drill-open'"],
  [['--port', '1', '2'], "Unexpected argument '2'"],
  [['--record=yes'], '--record'],
  [['--port'], '--port'],
])('%j is refused', (words, sentence) => {
  expect(() => read(...words)).toThrow(sentence);
});
