import type { Page } from '@playwright/test';
import { address as sqlDrill } from './drill-steps.ts';
import { backupOf, cardOf, everyKind } from './history.ts';
import {
  answerWith,
  begin,
  markAll,
  next,
  openSetUp,
  rateOk,
  wholeQuestion,
  wrap,
} from './interview-steps.ts';
import { histories, openProgress, seedHistory } from './progress-steps.ts';
import { beginReview, button, reveal } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test('with text at 200 % nothing is cut off or scrolls sideways', async ({ page }) => {
  const faults: string[] = [];
  const look = async (where: string) => {
    for (const fault of await tooWide(page)) faults.push(`${where}: ${fault}`);
  };
  await page.goto('/');
  await enlarge(page);
  await look('first visit');
  await button(page, 'Show answer').click();
  await look('first answer');

  await beginReview(page, await backupOf(everyKind));
  await enlarge(page);
  for (const { card } of everyKind) {
    await look(`question ${card}`);
    await reveal(page);
    await look(`answer ${card}`);
    await page.keyboard.press('3');
    await expect(button(page, 'Show answer')).toBeVisible();
  }
  for (const screen of ['', 'settings']) {
    await page.goto(`/#/${screen}`);
    await expect(page.getByRole('heading').first()).toBeAttached();
    await look(screen);
  }
  expect(faults).toEqual([]);
});

test('the same on every other screen, on the narrowest phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const faults: string[] = [];
  const look = async (where: string) => {
    await enlarge(page);
    for (const fault of await tooWide(page)) faults.push(`${where}: ${fault}`);
  };
  await seedHistory(page, histories.week);
  await openProgress(page);
  for (const closed of await page.locator('summary').all()) await closed.click();
  await look('progress');
  const screens = [
    '',
    'settings',
    'drill',
    'drill/practice/weakest',
    'library',
    'library?q=a',
    'library/write',
  ];
  for (const screen of [...screens, `library/${cardOf('choice')}`, sqlDrill.slice(3)]) {
    await page.goto(`/#/${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await page.waitForLoadState('networkidle');
    await look(screen);
  }
  await openSetUp(page);
  await look('set-up');
  await page.getByRole('radio', { name: 'After each answer' }).check();
  await begin(page);
  await look('asking');
  await answerWith(page);
  await look('self-rating');
  await rateOk(page);
  await look('marking');
  await markAll(page);
  await look('coaching');
  await next(page, 1).click();
  for (let number = 2; number <= 5; number++) await wholeQuestion(page, number);
  await expect(wrap(page)).toBeVisible();
  await look('wrap');
  await page.getByRole('link', { name: 'Read the transcript' }).click();
  await expect(page.getByRole('heading', { name: /^Interview of/ })).toBeVisible();
  await look('transcript');
  expect(faults).toEqual([]);
});

async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

/** What leaves the screen or its own box, or makes the page scroll sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    const faults = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('main *, nav *')) {
      // Code and tables may scroll in their block; what is unseen is for screen readers.
      if (element.closest('.unseen') || !element.checkVisibility() || scrolls(element)) continue;
      const box = element.getBoundingClientRect();
      const content = document.createRange();
      content.selectNodeContents(element);
      // One line with dots at its end repeats what stands above it.
      const holds =
        element.matches('button, a, label, summary, h1, h2, h3, p') &&
        !element.querySelector('.unseen') &&
        getComputedStyle(element).overflowX === 'visible';
      const right = holds ? Math.max(box.right, content.getBoundingClientRect().right) : box.right;
      const edge = holds ? Math.min(innerWidth, box.right) : innerWidth;
      if (right > edge + 1 || box.left < -1) {
        faults.push(`${element.tagName} "${element.innerText?.slice(0, 30)}"`);
      }
    }
    return faults;
  });
}
