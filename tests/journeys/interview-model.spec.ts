import { canary, databases, serverFor, setUp } from './coach-steps.ts';
import {
  answerWith,
  begin,
  missing,
  next,
  questionHeading,
  rateOk,
  someAnswer,
  wrap,
} from './interview-steps.ts';
import { button, firstAnswer } from './steps.ts';
import { stored } from './stored.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test('INT-41 a whole interview with a model: quotes, what is missing, a second chance, a wrap', async ({
  page,
  faults,
}) => {
  const server = await serverFor(faults);
  await setUp(page, server.base('good'), canary, 'fine-model');
  await begin(page);
  for (const number of [1, 2, 3, 4, 5]) {
    await expect(questionHeading(page, number)).toBeVisible();
    await answerWith(page);
    await rateOk(page);
    await expect(missing(page)).toBeVisible();
    await expect(page.locator('blockquote').first()).toHaveText(
      '“First I would tell whoever reads”',
    );
    await expect(page.getByText('One thing leads to the next.')).toBeVisible();
    if (number === 1) {
      await button(page, 'Answer it').click();
      await answerWith(page, `${someAnswer} Once more.`);
      await expect(page.getByText('fine-model: said.').nth(1)).toBeVisible();
    }
    await next(page, number).click();
  }
  await expect(wrap(page)).toBeVisible();
  await expect(page.getByText('fine-model graded all 5 answers.')).toBeVisible();
  expect(server.received).toHaveLength(6);
  expect(server.received[0]?.headers['authorization']).toBe(`Bearer ${canary}`);
  const log = JSON.stringify(await stored(page, 'tail'));
  expect(log).not.toContain(canary);
  expect(await databases(page)).not.toContain(canary);
  await server.close();
});

test('INT-19 the verdict is under the name of the model that was asked', async ({
  page,
  faults,
}) => {
  const server = await serverFor(faults);
  await setUp(page, server.base('good'), '', 'first-model');
  await begin(page);
  await setUp(page, server.base('good'), '', 'second-model');
  await page.goto('/#/interview');
  await answerWith(page);
  await rateOk(page);
  await expect(page.getByText('second-model: said.')).toBeVisible();
  const coached = async () =>
    (await stored(page, 'tail')).filter(({ type }) => type === 'answer-coached');
  await expect.poll(coached).toMatchObject([{ model: 'second-model' }]);
  await server.close();
});

test('INT-41 a reply goes on coming in while he looks elsewhere', async ({ page, faults }) => {
  const server = await serverFor(faults);
  await firstAnswer(page);
  await setUp(page, server.base('slow'));
  await begin(page);
  await answerWith(page);
  await rateOk(page);
  await expect(button(page, 'Stop')).toBeVisible();
  await page.goto('/#/');
  await expect(page.getByText('It waits where you left it.')).toBeVisible();
  await page.getByRole('link', { name: 'Mock interview' }).click();
  await expect(missing(page)).toBeVisible({ timeout: 60_000 });
  expect(server.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
  await server.close();
});

test('INT-11 what could not be confirmed counts on his word', async ({ page, faults }) => {
  const reply = ({ ids }: { readonly ids: readonly string[] }) =>
    JSON.stringify({
      points: ids.map((id) => ({
        id,
        quote: 'words that he never said',
        verdict: 'covered',
        note: '',
      })),
      picture: '',
      bridge: null,
      follow_up: null,
    });
  const server = await serverFor(faults, { reply });
  await setUp(page, server.base('good'));
  await begin(page);
  await answerWith(page);
  await rateOk(page);
  const claims = page.getByRole('button', { name: /^I did say that/ });
  await expect(claims.first()).toBeVisible();
  const before = await claims.count();
  await claims.first().click();
  await expect(claims).toHaveCount(before - 1);
  await expect(page.getByText('Your own mark: said.')).toBeVisible();
  await server.close();
});

test('INT-44 what a model writes is text, whatever it looks like', async ({ page, faults }) => {
  const bad = '<img src=x onerror="document.title=1"> ![x](https://example.com/x.png) **bold**';
  const reply = ({ ids }: { readonly ids: readonly string[] }) =>
    JSON.stringify({
      points: ids.map((id) => ({ id, quote: '', verdict: 'missing', note: bad })),
      picture: bad,
      bridge: bad,
      follow_up: null,
    });
  const server = await serverFor(faults, { reply });
  await setUp(page, server.base('good'));
  await begin(page);
  await answerWith(page);
  await rateOk(page);
  await expect(page.getByText('onerror').first()).toBeVisible();
  expect(await page.locator('main img').count()).toBe(0);
  await server.close();
});

test('INT-41 nothing moves while points and prose come in', async ({ page, faults }) => {
  const reply = ({ ids, answer }: { readonly ids: readonly string[]; readonly answer: string }) => {
    const words = answer.split(/\s+/);
    const points = ids.map((id, at) => ({
      ...{ id, quote: words.slice(at * 6, at * 6 + 6).join(' ') },
      ...{ verdict: at % 2 ? 'partial' : 'covered', note: 'You said it.' },
    }));
    const picture = 'One thing leads to the next.';
    return JSON.stringify({ points, picture, bridge: null, follow_up: null });
  };
  const server = await serverFor(faults, { reply });
  await setUp(page, server.base('slow'));
  await begin(page);
  await answerWith(page);
  await rateOk(page);
  await expect(page.getByRole('heading', { name: 'What you got right' })).toBeVisible();
  await page.evaluate(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        if (!entry.hadRecentInput) shifts.push(entry.value);
      }
    }).observe({ type: 'layout-shift' });
  });
  await expect(page.getByText('One thing leads to the next.')).toBeVisible({ timeout: 60_000 });
  await page.waitForTimeout(300);
  expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  await server.close();
});
