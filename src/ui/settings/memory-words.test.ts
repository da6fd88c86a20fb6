import { expect, test } from 'vitest';
import { longerText, memoryText, refoldText } from './memory-words';

test('SCH-24 what was fitted, how much better it predicts, and what became of intervals', () => {
  const text = memoryText({ of: 'own', answers: 1512, better: 0.041, longer: 1.12 });
  expect(text).toContain('Fitted to 1,512 of your answers.');
  expect(text).toContain('4% better than the averages');
  expect(text).toContain('about 12% longer');
});

test.each([
  [0.92, 'about 8% shorter'],
  [1.01, 'about as long'],
  [0.99, 'about as long'],
  [2.5, 'about 150% longer'],
])('SCH-24 intervals %f times as long are said to be %s', (longer, said) => {
  expect(longerText(longer)).toBe(said);
});

test('SCH-24 the averages are named as what they are, asked for or not', () => {
  expect(memoryText({ of: 'averages', tried: 0 })).toContain('about 250 answers');
  expect(memoryText({ of: 'averages', tried: 512 })).toContain('512 of your answers');
  expect(memoryText({ of: 'averages-again' })).toContain('as you asked');
  expect(refoldText({ done: 640, total: 2000 })).toBe('Working it in: 640 of 2,000 cards.');
});
