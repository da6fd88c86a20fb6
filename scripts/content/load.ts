import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authored, idOf } from './authored.ts';
import type { Authored } from './authored.ts';
import type { Fault } from './fault.ts';
import { analogySchema } from './schema/analogy.ts';
import type { AnalogySource } from './schema/analogy.ts';
import { cardSchema } from './schema/card.ts';
import type { CardSource } from './schema/card.ts';
import { domainSchema, idSchema } from './schema/domain.ts';
import type { DomainSource } from './schema/domain.ts';
import { drillSchema } from './schema/drill.ts';
import type { DrillSource } from './schema/drill.ts';
import { questionSchema } from './schema/question.ts';
import type { QuestionSource } from './schema/question.ts';
import { validate } from './validate.ts';
import type { Schema } from './validate.ts';
import { parseYaml } from './yaml-file.ts';
import type { YamlFile } from './yaml-file.ts';

export interface LoadedDomain {
  readonly domain: Authored<DomainSource>;
  readonly cards: readonly Authored<CardSource>[];
  readonly questions: readonly Authored<QuestionSource>[];
  readonly drills: readonly Authored<DrillSource>[];
}

/** Everything in the content folder that passed its schema, and the faults of what did not. */
export interface LoadedContent {
  readonly domains: readonly LoadedDomain[];
  readonly analogies: readonly Authored<AnalogySource>[];
  readonly starter: readonly Authored<string>[];
  readonly retired: readonly Authored<string>[];
  /** Values that failed their schema: what refers to them is not at fault. */
  readonly rejected: readonly unknown[];
  /** A file could not be parsed: nobody can say what is missing. */
  readonly incomplete: boolean;
  readonly faults: readonly Fault[];
}

/** Reads a content folder; faults name files as `<root>/...`. */
export function loadContent(root: string): LoadedContent {
  const faults: Fault[] = [];
  const rejected: unknown[] = [];
  const opened = new Set<string>();
  let incomplete = false;

  function open(path: string): YamlFile {
    opened.add(path);
    const source = parseYaml(path, readFileSync(path, 'utf8'));
    faults.push(...source.faults);
    if (source.faults.length > 0) incomplete = true;
    return source;
  }

  function accept<T>(schema: Schema<T>, raw: Authored<unknown>): T | undefined {
    const result = validate(schema, raw);
    if (result.ok) return result.value;
    faults.push(...result.faults);
    rejected.push(raw.value);
    return undefined;
  }

  function list<T>(schema: Schema<T>, ...path: string[]): Authored<T>[] {
    const file = join(root, ...path);
    if (!existsSync(file)) return [];
    const source = open(file);
    const values = source.value ?? [];
    if (!Array.isArray(values)) {
      faults.push(authored(source, values).fault('must be a list: every entry begins with "- ".'));
      return [];
    }
    return values.flatMap((raw: unknown, index) => {
      const value = accept(schema, authored(source, raw, [index]));
      return value === undefined ? [] : [authored(source, value, [index], idOf(raw))];
    });
  }

  function drills(folder: string): Authored<DrillSource>[] {
    const path = join(root, folder, 'drills');
    if (!existsSync(path)) return [];
    const names = readdirSync(path).filter((name) => name.endsWith('.yaml'));
    return names.sort().flatMap((name) => {
      const source = open(join(path, name));
      const value = source.value ? accept(drillSchema, authored(source, source.value)) : undefined;
      return value === undefined ? [] : [authored(source, value)];
    });
  }

  const domains = list(domainSchema, 'domains.yaml').map((domain) => ({
    domain,
    cards: list(cardSchema, domain.value.folder, 'cards.yaml'),
    questions: list(questionSchema, domain.value.folder, 'questions.yaml'),
    drills: drills(domain.value.folder),
  }));
  const analogies = list(analogySchema, 'analogies.yaml');
  const starter = list(idSchema, 'starter.yaml');
  const retired = list(idSchema, 'retired.yaml');
  if (domains.length === 0) faults.push(noDomain(root));
  faults.push(...strangers(root, opened));
  return { domains, analogies, starter, retired, rejected, incomplete, faults };
}

function noDomain(root: string): Fault {
  const message = 'names no domain. Is this the content folder?';
  return { file: join(root, 'domains.yaml'), line: 1, column: 1, message };
}

/** A misspelt file name would otherwise hide all its cards. */
function strangers(root: string, opened: ReadonlySet<string>): Fault[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { encoding: 'utf8', recursive: true })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => join(root, name))
    .filter((file) => !opened.has(file))
    .map((file) => ({
      file,
      line: 1,
      column: 1,
      message: 'nothing reads this file. docs/content.md lists the names; or delete it.',
    }));
}
