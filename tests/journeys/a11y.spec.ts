import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { backupOf, cardOf, everyKind, onlyDue } from './history.ts';
import { answer, beginReview, button, chooseFile, done, reveal, restore } from './steps.ts';
import { expect, test } from './support.ts';

/** Everything axe knows of WCAG 2.2 AA, and its best practices. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectAccessible(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    // What passes is not asked for, and no frame of another origin needs the longer way.
    const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(rules);
    const { violations } = await axe.setLegacyMode().analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    );
    expect(found).toEqual([]);
  });
}

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in the ${theme} theme axe finds nothing`, () => {
    // Motion would be measured half-way through.
    test.use({ colorScheme: theme, contextOptions: { reducedMotion: 'reduce' } });

    test('on the first visit', async ({ page }) => {
      await page.goto('/');
      await expectAccessible(page, 'first card');
      await button(page, 'Show answer').click();
      await expectAccessible(page, 'its answer');
    });

    test('on any kind of card and its answer', async ({ page }) => {
      await beginReview(page, await backupOf(everyKind));
      for (const { card } of everyKind) {
        await expectAccessible(page, `question, ${card}`);
        await reveal(page);
        await expectAccessible(page, `answer, ${card}`);
        await page.keyboard.press('3');
        await expect(button(page, 'Show answer')).toBeVisible();
      }
      await page.keyboard.press('Shift+?');
      await expectAccessible(page, 'shortcuts');
    });

    test('on Today and the done screen', async ({ page }) => {
      await beginReview(page, await backupOf(onlyDue(cardOf('choice'))));
      await answer(page);
      await expect(done(page)).toBeVisible();
      await expectAccessible(page, 'done');
      await page.goto('/#/');
      await expect(done(page)).toBeVisible();
      await expectAccessible(page, 'nothing due');
      await restore(page, await backupOf(everyKind, 'phone'));
      await page.goto('/#/');
      await page.getByText('By domain').click();
      await expectAccessible(page, 'cards due');
    });

    test('in Settings, its preview and its dialog', async ({ page }) => {
      await page.goto('/#/settings');
      await expect(button(page, 'Export backup')).toBeVisible();
      await expectAccessible(page, 'settings');
      await chooseFile(page, await backupOf(everyKind));
      await expect(button(page, 'Merge it in')).toBeVisible();
      await expectAccessible(page, 'restore preview');
      await chooseFile(page, 'no backup');
      await expect(page.getByRole('alert')).toBeVisible();
      await expectAccessible(page, 'refused file');
      await button(page, 'Delete all data').click();
      await expectAccessible(page, 'delete');
    });

    test('on the rescue page', async ({ page }) => {
      await page.goto('/rescue.html');
      await expectAccessible(page, 'rescue');
    });

    test('on a wide screen', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await restore(page, await backupOf(everyKind));
      for (const screen of ['', 'review', 'settings']) {
        await page.goto(`/#/${screen}`);
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
        await expectAccessible(page, screen);
      }
    });
  });
}
