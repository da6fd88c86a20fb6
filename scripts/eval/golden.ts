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
  /** What a second reader found, who had not seen what the first one did. */
  readonly second?: SecondReading;
}

interface SecondReading {
  readonly verdicts: Readonly<Record<string, Verdict>>;
  readonly held: readonly string[];
}

export interface GoldenFile {
  readonly question: Question;
  readonly answers: readonly GoldenAnswer[];
}

const labels = v.record(v.string(), v.picklist(['covered', 'partial', 'missing', 'wrong']));
const misconceptions = v.optional(v.nullable(v.array(v.string())), []);
const answer = v.object({
  kind: v.string(),
  text: v.optional(v.nullable(v.string()), ''),
  labels,
  misconceptions,
  second: v.optional(labels),
  secondMisconceptions: misconceptions,
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
  const answers = file.answers.map((each, index) => {
    try {
      return readAnswer(each, question);
    } catch (fault) {
      throw new Error(`answer ${index + 1} (${each.kind}) ${(fault as Error).message}`, {
        cause: fault,
      });
    }
  });
  return { question, answers };
}

function readAnswer(read: v.InferOutput<typeof answer>, question: Question): GoldenAnswer {
  const { kind, text, labels: own, second } = read;
  const held = read.misconceptions ?? [];
  const heldBySecond = read.secondMisconceptions ?? [];
  const ids = question.points.map(({ id }) => id).sort();
  for (const each of second ? [own, second] : [own]) {
    if (Object.keys(each).sort().join() === ids.join()) continue;
    throw new Error(`must have a label for each of ${ids.join(', ')}`);
  }
  return {
    kind,
    text: text ?? '',
    labels: own,
    misconceptions: held,
    ...(second && { second: { verdicts: second, held: heldBySecond } }),
  };
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
