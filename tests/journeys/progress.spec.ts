import type { Page } from '@playwright/test';
import { histories, openProgress, part, seedHistory } from './progress-steps.ts';
import { firstAnswer } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

const percent = /(\d+)%/;

async function table(page: Page, heading: RegExp) {
  await part(page, heading).getByText('As a table').click();
  return part(page, heading).getByRole('table');
}

test('with nothing answered it says what will appear and when, and leads to the first card', async ({
  page,
}) => {
  await page.goto('/#/progress');
  await expect(page.getByRole('heading', { name: /what will appear, and when/ })).toBeVisible();
  await expect(page.getByText('from the second day, when cards come back')).toBeVisible();
  await page.getByRole('link', { name: 'Answer the first card' }).click();
  await expect(page.getByRole('button', { name: 'Show answer' })).toBeVisible();
});

test('after the first card there is readiness, and every other part says what it waits for', async ({
  page,
}) => {
  await firstAnswer(page);
  await page.goto('/#/progress');
  await expect(page.getByRole('heading', { name: /^You are \d+% ready today/ })).toBeVisible();
  await expect(part(page, /What do you retain/).getByText(/None has in the last/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Can you trust these figures?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Do you know what you know?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^1 answer on 1 day/ })).toBeVisible();
});

test('two years are told in sentences, each with its table', async ({ page }) => {
  test.slow(); // Years of answers are written first.
  await seedHistory(page, histories['two-year']);
  await openProgress(page);
  const readiness = await table(page, /ready today/);
  await expect(readiness.getByRole('row')).toHaveCount(16);
  // Each domain says why it is called weak, or is not.
  const stories = part(page, /ready today/).locator('details', { has: page.locator('.story') });
  await expect(stories).toHaveCount(15);
  for (const story of await stories.all()) {
    const isWeak = await story.locator('summary').getByText('Weak', { exact: true }).isVisible();
    await expect(story.locator('.story')).toContainText(
      isWeak
        ? 'It is called weak by that estimate'
        : /not called weak|no more are called weak|to call it weak|to call a domain weak/,
    );
  }
  const sql = readiness.getByRole('row', { name: /^Advanced SQL/ });
  await expect(sql).toContainText(/\d+ of \d+\d+%\d+(\.5)? of \d+/);

  const retained = await table(
    page,
    /^You recalled \d+% of what came back; the plan asks for \d+%/,
  );
  await expect(retained.getByRole('row').nth(1)).toContainText(percent);
  await expect(
    part(page, /^You recalled/).getByText(/the true figure is \d+ to \d+%/),
  ).toBeVisible();

  await expect(await table(page, /was predicted/)).toContainText('85 to 90%');
  await expect(await table(page, /^Your self-rating fitted/)).toContainText('Solid');
  const weeks = await table(page, /a day over the next/);
  await expect(weeks.getByRole('row')).toHaveCount(3);
  await page.getByRole('radio', { name: '6 weeks' }).check();
  await expect(page.getByRole('heading', { name: /over the next six weeks/ })).toBeVisible();
  await expect(weeks.getByRole('row')).toHaveCount(7);
  // Twelve months or thirteen, by the day of the month.
  const months = await (await table(page, /of the last year/)).getByRole('row').count();
  expect([13, 14]).toContain(months);
  await expect(
    page.getByRole('heading', { name: 'No new cards since you began here.' }),
  ).toBeVisible();
});

test('a weak domain says what that is made of, what it changes and where to begin', async ({
  page,
}) => {
  test.slow(); // Years of answers are written first.
  await seedHistory(page, histories['two-year']);
  await openProgress(page);
  const spark = page.getByRole('listitem').filter({ hasText: 'Apache Spark' }).first();
  await expect(spark.getByText('Weak', { exact: true })).toBeVisible();
  await spark.getByText('Apache Spark').first().click();
  await expect(spark.getByText(/^Made of \d+ recalls? of \d+ answers/)).toContainText(
    /its cards are held to \d+% and come about [\w.]+/,
  );
  // An address opens one of them: Today leads here from the name of a weak domain.
  await page.goto('/#/');
  await page.getByRole('link', { name: 'Apache Spark' }).click();
  await expect(page).toHaveURL(/#\/progress\/spark$/);
  await expect(page.getByText(/^Made of \d+ recalls? of/).locator('visible=true')).toBeInViewport();
});

test('with a date ahead there is the readiness on it, and a broken bar for what is still to come', async ({
  page,
}) => {
  await seedHistory(page, { ...histories.week, interviewIn: 20 });
  await openProgress(page);
  await expect(
    page.getByRole('heading', {
      name: /^You are \d+% ready today, and \d+% \(\d+ to \d+%\) on \d+ \w+ if you keep to the plan\.$/,
    }),
  ).toBeVisible();
  const readiness = await table(page, /ready today/);
  await expect(readiness.getByRole('columnheader')).toHaveCount(5);
  const sql = readiness.getByRole('row', { name: /^Advanced SQL/ }).getByRole('cell');
  const [, now = NaN, then = NaN] = (await sql.allTextContents()).map(parseFloat);
  expect(then).toBeGreaterThan(now);
});

test('the day of the interview is marked among those to come', async ({ page }) => {
  await seedHistory(page, { ...histories.week, interviewIn: 20 });
  await openProgress(page);
  const weeks = part(page, /a day over the next/);
  await expect(weeks.getByText(/Interview on \d+ \w+, after these weeks/)).toBeVisible();
  await page.getByRole('radio', { name: '6 weeks' }).check();
  await expect(weeks.getByText(/Interview on \d+ \w+\s*$/)).toBeVisible();
  await expect(weeks.locator('path.date')).toHaveCount(2);
});

test('what the forecast says comes into room that was kept for it', async ({ page }) => {
  await seedHistory(page, histories.week);
  // Looked at in every frame: how long it is worked out depends on the machine.
  await page.addInitScript(() => {
    const heights: number[] = [];
    Object.assign(globalThis, { heights });
    const look = () => {
      const panels = [...document.querySelectorAll('section.panel')];
      const weeks = panels.find((panel) => panel.textContent.includes('6 weeks'));
      if (weeks) heights.push(weeks.getBoundingClientRect().height);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto('/#/progress');
  await page.reload();
  await expect(page.getByRole('heading', { name: /a day over the next two weeks/ })).toBeVisible();
  const heights = await page.evaluate(
    () => (globalThis as unknown as { heights: readonly number[] }).heights,
  );
  expect(heights.length).toBeGreaterThan(0);
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1);
});

for (const width of [390, 320]) {
  test(`at ${width} px every column of a table is in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await seedHistory(page, { ...histories.week, interviewIn: 20 });
    await openProgress(page);
    for (const fold of await page.getByText('As a table').all()) await fold.click();
    const tables = page.getByRole('region').filter({ has: page.getByRole('table') });
    expect(await tables.count()).toBeGreaterThanOrEqual(5);
    for (const region of await tables.all()) {
      const beyond = await region.evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(beyond, (await region.getAttribute('aria-label')) ?? '').toBeLessThanOrEqual(0);
    }
  });
}

test('a hard card leads to its text', async ({ page }) => {
  await seedHistory(page, histories.week);
  await openProgress(page);
  const hard = part(page, /slip most|has slipped/);
  await expect(hard.getByText(/forgotten (once|\d+ times) in \d+ answers/).first()).toBeVisible();
  await hard.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Study' })).toBeVisible();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
});
