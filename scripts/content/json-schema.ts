import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { analogySchema } from './schema/analogy.ts';
import { cardSchema } from './schema/card.ts';
import { domainSchema, idSchema } from './schema/domain.ts';
import { drillSchema } from './schema/drill.ts';
import { questionSchema } from './schema/question.ts';

const files: Readonly<Record<string, v.GenericSchema>> = {
  domains: v.array(domainSchema),
  cards: v.array(cardSchema),
  analogies: v.array(analogySchema),
  questions: v.array(questionSchema),
  drill: drillSchema,
  starter: v.array(idSchema),
  retired: v.array(idSchema),
};

/** The text of every JSON Schema by file name; editors complete and check YAML with them. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(files).map(([name, schema]) => {
      // Rules that JSON Schema cannot say (a length without code, say) are left to the check.
      const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
      return [`${name}.json`, `${JSON.stringify(json, null, 2)}\n`];
    }),
  );
}

export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of jsonSchemas()) writeFileSync(join(folder, name), text);
}
