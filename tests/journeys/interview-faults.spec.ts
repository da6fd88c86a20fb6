import type { ScenarioName } from '../fixtures/scenarios.ts';
import { canary, serverFor, setUp } from './coach-steps.ts';
import { answerWith, begin, missing, points, rateOk, someAnswer } from './interview-steps.ts';
import { button } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

/** What he reads, by what the server does. */
const faultTexts: readonly (readonly [ScenarioName, RegExp])[] = [
  ['cors-refused', /does not let this page read its reply/],
  ['key-refused', /does not accept the key/],
  ['key-refused-unreadable', /does not let this page read its reply/],
  ['forbidden', /may not use this model/],
  ['not-found', /does not know this model/],
  ['no-credit', /no credit left/],
  ['too-many', /Try again in 7 seconds/],
  ['too-many-without-wait', /Wait a minute/],
  ['server-fault', /problem of its own \(503\)/],
  ['cut', /broke in the middle/],
  ['ended-early', /stopped before the reply was complete/],
  ['error-chunk', /failed during the reply/],
  ['html', /A page came back instead of a reply/],
  ['too-long', /cut off at its longest/],
  ['filtered', /declined to judge/],
  ['declined', /declined to judge/],
  ['malformed', /damaged on the way/],
  ['chatter', /did not keep to the form/],
  ['rejects-all', /rejects the request/],
];

test('INT-33 every way to fail ends in a sentence, and the interview goes on without the model', async ({
  page,
  faults,
}) => {
  test.setTimeout(180_000);
  const server = await serverFor(faults);
  for (const [scenario, text] of faultTexts) {
    await test.step(scenario, async () => {
      await setUp(page, server.base(scenario), canary);
      await begin(page);
      await answerWith(page);
      await rateOk(page);
      const said = page.getByRole('alert');
      await expect(said).toContainText(text);
      await expect(said).not.toContainText(canary);
      await button(page, 'Mark it myself').click();
      await expect(points(page).first()).toBeVisible();
      await expect(page.getByText(someAnswer.slice(0, 40)).first()).toBeVisible();
      await button(page, 'Leave the interview').click();
      await button(page, 'End it without a wrap').click();
      await expect(button(page, 'Start interview')).toBeVisible();
    });
  }
  await server.close();
});

test('INT-38 a stalled reply can be stopped; the answer is kept, and asked again it is judged', async ({
  page,
  faults,
}) => {
  const server = await serverFor(faults);
  await setUp(page, server.base('stall'));
  await begin(page);
  await answerWith(page);
  await rateOk(page);
  await expect(page.getByRole('heading', { name: 'What you got right' })).toBeVisible();
  await button(page, 'Stop').click();
  await expect(page.getByRole('alert')).toContainText('Stopped. Your answer is kept.');
  await page.getByRole('alert').getByRole('button', { name: 'Mark it myself' }).click();
  await expect(points(page).first()).toBeVisible();
  await server.close();
});

test('INT-35 what a server cannot do is worked out by asking', async ({ page, faults }) => {
  const server = await serverFor(faults);
  for (const scenario of [
    'without-schema',
    'new-parameters',
    'fenced',
    'thinking',
    'whole',
  ] as const) {
    await test.step(scenario, async () => {
      await setUp(page, server.base(scenario));
      await begin(page);
      await answerWith(page);
      await rateOk(page);
      await expect(missing(page)).toBeVisible();
      await button(page, 'Leave the interview').click();
      await button(page, 'End it without a wrap').click();
      await expect(button(page, 'Start interview')).toBeVisible();
    });
  }
  await server.close();
});

test('INT-38 an app that was closed during a call spends nothing by itself', async ({
  page,
  faults,
}) => {
  const server = await serverFor(faults);
  await setUp(page, server.base('silent'));
  await begin(page);
  await answerWith(page);
  await rateOk(page);
  await expect(button(page, 'Stop')).toBeVisible();
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('The app was closed');
  expect(server.received.filter(({ method }) => method === 'POST')).toHaveLength(1);
  await setUp(page, server.base('good'));
  await page.goto('/#/interview');
  await button(page, 'Try again').click();
  await expect(missing(page)).toBeVisible();
  await server.close();
});
