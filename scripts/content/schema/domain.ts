import * as v from 'valibot';
import { id, record, text } from './field.ts';

export const domainSchema = record({
  id,
  folder: v.pipe(v.string(), v.regex(/^\d\d-[a-z0-9-]+$/, 'must look like 01-advanced-sql.')),
  title: text(40),
  short: text(16),
  restsOn: v.optional(v.pipe(v.array(id), v.nonEmpty('is empty. Leave it out.'))),
  topics: v.pipe(
    v.array(record({ id, title: text(40) })),
    v.nonEmpty('has no topic. Name the topics the domain must cover.'),
  ),
});

export type DomainSource = v.InferOutput<typeof domainSchema>;

/** An entry of starter.yaml or retired.yaml. */
export const idSchema = id;
