import { describe, expect, test } from 'vitest';
import { fitParameters } from '../../src/core/scheduling/fit/fit';
import { lossesIn, mean } from '../../src/core/scheduling/fit/loss';
import { keptParameters } from '../../src/core/scheduling/parameters';
import { columnsOf, live, strangeParameters } from '../fixtures/learner';
import { fittedByOracle, itemsOf, oracle } from '../fixtures/oracle';

/** Clean answers after those that were fitted to. */
const later = 600;

const fsrs = oracle();

describe.skipIf(!fsrs)('held to fsrs-rs (there is a package of it for Linux on x64)', () => {
  test('SCH-22 the loss of every answer is what fsrs-rs finds it to be', () => {
    if (!fsrs) return;
    let compared = 0;
    for (const seed of [1, 2, 3, 4]) {
      const lived = live({ parameters: strangeParameters(seed) }, 300, seed);
      const parameters = keptParameters(strangeParameters(seed + 50));
      const answers = columnsOf(lived);
      const own = lossesIn(answers, parameters, { from: 0, to: answers.clean });
      const model = new fsrs.FSRSBinding(parameters);
      const items = itemsOf(fsrs, lived, 0, answers.clean);
      for (const [place, loss] of own.entries()) {
        const theirs = lossByOracle(model, items[place] ?? {});
        if (theirs === undefined) continue;
        // It reckons with 32 bits.
        expect(Math.abs(loss - theirs)).toBeLessThan(1e-5);
        compared++;
      }
    }
    expect(compared).toBeGreaterThan(400);
  });

  test.each([120, 400, 1200, 3200])(
    'SCH-22 after %i answers the next ones are predicted at least as well as by fsrs-rs',
    async (clean) => {
      if (!fsrs) return;
      let [own, theirs] = [0, 0];
      for (let seed = 0; seed < 6; seed++) {
        const learner = { parameters: strangeParameters(seed), scatter: 0.3, noise: 0.02 };
        const lived = live(learner, clean + later, seed);
        const answers = columnsOf(lived);
        const span = { from: clean, to: answers.clean };
        const fit = fitParameters(answers, { from: 0, to: clean });
        own += mean(lossesIn(answers, fit, span));
        theirs += mean(lossesIn(answers, await fittedByOracle(fsrs, lived, clean), span));
      }
      expect(own).toBeLessThan(theirs * 1.003);
    },
    60_000,
  );
});

/**
 * The loss of one answer. Several times over, since fsrs-rs drops what is seldom as an outlier.
 * @returns undefined where it drops it all the same.
 */
function lossByOracle(
  model: { evaluate(items: readonly object[]): { readonly logLoss: number } },
  item: object,
): number | undefined {
  try {
    return model.evaluate(Array<object>(8).fill(item)).logLoss;
  } catch {
    return undefined;
  }
}
