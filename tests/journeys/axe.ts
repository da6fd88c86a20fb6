import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

/** Everything axe knows of WCAG 2.2 AA, and its best practices. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Fails on anything that axe finds on the screen, in both themes. Call it with reduced motion: a
 * colour would be measured half-way through. @param screen what to call it.
 */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  await test.step(screen, async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    const whole = await findings((await axeOn(page)).withTags(rules));
    // Another theme changes colours, and nothing else that axe looks at.
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await findings((await axeOn(page)).withRules('color-contrast'));
    await page.emulateMedia({ colorScheme: null });
    expect([...whole, ...dark.map((found) => `in the dark: ${found}`)]).toEqual([]);
  });
}

/**
 * What passes is not asked for, and no frame of another origin needs the longer way. Half a megabyte
 * goes into a page once, and not for every look at it.
 */
async function axeOn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  const builder = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page });
  return builder.options({ resultTypes: ['violations'] }).setLegacyMode();
}

async function findings(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
  );
}
