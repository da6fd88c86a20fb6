import * as v from 'valibot';
import type { Check, DataSet } from '../../../src/core/drill/drill.ts';
import { levels } from '../../../src/core/interview/question.ts';
import { id, prose, provenance, record, text, version } from './field.ts';

const sql = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty.'));
const pattern = v.pipe(sql, v.check(isRegularExpression, 'is no regular expression.'));
const yes = v.literal(true, 'is true or left out.');
const name = text(80);
const before = v.exactOptional(sql);

const kinds = ['same', 'none', 'again', 'refused', 'plan'] as const;

const check = v.pipe(
  record({
    name,
    same: v.exactOptional(sql),
    none: v.exactOptional(sql),
    again: v.exactOptional(sql),
    refused: v.exactOptional(sql),
    plan: v.exactOptional(sql),
    ordered: v.exactOptional(yes),
    before,
    error: v.exactOptional(text(120)),
    has: v.exactOptional(pattern),
    hasNot: v.exactOptional(pattern),
  }),
  v.check(
    (given) => kinds.filter((kind) => given[kind] !== undefined).length === 1,
    `needs exactly one of ${kinds.join(', ')}.`,
  ),
  v.check(
    (given) => (given.refused === undefined) === (given.error === undefined),
    'refused and error come together.',
  ),
  v.check(
    ({ plan, has, hasNot }) => (plan === undefined) === (has === undefined && hasNot === undefined),
    'plan comes with has, hasNot or both.',
  ),
  v.transform((given) => given as Check),
);

const dataSet = v.pipe(
  record({
    name,
    empty: v.exactOptional(yes),
    change: v.exactOptional(sql),
    shuffle: v.exactOptional(yes),
  }),
  v.check(
    ({ empty, change, shuffle }) => Boolean(empty ?? change ?? shuffle),
    'changes nothing. Give it empty, change or shuffle.',
  ),
  v.transform((given) => given as DataSet),
);

/** A task solved in SQL that really runs. */
export const drillSchema = record({
  id,
  domain: id,
  topic: id,
  version,
  level: v.picklist(levels, `must be one of ${levels.join(', ')}.`),
  title: text(80),
  task: prose(900, 'Cut the task.'),
  setup: sql,
  starter: v.exactOptional(v.string()),
  asks: v.picklist(['rows', 'state'], 'must be rows or state.'),
  cases: v.pipe(v.array(dataSet), v.minLength(2, 'needs at least two data sets not seen.')),
  checks: v.pipe(v.array(check), v.nonEmpty('has no check.')),
  hints: v.pipe(
    v.array(prose(240)),
    v.minLength(1, 'needs a hint.'),
    v.maxLength(4, 'needs at most four hints.'),
  ),
  solution: sql,
  naive: record({ sql, why: prose(400) }),
  cards: v.pipe(v.array(id), v.nonEmpty('needs a card that teaches it.')),
  bridge: v.exactOptional(prose(320)),
  ...provenance,
});

export type DrillSource = v.InferOutput<typeof drillSchema>;

function isRegularExpression(source: string): boolean {
  try {
    new RegExp(source, 'm');
    return true;
  } catch {
    return false;
  }
}
