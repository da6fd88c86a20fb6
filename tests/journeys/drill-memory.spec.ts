import { keepDataDirectory } from './kept-engine.ts';
import { open, run, slow } from './drill-steps.ts';
import { memoryOfPages } from './memory.ts';
import { expect, test } from './support.ts';

test.use({ comesOffline: false });

test('leaving a drill ends the engine and gives its memory back', async ({ page, browser }) => {
  const measured: Record<string, number | undefined> = {};
  const measure = async (when: string) => (measured[when] = await memoryOfPages(browser));
  await keepDataDirectory(page);
  await page.goto('/#/drill');
  await expect(page.getByRole('heading', { name: 'SQL drills' })).toBeVisible();
  const before = await measure('before');
  await open(page);
  await run(page, "select n, repeat('x', 100) from generate_series(1, 50000) n");
  await expect(page.getByText('Rows 1 to 100 of 50,000')).toBeVisible(slow);
  expect(page.workers()).toHaveLength(1);
  const opened = await measure('open');
  await page.goBack();
  await expect.poll(() => page.workers().length).toBe(0);
  // What the page let go of would be collected sooner or later: here it is sooner.
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  if (before === undefined || opened === undefined) return;
  expect(opened - before).toBeGreaterThan(50e6);
  // The system takes it back in its own time, and the page keeps its own screens.
  await expect
    .poll(async () => ((await measure('left')) ?? 0) - before, {
      intervals: [500],
      timeout: 30_000,
    })
    .toBeLessThan((opened - before) * 0.4);
  const inMegabytes = ([when, bytes = 0]: readonly [string, number | undefined]) =>
    `${when} ${Math.round(bytes / 1e6)}`;
  console.log(`Memory of the page in MB: ${Object.entries(measured).map(inMegabytes).join(', ')}`);
});
