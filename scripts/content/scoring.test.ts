import { describe, expect, it } from 'vitest';
import { point, question, validFiles, writeContent } from './fixture.ts';
import { loadContent } from './load.ts';
import { checkScoring } from './scoring/check-scoring.ts';
import { stuffedAnswers } from './scoring/stuffed.ts';

const replace = point({
  id: 'replace',
  title: 'Replace the day',
  claim: 'Each run overwrites its own day in one transaction, so two runs leave what one leaves.',
  why: 'Retries are normal, so the write has to stand them.',
  ideas: [
    ['replace', 'overwrite', 'delete the day'],
    ['same result', 'run twice', 'retry'],
  ],
});
const tell = point({
  id: 'tell',
  title: 'Warn the reader',
  claim: 'Tell the controller at once which figure is wrong and when the right one comes.',
  why: 'A board reads it at nine.',
  ideas: [
    ['tell', 'warn'],
    ['controller', 'finance'],
  ],
});
const compare = point({
  id: 'compare',
  weight: 1,
  title: 'Compare with the shop',
  claim: 'Hold the sum of every hour against the source before anybody trusts it again.',
  why: 'A load that went through is no proof.',
  ideas: [
    ['compare', 'reconcile'],
    ['source', 'shop database'],
  ],
});
const alarm = point({
  id: 'alarm',
  weight: 1,
  title: 'An alarm on volume',
  claim: 'Count the rows of each morning against the usual range, and page somebody outside it.',
  why: 'It was noticed by a customer.',
  ideas: [
    ['alarm', 'page', 'alert'],
    ['usual range', 'too many rows'],
  ],
});

const strong = {
  prompt: 'A nightly job ran twice and doubled the revenue of yesterday. What do you do?',
  points: [replace, tell, compare, alarm],
  reference:
    'I warn finance first that this figure is wrong and tell the controller when it will be right. ' +
    'Then I overwrite the day in a transaction, so that a retry gives the same result. ' +
    'I reconcile the sums of each hour with the shop database, which is the source. ' +
    'From now on an alert pages me where the count of rows leaves the usual range.',
};

function faults(fields: Readonly<Record<string, unknown>>) {
  const files = { ...validFiles(), '01-sql/questions.yaml': [question({ ...strong, ...fields })] };
  const { domains } = loadContent(writeContent(files));
  return domains.flatMap(({ questions }) => questions).flatMap(checkScoring);
}

describe('scoring', () => {
  it('finds nothing where the reference is strong and words alone earn nothing', () => {
    expect(faults({})).toEqual([]);
  });

  it('names the points that the reference does not say, and where it stands', () => {
    const reference =
      'I overwrite the day in a transaction, so that a retry gives the same result.';
    const [fault, ...more] = faults({ reference });
    expect(more).toEqual([]);
    expect(fault?.id).toBe('sql-question-join');
    expect(fault?.message).toContain('reference: is developing for the coach without a model');
    expect(fault?.message).toContain('Missed: tell (core), compare, alarm.');
    expect(fault?.line).toBeGreaterThan(1);
  });

  it('names the misconceptions that the coach would suspect in the reference', () => {
    const misconceptions = [
      { ideas: [['drop the table']], fix: 'Not that.' },
      { ideas: [['divide', 'halve'], ['by two']], fix: 'Halving divides what was right, too.' },
    ];
    const reference = `${strong.reference} Until then I divide by two, which halves it.`;
    const points = [{ ...replace, misconceptions }, tell, compare, alarm];
    expect(faults({ points, reference }).map(({ message }) => message)).toEqual([
      expect.stringContaining('reference: the coach without a model suspects replace/1 in it.'),
    ]);
  });

  it('refuses ideas that are sentences: they earn credit strung together', () => {
    const ideas = [
      ['each run will overwrite the day that it has to write', 'overwrite'],
      ['so a retry of it will do the same as the first of them', 'retry'],
    ];
    const wordy = faults({ points: [{ ...replace, ideas }, tell, compare, alarm] });
    expect(wordy).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining(
          'ideas: strung together, the first of each group, they earn credit for replace',
        ) as string,
      }),
    );
  });

  it('stuffs in several ways, always the same, and without the stars of prefixes', () => {
    const points = [point({ ideas: [['roll back to', 'undo*'], ['yesterday']] })];
    const { domains } = loadContent(
      writeContent({
        ...validFiles(),
        '01-sql/questions.yaml': [question({ points: [...points, replace, tell, alarm] })],
      }),
    );
    const [asked] = domains.flatMap(({ questions }) => questions);
    const first = asked && stuffedAnswers(asked.value).map(({ text }) => text.split('\n')[0]);
    expect(first).toEqual([
      'roll back to, undo, yesterday.',
      'roll back to, yesterday.',
      'undo, yesterday.',
      'undo, yesterday.',
    ]);
  });
});
