import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { QuestionChoice, QuestionEntry } from '../../src/core/interview/choose-question';
import { chooseQuestions } from '../../src/core/interview/choose-question';
import { levels } from '../../src/core/interview/question';

const domains = ['sql', 'spark', 'dbt', 'quality', 'lake', 'cloud', 'warehouse'];
const kinds = ['explain', 'incident', 'design'] as const;

const entry: fc.Arbitrary<QuestionEntry & { readonly day: number | null }> = fc
  .record({
    domain: fc.constantFrom(...domains),
    number: fc.nat(6),
    level: fc.constantFrom(...levels),
    kind: fc.constantFrom(...kinds),
    day: fc.option(fc.nat(40)),
  })
  .map(({ number, ...rest }) => ({ ...rest, id: `${rest.domain}-question-${number}` }));

const choice: fc.Arbitrary<QuestionChoice> = fc
  .record({
    entries: fc.uniqueArray(entry, { maxLength: 40, size: 'max', selector: ({ id }) => id }),
    level: fc.constantFrom(...levels),
    domains: fc.option(fc.subarray(domains, { minLength: 1 }), { nil: undefined }),
    weak: fc.subarray(domains, { maxLength: 3 }),
    seed: fc.string(),
  })
  .map(({ entries, domains, ...rest }) => {
    const days = new Map(entries.map(({ id, day }) => [id, day ?? undefined]));
    const questions = entries.map(({ day: _day, ...plain }) => plain);
    const asked = (id: string) => days.get(id);
    return { ...rest, questions, asked, ...(domains && { domains }) };
  });

function check(holds: (given: QuestionChoice) => void): void {
  fc.assert(fc.property(choice, holds), { numRuns: 300 });
}

test('INT-5 as many as there can be, none twice, and the same again', () => {
  check((given) => {
    const chosen = chooseQuestions(given);
    expect(chosen).toHaveLength(Math.min(5, given.questions.length));
    expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
    expect(chooseQuestions({ ...given, questions: [...given.questions].reverse() })).toEqual(
      chosen,
    );
  });
});

test('INT-5 without chosen domains no domain comes twice while another has a question', () => {
  check(({ domains: _domains, ...given }) => {
    const practical = given.questions.filter(({ kind }) => kind !== 'explain');
    // Where incidents and designs are scarce they win over the variety of domains.
    if (new Set(practical.map(({ domain }) => domain)).size < domains.length) return;
    const used = chooseQuestions(given).map(({ domain }) => domain);
    expect(new Set(used).size).toBe(5);
  });
});

test('INT-5 INT-6 INT-7 what is not as it was wanted says so', () => {
  check((given) => {
    for (const chosen of chooseQuestions(given)) {
      expect(chosen.repeated ?? false).toBe(given.asked(chosen.id) !== undefined);
      expect(chosen.otherLevel ?? false).toBe(chosen.level !== given.level);
      const wanted = given.domains?.includes(chosen.domain) ?? true;
      expect(chosen.otherDomain ?? false).toBe(!wanted);
    }
  });
});

test('INT-6 a question comes again only where its domain has no fresh one left', () => {
  check((given) => {
    const plain = { ...given, questions: given.questions.map(asIncident) };
    const chosen = chooseQuestions(plain);
    const ids = new Set(chosen.map(({ id }) => id));
    const fresh = plain.questions.filter(({ id }) => !ids.has(id) && given.asked(id) === undefined);
    for (const { repeated, domain } of chosen) {
      if (repeated) expect(fresh.map((left) => left.domain)).not.toContain(domain);
    }
  });
});

test('INT-7 two are incidents or designs, where there are two', () => {
  check((given) => {
    const practical = new Set(
      given.questions.filter(({ kind }) => kind !== 'explain').map(({ id }) => id),
    );
    const chosen = chooseQuestions(given).filter(({ id }) => practical.has(id));
    expect(chosen.length).toBeGreaterThanOrEqual(Math.min(2, practical.size));
  });
});

function asIncident(question: QuestionEntry): QuestionEntry {
  return { ...question, kind: 'incident' };
}
