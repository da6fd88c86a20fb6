import { expect, test } from 'vitest';
import { documentOf } from './search';
import { meantBy } from './spelling';

const documents = [
  documentOf('log', 'What does a Kafka topic keep?', 'streaming', 'A log, cut into partitions.'),
  documentOf('twice', 'What is an idempotent write?', 'pipelines', 'Twice is as good as once.'),
  documentOf('prune', 'What does partitioning save?', 'warehouse', 'Reading; a filter prunes.'),
  documentOf('files', 'Why compact small files?', 'lakehouse', 'Each file costs a request.'),
  documentOf('filed', 'Who has filed it?', 'governance', 'The files say so.'),
];

test.each([
  ['kafak', 'kafka', 'two letters swapped'],
  ['idempotant', 'idempotent', 'a wrong one'],
  ['KAFFKA topic', 'kafka topic', 'one too many, beside a word that is right'],
  ['partioning', 'partitioning', 'two that are missing, in a long word'],
  ['akfka', 'kafka', 'the first two swapped'],
  ['fyles', 'files', 'of two that are as near, the one in more texts'],
])('LIB-12 %s means %s: %s', (typed, meant) => {
  expect(meantBy(documents, typed)).toBe(meant);
});

test.each([
  ['qzxvw', 'nothing is near'],
  ['kfa', 'too short to tell'],
  ['kaffak', 'two slips in a short word'],
  ['kafka files', 'every word is there, and they do not meet'],
  ['kafak files', 'they would not meet either'],
  ['max_bi(', 'code is looked for as it stands'],
])('LIB-12 nothing is suggested for "%s": %s', (typed) => {
  expect(meantBy(documents, typed)).toBeUndefined();
});
