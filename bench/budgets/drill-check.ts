import type { Benchmark } from '../benchmark.ts';
import { checkIn, driller, openDrill, preparedIn } from '../browser/drill.ts';

const limit = 2000;
const told = 5;

/** A check over all data sets: the slowest drill, each in an engine that was just opened. */
export const drillCheck: Benchmark = {
  name: 'drill-check',
  rounds: 3,
  lines: [
    { name: `slowest check of any drill, over ${limit} ms`, unit: 'ms', budget: 1 },
    { name: 'the check of a drill in the middle', unit: 'ms' },
  ],
  async prepare(lab) {
    const { app, browser, drills } = await driller(lab);
    return async () => {
      const tab = await openDrill(browser, app, drills[0]);
      await tab.run(preparedIn);
      const times: { readonly id: string; readonly took: number }[] = [];
      for (const drill of drills) times.push({ id: drill.id, took: await tab.run(checkIn, drill) });
      await tab.close();
      times.sort((a, b) => b.took - a.took);
      const slowest = times.slice(0, told).map(({ id, took }) => `${id} ${Math.round(took)}`);
      console.error(`  of ${times.length} drills the slowest, in ms: ${slowest.join(', ')}`);
      const at = (place: number) => ({ ours: times[place]?.took ?? NaN, reference: limit });
      return [at(0), at(times.length >> 1)];
    };
  },
};
