import type { Page } from '@playwright/test';
import { backupOf, everyKind } from './history.ts';
import { answer, beginReview, button, firstAnswer, reveal } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test('a screen reader hears the reveal, and focus goes to what is new', async ({ page }) => {
  await firstAnswer(page);
  await expect(frontFocused(page)).toBeVisible();
  await reveal(page);
  await expect(page.getByText('Answer shown')).toBeAttached();
  await expect(page.getByRole('group', { name: 'Answer' })).toBeFocused();
  await page.keyboard.press('3');
  await expect(frontFocused(page)).toBeVisible();
});

test('with reduced motion nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await firstAnswer(page);
  await page.evaluate(() => {
    const moved: string[] = [];
    Object.assign(window, { moved });
    for (const type of ['animationstart', 'transitionrun'] as const) {
      addEventListener(type, (event) => moved.push(`${event.type} ${String(event.target)}`), true);
    }
  });
  await answer(page);
  await answer(page, 'Again');
  expect(await page.evaluate(() => (window as { moved?: string[] }).moved)).toEqual([]);
});

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

/** The question, when focus is on it. */
const frontFocused = (page: Page) => page.locator(':focus .question');

async function enlarge(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
}

/** What leaves the screen or its own box, or makes the page scroll sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    const faults = root.scrollWidth > innerWidth ? [`the page is ${root.scrollWidth} wide`] : [];
    for (const element of document.querySelectorAll<HTMLElement>('main *, nav *')) {
      // Code may scroll in its block; what is unseen is for screen readers.
      if (element.closest('pre, .unseen') || !element.checkVisibility()) continue;
      const box = element.getBoundingClientRect();
      const content = document.createRange();
      content.selectNodeContents(element);
      const holds = element.matches('button, a, label, summary, h1, h2, h3, p, li');
      const right = holds ? Math.max(box.right, content.getBoundingClientRect().right) : box.right;
      const edge = holds ? Math.min(innerWidth, box.right) : innerWidth;
      if (right > edge + 1 || box.left < -1) {
        faults.push(`${element.tagName} "${element.innerText?.slice(0, 30)}"`);
      }
    }
    return faults;
  });
}
