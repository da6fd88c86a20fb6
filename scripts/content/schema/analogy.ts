import * as v from 'valibot';
import { limits } from './card.ts';
import { id, prose, provenance, record, text, version } from './field.ts';
import { verifySchema } from './verify.ts';

const direction = record({ front: prose(limits.front), back: prose(limits.back) });

/** Becomes two cards, one in each direction. */
export const analogySchema = record({
  id,
  version,
  domain: id,
  topic: id,
  concept: text(80),
  picture: text(80),
  toSoftware: direction,
  toData: direction,
  bridge: prose(limits.bridge),
  breaks: prose(limits.breaks),
  why: prose(limits.why),
  core: v.exactOptional(v.boolean()),
  ...provenance,
  verify: v.exactOptional(verifySchema),
});

export type AnalogySource = v.InferOutput<typeof analogySchema>;
