import { fitParameters } from '../../src/core/scheduling/fit/fit.ts';
import { lossesIn, mean } from '../../src/core/scheduling/fit/loss.ts';
import { fitIfBetter } from '../../src/core/scheduling/fit/walk-forward.ts';
import { defaultParameters } from '../../src/core/scheduling/parameters.ts';
import type { Learner } from '../../tests/fixtures/learner.ts';
import { columnsOf, live, strangeParameters } from '../../tests/fixtures/learner.ts';
import { fittedByOracle, oracle } from '../../tests/fixtures/oracle.ts';

/** Clean answers that come after those fitted to, and are predicted. */
const later = 1000;
const target = 0.88;

interface Kind {
  readonly name: string;
  learner(seed: number): Learner;
}

const kinds: readonly Kind[] = [
  { name: 'average', learner: () => ({ parameters: defaultParameters }) },
  {
    name: 'average, uneven cards',
    learner: () => ({ parameters: defaultParameters, scatter: 0.5, noise: 0.03 }),
  },
  { name: 'own parameters', learner: (seed) => ({ parameters: strangeParameters(seed) }) },
  {
    name: 'own, uneven cards',
    learner: (seed) => ({ parameters: strangeParameters(seed), scatter: 0.5, noise: 0.03 }),
  },
];

/** The tables of docs/fit.md, in Markdown, one after another. */
export async function* fitTables(): AsyncGenerator<string, void, undefined> {
  yield await predictions();
  yield adoptions();
  yield times();
}

async function predictions(): Promise<string> {
  const rows = [
    '| learner | answers | averages | fsrs-rs | own fit | knowing the learner |',
    '|---|---|---|---|---|---|',
  ];
  const fsrs = oracle();
  for (const { name, learner } of kinds) {
    for (const clean of [120, 250, 500, 1000, 3200]) {
      const sums = [0, 0, 0, 0];
      const learners = clean > 1000 ? 12 : 30;
      for (let seed = 1; seed <= learners; seed++) {
        const lived = live(learner(seed), clean + later, seed);
        const answers = columnsOf(lived);
        const fits = [
          defaultParameters,
          fsrs ? await fittedByOracle(fsrs, lived, clean) : defaultParameters,
          fitParameters(answers, { from: 0, to: clean }),
          learner(seed).parameters,
        ];
        const span = { from: clean, to: answers.clean };
        for (const [index, fit] of fits.entries()) {
          sums[index] = (sums[index] ?? 0) + mean(lossesIn(answers, fit, span)) / learners;
        }
      }
      rows.push(`| ${name} | ${clean} | ${sums.map((sum) => sum.toFixed(4)).join(' | ')} |`);
    }
  }
  return `${rows.join('\n')}\n`;
}

function adoptions(): string {
  const rows = [
    '| learner | answers | adopted | later answers predicted better, of these | mean gain |',
    '|---|---|---|---|---|',
  ];
  for (const { name, learner } of kinds) {
    for (const clean of [250, 500, 1000]) {
      let [adopted, better, gain] = [0, 0, 0];
      const learners = 100;
      for (let seed = 1; seed <= learners; seed++) {
        const answers = columnsOf(live(learner(seed), clean + later, seed * 7 + clean));
        const places = answers.places.map((place) => (place < clean ? place : -1));
        const fitted = fitIfBetter({ ...answers, places, clean }, defaultParameters, target);
        if (!fitted) continue;
        const loss = (of: readonly number[]) =>
          mean(lossesIn(answers, of, { from: clean, to: answers.clean }));
        const share = 1 - loss(fitted.parameters) / loss(defaultParameters);
        adopted++;
        better += share > 0 ? 1 : 0;
        gain += share;
      }
      const mostly = adopted > 0 ? `${((gain / adopted) * 100).toFixed(1)} %` : '';
      rows.push(`| ${name} | ${clean} | ${adopted} of ${learners} | ${better} | ${mostly} |`);
    }
  }
  return `${rows.join('\n')}\n`;
}

/** In processor time, which other work on the machine changes least. */
export function times(): string {
  const rows = ['| answers | of them clean | one fit | with its trial |', '|---|---|---|---|'];
  for (const clean of [500, 5000, 20_000]) {
    const answers = columnsOf(live({ parameters: strangeParameters(1) }, clean, 1, 30));
    const took = [
      () => fitParameters(answers, { from: 0, to: clean }),
      () => fitIfBetter(answers, defaultParameters, target),
    ].map((work) => {
      const times = [1, 2, 3].map(() => {
        const began = process.cpuUsage();
        work();
        return process.cpuUsage(began).user / 1000;
      });
      return `${Math.round(Math.min(...times))} ms`;
    });
    rows.push(`| ${answers.grades.length} | ${clean} | ${took.join(' | ')} |`);
  }
  return rows.join('\n');
}
