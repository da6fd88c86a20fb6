import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Verdict } from '../../src/core/interview/mark.ts';
import type { Question } from '../../src/core/interview/question.ts';
import { compileQuestion } from '../content/compile-question.ts';
import { questionSchema } from '../content/schema/question.ts';

/** An answer with what careful readers found in it. */
export interface GoldenAnswer {
  readonly kind: string;
  readonly text: string;
  readonly labels: Readonly<Record<string, Verdict>>;
  /** Misconceptions the answer holds: `<point>/<place>`. */
  readonly misconceptions: readonly string[];
}

export interface GoldenFile {
  readonly question: Question;
  readonly answers: readonly GoldenAnswer[];
}

const answer = v.object({
  kind: v.string(),
  text: v.optional(v.nullable(v.string()), ''),
  labels: v.record(v.string(), v.picklist(['covered', 'partial', 'missing', 'wrong'])),
  misconceptions: v.optional(v.nullable(v.array(v.string())), []),
});
/** `question` is the id of one in `content`, or a whole question as `questions.yaml` has it. */
const golden = v.object({
  question: v.union([v.string(), questionSchema]),
  answers: v.array(answer),
});

/** The golden files of a folder. @throws an error that names the file and what is wrong with it. */
export function loadGolden(folder: string, content = 'content'): GoldenFile[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((name) => {
    try {
      return readGolden(readFileSync(join(folder, name), 'utf8'), content);
    } catch (fault) {
      throw new Error(`${join(folder, name)}: ${(fault as Error).message}`, { cause: fault });
    }
  });
}

function readGolden(text: string, content: string): GoldenFile {
  const file = v.parse(golden, parse(text));
  const source =
    typeof file.question === 'string' ? authored(file.question, content) : file.question;
  const question = compileQuestion(source) as Question;
  const ids = question.points.map(({ id }) => id).sort();
  const answers = file.answers.map(({ kind, text: words, labels, misconceptions }, index) => {
    if (Object.keys(labels).sort().join() !== ids.join()) {
      throw new Error(
        `answer ${index + 1} (${kind}) must have a label for each of ${ids.join(', ')}`,
      );
    }
    return { kind, text: words ?? '', labels, misconceptions: misconceptions ?? [] };
  });
  return { question, answers };
}

function authored(id: string, content: string) {
  for (const folder of readdirSync(content)) {
    const path = join(content, folder, 'questions.yaml');
    if (!existsSync(path)) continue;
    const found = (parse(readFileSync(path, 'utf8')) as { id: string }[]).find(
      (each) => each.id === id,
    );
    if (found) return v.parse(questionSchema, found);
  }
  throw new Error(`there is no question ${id} in ${content}`);
}
