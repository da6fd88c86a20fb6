import * as v from 'valibot';
import { clozeAnswer } from '../../../src/core/content/cloze.ts';
import { id, prose, provenance, record, text, version } from './field.ts';
import { verifySchema } from './verify.ts';

/** In characters: a phone shows question and answer without scrolling. */
export const limits = {
  front: 240,
  claim: 240,
  cloze: 240,
  back: 500,
  why: 300,
  misconception: 240,
  bridge: 280,
  breaks: 260,
  option: 160,
  note: 160,
  step: 120,
} as const;

/** What every card has, whatever its kind. */
const common = {
  id,
  version,
  topic: id,
  why: prose(limits.why),
  misconception: v.exactOptional(prose(limits.misconception)),
  bridge: v.exactOptional(prose(limits.bridge)),
  breaks: v.exactOptional(prose(limits.breaks)),
  core: v.exactOptional(v.boolean()),
  after: v.exactOptional(id),
  ...provenance,
  verify: v.exactOptional(verifySchema),
};

const front = prose(limits.front);
const back = prose(limits.back);

const option = record({
  text: text(limits.option),
  correct: v.exactOptional(v.literal(true, 'must be true, or left out.')),
  note: v.exactOptional(text(limits.note)),
});

const options = v.pipe(
  v.array(option),
  v.minLength(2, 'needs two to four options.'),
  v.maxLength(4, 'needs two to four options.'),
);

const steps = v.pipe(
  v.array(text(limits.step)),
  v.minLength(3, 'needs three to six steps.'),
  v.maxLength(6, 'needs three to six steps.'),
);

export const cardSchema = v.variant('kind', [
  record({ kind: v.literal('concept'), ...common, front, back }),
  record({ kind: v.literal('trade-off'), ...common, front, back }),
  record({ kind: v.literal('code'), ...common, front, back }),
  record({ kind: v.literal('choice'), ...common, front, options, back }),
  record({ kind: v.literal('order'), ...common, front, steps, back }),
  record({
    kind: v.literal('cloze'),
    ...common,
    text: prose(limits.cloze, 'Cut it or split the card.', clozeAnswer),
    back: v.exactOptional(back),
  }),
  record({ kind: v.literal('correction'), ...common, claim: prose(limits.claim), back }),
]);

/** A card as its author writes it. */
export type CardSource = v.InferOutput<typeof cardSchema>;
