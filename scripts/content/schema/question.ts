import * as v from 'valibot';
import { id, prose, provenance, record, text } from './field.ts';

const advice = 'Say it shorter.';
const phrase = text(120, 'A phrasing is a few words.');
const phrases = v.pipe(v.array(phrase), v.nonEmpty('is an empty group. Add a phrasing.'));

/** Groups of alternative phrasings: a group is met when one of its phrasings is. */
const ideas = v.pipe(v.array(phrases), v.nonEmpty('has no group. Add at least one.'));

const point = record({
  id,
  weight: v.picklist([1, 2], 'must be 2 (core) or 1 (extra).'),
  title: text(80, advice),
  claim: prose(300, advice),
  why: prose(500, advice),
  ideas,
  partialWhen: v.exactOptional(text(240, advice)),
  misconceptions: v.exactOptional(v.array(record({ ideas, fix: prose(300, advice) }))),
  cards: v.exactOptional(v.array(id)),
  followUp: record({ text: prose(400, advice), ideas }),
  strongLine: text(200, advice),
  gapLine: text(200, advice),
  action: record({
    kind: v.picklist(['study', 'query', 'model'], 'must be study, query or model.'),
    text: text(200, advice),
    link: v.exactOptional(text(120)),
  }),
});

const points = v.pipe(
  v.array(point),
  v.minLength(4, 'needs four to six points.'),
  v.maxLength(6, 'needs four to six points.'),
  v.check(
    (list) => list.filter(({ weight }) => weight === 2).length >= 2,
    'needs at least two points of weight 2.',
  ),
  v.check(
    (list) => new Set(list.map((each) => each.id)).size === list.length,
    'has two points of one id.',
  ),
);

export const questionSchema = record({
  id,
  domain: id,
  level: v.picklist(['mid', 'senior', 'staff'], 'must be mid, senior or staff.'),
  kind: v.picklist(['explain', 'incident', 'design'], 'must be explain, incident or design.'),
  prompt: prose(700, advice),
  clarify: v.exactOptional(v.array(record({ fact: text(240, advice), ask: text(160, advice) }))),
  points,
  reference: prose(1500, advice),
  picture: prose(320, advice),
  bridge: v.exactOptional(prose(280, advice)),
  ...provenance,
});

export type QuestionSource = v.InferOutput<typeof questionSchema>;
