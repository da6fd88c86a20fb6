import { expect, test } from 'vitest';
import { stem } from './stem';

test('INT-20 the forms of one word share a stem', () => {
  const families = [
    'replace replaces replaced replacing',
    'note notes noted noting',
    'use uses used using',
    'drop drops dropped dropping',
    'add adds added adding',
    'fill fills filled filling',
    'file files filed filing',
    'query queries queried querying',
    'try tries tried trying',
    'match matches matched matching',
    'fix fixes fixed fixing',
    'guarantee guarantees guaranteed guaranteeing',
    'bank banks bank’s'.replace('’', "'"),
    'exact exactly',
  ];
  for (const family of families) {
    expect(new Set(family.split(' ').map(stem)).size, family).toBe(1);
  }
});

test('INT-20 words that only look alike do not', () => {
  const strangers = [
    'note not',
    'only on',
    'apply app',
    'early ear',
    'file fill',
    'daily day',
    'string strict',
    'hope hop',
    'added ad',
    'status state',
  ];
  for (const pair of strangers) {
    expect(new Set(pair.split(' ').map(stem)).size, pair).toBe(2);
  }
});
