import { expectAccessible } from './axe.ts';
import { drill, editor, endless, named, open, result, run, slow } from './drill-steps.ts';
import { forgetCopies, keepDataDirectory } from './kept-engine.ts';
import { button, firstAnswer } from './steps.ts';
import { expect, test } from './support.ts';

test('a drill from the list: run, explain, fail on the smallest case, a hint, pass', async ({
  page,
}) => {
  await page.goto('/#/drill');
  await page.getByText(/^Advanced SQL: \d+ drill/).click();
  const listed = page.getByRole('link', { name: new RegExp(drill.title) });
  await listed.last().click(); // It may be offered as well.
  await expect(page.getByRole('heading', { name: drill.title })).toBeFocused();
  await expect(page.getByText('about 6 MB')).toBeVisible();
  await named(page, 'Run').click();
  await expect(result(page)).toContainText('ada@old.example', slow);
  await expect(page.getByRole('heading', { name: 'Result 4 rows' })).toBeVisible();
  await expect(page.getByText('about 6 MB')).toBeHidden();

  await named(page, 'Explain plan').click();
  const plan = page.getByRole('region', { name: 'Plan' });
  await expect(plan).toContainText('Seq Scan on customer_changes');
  await expect(plan).toContainText('4 came');
  await plan.getByText('As PostgreSQL prints it').click();
  await expect(plan.locator('pre')).toContainText('actual time');

  await editor(page).fill(drill.naive.sql);
  await named(page, 'Check').click();
  await expect(page.getByRole('status').filter({ hasText: '0 of 2 checks passed.' })).toBeVisible(
    slow,
  );
  await expect(page.getByText('1 row too many')).toBeVisible();
  const smallest = page.getByRole('table', { name: 'customer_changes: The newest row of each' });
  await expect(smallest.getByRole('row')).toHaveCount(3);
  await editor(page).fill(drill.solution.replace('email', 'upper(email) as email'));
  await named(page, 'Check').click();
  await expect(page.getByText(/they differ in email\.$/)).toBeVisible(slow);

  await button(page, 'Show a hint').click();
  await expect(page.getByText('Hint 1 of 3')).toBeVisible();
  await expect(page.getByText('Hint 2 of 3')).toBeHidden();
  await button(page, 'Show the next hint').click();
  await button(page, 'Show the next hint').click();
  await expect(button(page, 'Show the next hint')).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: 'Hint 3 of 3' })).toBeFocused();
  await editor(page).fill(drill.solution);
  await named(page, 'Check').click();
  await expect(page.getByText('Passed, on 6 data sets.')).toBeVisible(slow);
  await expect(
    page.getByText(/^Today's first try counts: not passed\. It comes back on \d/),
  ).toBeVisible();
  await button(page, 'Show the solution').click();
  await expect(page.getByRole('heading', { name: 'What comes to mind first' })).toBeVisible();
  await page.getByRole('link', { name: /re-run on the same rows/ }).click();
  await expect(page).toHaveURL(/#\/library\/sql-dedup-total-order$/);
});

// The engine takes seconds to start: what can be seen with one start is one journey.
test('what PostgreSQL answers can be read, whatever it is, and the sandbox runs anything', async ({
  page,
}) => {
  await keepDataDirectory(page);
  await open(page);
  await test.step('a fault is marked in the text, and says in plain words what to look at', async () => {
    await run(page, 'select customer_id,\n  emial\nfrom customer_changes');
    await expect(page.getByText('column "emial" does not exist')).toBeVisible(slow);
    await expect(page.getByText('Line 2, character 3.')).toBeVisible();
    await expect(page.getByText(/No column has this name/)).toBeVisible();
    await expect(page.locator('.fault')).toHaveText('emial');
  });
  await test.step('100,000 rows come by pages, and NULL is told from a text', async () => {
    await run(page, "select n, null as nothing, 'null' as word from generate_series(1, 100000) n");
    await expect(page.getByText('Rows 1 to 100 of 100,000')).toBeVisible(slow);
    await expect(result(page).getByRole('row')).toHaveCount(101);
    await expect(result(page).locator('i').first()).toHaveText('null');
    await button(page, 'Next page').click();
    await expect(page.getByText('Rows 101 to 200 of 100,000')).toBeVisible();
    await expect(result(page).getByRole('cell', { name: '101', exact: true })).toBeVisible();
    await button(page, 'Previous page').click();
    await expect(page.getByText('Rows 1 to 100 of 100,000')).toBeVisible();
    await expect(button(page, 'Previous page')).toBeDisabled();
    await expect(button(page, 'Previous page')).toBeFocused();
  });
  for (const width of [390, 320]) {
    await test.step(`nothing moves sideways at ${width} pixels`, async () => {
      await page.setViewportSize({ width, height: 640 });
      await run(page, `select ${width} as a, repeat('x', 300) as b, 3 as c, 4 as d, now() as e`);
      await expect(result(page)).toContainText(String(width), slow);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    });
  }
  await test.step('the sandbox runs anything on the data of a drill', async () => {
    await page.goto('/#/drill');
    await page.getByRole('link', { name: 'Sandbox' }).click();
    await page.getByRole('combobox', { name: 'Data set' }).selectOption({ label: drill.title });
    await expect(named(page, 'Check')).toBeHidden();
    await run(page, 'select count(*) from customer_changes');
    await expect(result(page)).toContainText('4', slow);
    await expect(page.getByText('change_id, customer_id, email, loaded_at')).toBeVisible();
  });
  await test.step('Settings says what the engine takes, and removes it', async () => {
    await page.goto('/#/settings');
    await expect(page.getByText(/^PostgreSQL for the drills takes [12]\d MB/)).toBeVisible();
    await named(page, 'Remove the SQL engine').click();
    await expect(page.getByText(/^It is off this device/)).toBeVisible();
  });
});

test('an endless query is stopped, and the text and the data are there again', async ({ page }) => {
  await keepDataDirectory(page);
  await open(page);
  await run(page, 'delete from customer_changes; select count(*) from customer_changes');
  await expect(page.getByRole('heading', { name: 'Statement 2 1 row' })).toBeVisible(slow);
  await run(page, endless);
  await button(page, 'Stop').click();
  await expect(page.getByText(/^Stopped\. Your text is kept/)).toBeVisible();
  await expect(named(page, 'Run')).toBeFocused();
  await expect(editor(page)).toHaveText(endless);
  await run(page, 'select count(*) from customer_changes');
  await expect(result(page)).toContainText('4', slow);
});

test('the keys run, check and leave the editor; the text survives a reload', async ({ page }) => {
  await keepDataDirectory(page);
  await open(page);
  await editor(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('\nwhere customer_id = 17');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Result 2 rows' })).toBeVisible(slow);
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(named(page, 'Run')).toBeFocused();
  await page.reload();
  await expect(editor(page)).toHaveText(/where customer_id = 17$/);
  await editor(page).click();
  await page.keyboard.press('Shift+Control+Enter');
  await expect(page.getByText(/of 2 checks passed/)).toBeVisible(slow);
});

test('giving up shows the solution and says what it counts for', async ({ page }) => {
  await keepDataDirectory(page);
  await open(page);
  await expect(button(page, /^Give up: show the solution/)).toContainText('counts as failed');
  await button(page, /^Give up/).click();
  await expect(page.getByRole('heading', { name: 'The solution' })).toBeVisible();
  await expect(page.getByText(/^Today's first try counts: not passed\./)).toBeVisible();
  await editor(page).fill(drill.solution);
  await named(page, 'Check').click();
  await expect(page.getByText(/so this try is not counted/)).toBeVisible(slow);
  await expect(page.getByText(/^Today's first try counts: not passed\./)).toBeVisible();
  await page.getByRole('link', { name: 'Choose the next drill' }).click();
  await expect(page.getByRole('heading', { name: 'Next for you' })).toBeVisible();
});

test('the second visit needs no network', async ({ page, server, faults }) => {
  faults.expected(/ERR_CACHE_MISS/); // The browser's own copies are gone.
  await keepDataDirectory(page, server.origin);
  await firstAnswer(page, server.origin);
  await page.goto(`${server.origin}/#/`);
  await expect(page.getByText('Works offline')).toBeVisible();
  await open(page, server.origin);
  await named(page, 'Run').click();
  await expect(result(page)).toBeVisible(slow);
  await page.waitForTimeout(1500); // What was made and loaded is kept behind the screen.
  await server.stop();
  await forgetCopies(page);
  await page.reload();
  await expect(page.locator('.cm-content')).toBeVisible();
  await run(page, 'select count(*) as n from customer_changes');
  await expect(result(page)).toContainText('4', slow);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('the signs that its keyboard hides are above it', async ({ page }) => {
    await open(page);
    await editor(page).fill('select count');
    await button(page, 'Left bracket').tap();
    await button(page, 'Star').tap();
    await button(page, 'Right bracket').tap();
    await expect(editor(page)).toHaveText('select count(*)');
    await expect(editor(page)).toBeFocused();
    const box = await button(page, 'Star').boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  });

  test('what comes of a tap is on the screen, and the keyboard makes way', async ({ page }) => {
    await keepDataDirectory(page);
    await open(page);
    // Nothing is suggested after a semicolon, which would lie over the text.
    await editor(page).fill(`${'\n'.repeat(6)}${endless};`);
    await editor(page).tap();
    await named(page, 'Run').tap();
    await expect(named(page, 'Run')).toBeFocused();
    await expect(button(page, 'Stop')).toBeInViewport({ ratio: 1 });
    await button(page, 'Stop').tap();
    await expect(page.getByText(/^Stopped/)).toBeInViewport();
    await editor(page).fill(drill.naive.sql);
    await named(page, 'Check').tap();
    await expect(page.getByText('Not yet.')).toBeInViewport(slow);
    await named(page, 'Explain plan').tap();
    const plan = page.getByRole('region', { name: 'Plan' });
    await expect(plan.getByRole('listitem').last()).toBeInViewport(slow);
    await editor(page).fill('select customer_id from');
    await named(page, 'Check').tap();
    await expect(page.getByText('syntax error at end of input')).toHaveCount(1, slow);
    await expect(page.getByText('Line 1, character 23. It is marked in your text.')).toBeVisible();
    await expect(page.locator('.fault')).toHaveText('m');
  });
});

test.describe('in both themes', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('axe finds nothing on any screen of a drill', async ({ page }) => {
    await keepDataDirectory(page);
    await open(page);
    await expectAccessible(page, 'task');
    await run(page, 'select 1 / 0');
    await expect(page.getByText('division by zero')).toBeVisible(slow);
    await expectAccessible(page, 'fault');
    await run(page, 'select null as a, n from generate_series(1, 300) n');
    await expect(result(page)).toBeVisible();
    await expectAccessible(page, 'result');
    await named(page, 'Explain plan').click();
    await expect(page.getByRole('region', { name: 'Plan' })).toBeVisible();
    await expectAccessible(page, 'plan');
    await editor(page).fill(drill.naive.sql);
    await named(page, 'Check').click();
    await expect(page.getByText('0 of 2 checks passed.')).toBeVisible(slow);
    await button(page, 'Show a hint').click();
    await button(page, 'Show the solution').click();
    await expect(page.getByRole('heading', { name: 'Cards and questions on this' })).toBeVisible();
    await expectAccessible(page, 'verdicts and solution');
    await page.goto('/#/drill/sql/sandbox');
    await expect(page.getByRole('combobox', { name: 'Data set' })).toBeVisible();
    await expectAccessible(page, 'sandbox');
  });
});
