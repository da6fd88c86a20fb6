import { AxeBuilder } from '@axe-core/playwright';
import type { ScenarioName } from '../fixtures/scenarios.ts';
import { canary, databases, openCoach, serverFor, setUp, works } from './coach-steps.ts';
import { button } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test('INT-45 without a server the coach is offline, and says so', async ({ page }) => {
  await openCoach(page);
  await expect(page.getByText('Offline: the coach works on this device alone.')).toBeVisible();
  await expect(page.getByText(/the question with its rubric and your answer go/)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'For this session only' })).toBeChecked();
  await expect(button(page, 'Delete key')).toBeHidden();
});

test('INT-47 an address, a key and a model are enough to test a connection', async ({
  page,
  faults,
}) => {
  const server = await serverFor(faults);
  await openCoach(page);
  await page.getByLabel('Base URL').fill(`${server.base('without-format')}/chat/completions`);
  await page.getByLabel('API key').fill(`Bearer ${canary}`);
  await page.getByLabel('Model', { exact: true }).fill('m');
  // Nothing may move the button away under a slow press.
  await button(page, 'Test connection').click({ delay: 500 });
  await expect(works(page)).toBeVisible();
  await expect(page.getByLabel('Base URL')).toHaveValue(server.base('without-format'));
  await expect(page.getByLabel('API key')).toHaveValue('');
  const calls = server.received.filter(({ method }) => method === 'POST');
  expect(calls).toHaveLength(3);
  for (const { headers } of calls) {
    expect(headers['authorization']).toBe(`Bearer ${canary}`);
    expect(headers['cookie']).toBeUndefined();
    expect(headers['referer']).toBeUndefined();
  }
  // What worked is remembered, over a reload as well.
  await page.reload();
  await button(page, 'Test connection').click();
  await expect(works(page)).toBeVisible();
  expect(server.received.filter(({ method }) => method === 'POST')).toHaveLength(4);
  await server.close();
});

const failures: [ScenarioName, RegExp, string][] = [
  ['key-refused', /does not accept the key/, 'API key'],
  [
    'cors-refused',
    /does not let this page read its reply.*CORS for http:\/\/localhost/,
    'Base URL',
  ],
  ['not-found', /does not know this model or address/, 'Model'],
];
for (const [scenario, words, field] of failures) {
  test(`INT-47 a test says what is wrong and where: ${scenario}`, async ({ page, faults }) => {
    const server = await serverFor(faults);
    await setUp(page, server.base(scenario), canary);
    await button(page, 'Test connection').click();
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByText(canary)).toBeHidden();
    await button(page, 'Change what is set').click();
    await expect(page.getByLabel(field, { exact: true })).toBeFocused();
    await server.close();
  });
}

test('INT-47 where nothing listens the way on is another address', async ({ page, faults }) => {
  const gone = await serverFor(faults);
  await gone.close();
  const server = await serverFor(faults);
  await setUp(page, gone.base('good'));
  await button(page, 'Test connection').click();
  await expect(page.getByRole('alert')).toContainText('Nothing answers at this address.');
  await expect(page.getByText('Meanwhile the coach works on this device')).toBeVisible();
  await page.getByLabel('Base URL').fill(server.base('good'));
  await expect(page.getByRole('alert')).toBeHidden();
  await button(page, 'Test connection').click();
  await expect(works(page)).toBeVisible();
  await server.close();
});

test('INT-47 Stop ends a test, and nothing is called a fault', async ({ page, faults }) => {
  const server = await serverFor(faults);
  await setUp(page, server.base('silent'));
  await button(page, 'Test connection').click();
  await button(page, 'Stop').click();
  await expect(page.getByText('Stopped.')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await expect(button(page, 'Test connection')).toBeEnabled();
  await server.close();
});

test('INT-45 what is typed wrongly is refused at its field, and nothing is saved', async ({
  page,
}) => {
  await openCoach(page);
  await page.getByLabel('Base URL').fill('http://models.example/v1');
  await page.getByLabel('Base URL').blur();
  await expect(page.getByRole('alert')).toContainText('Any other server needs https://');
  await page.getByLabel('Base URL').fill('https://models.example/v1');
  await page.getByLabel('API key').fill('two words');
  await page.getByLabel('API key').blur();
  await expect(page.getByRole('alert')).toContainText('A key has no spaces');
  await page.getByLabel('API key').fill('');
  await button(page, 'Test connection').click();
  await expect(page.getByRole('alert')).toContainText('Type the name of the model');
  await expect(page.getByLabel('Model', { exact: true })).toBeFocused();
  await page.reload();
  await expect(page.getByText('Offline: the coach works on this device alone.')).toBeVisible();
});

test('INT-45 there is nothing to type into before the saved server is read', async ({ page }) => {
  await setUp(page, 'http://localhost:1234/v1');
  await page.goto('/#/');
  const held = await page.evaluateHandle(async () => {
    const opening = indexedDB.open('backfill-coach');
    await new Promise((done) => (opening.onsuccess = done));
    const rows = opening.result.transaction('kept', 'readwrite').objectStore('kept');
    const hold = { isOver: false };
    const again = () => {
      if (!hold.isOver) rows.count().onsuccess = again;
      else opening.result.close();
    };
    again();
    return hold;
  });
  await openCoach(page);
  await expect(page.getByLabel('Base URL')).toBeHidden();
  await held.evaluate((hold) => (hold.isOver = true));
  await expect(page.getByLabel('Model', { exact: true })).toHaveValue('m');
  await page.getByLabel('Base URL').fill('http://localhost:5678/v1');
  await page.getByLabel('Base URL').blur();
  await expect.poll(() => databases(page)).toContain('http://localhost:5678/v1');
});

test('INT-45 a server of the list brings its address', async ({ page }) => {
  await openCoach(page);
  await page.getByLabel('Server').selectOption('Ollama');
  await expect(page.getByLabel('Base URL')).toHaveValue('http://localhost:11434/v1');
  await expect(page.getByText('the name of the model is missing')).toBeVisible();
  await page.getByLabel('Model', { exact: true }).fill('llama');
  await page.getByLabel('Model', { exact: true }).blur();
  await expect(page.getByText('llama judges your answers, at Ollama.')).toBeVisible();
  await button(page, 'Forget this server').click();
  await expect(page.getByText('Offline: the coach works on this device alone.')).toBeVisible();
  await expect(page.getByLabel('Base URL')).toHaveValue('');
});

test('INT-49 the models of a server can be chosen, and their prices make the estimate', async ({
  page,
  faults,
}) => {
  const pricing = { prompt: '0.000003', completion: '0.000015' };
  const server = await serverFor(faults, { models: [{ id: 'large', pricing }, { id: 'small' }] });
  await openCoach(page);
  await expect(page.getByText(/At \$1 per million tokens that is about 2 cents/)).toBeVisible();
  await page.getByLabel('Base URL').fill(server.base('good'));
  await button(page, 'Ask the server for its models').click();
  await expect(page.getByText('The server lists 2 models')).toBeVisible();
  const list = page.getByRole('combobox', { name: 'Models that the server has' });
  await expect(list.getByRole('option')).toHaveText(['2 names to choose from', 'large', 'small']);
  await list.selectOption('large');
  const typed = page.getByRole('textbox', { name: 'Model', exact: true });
  await expect(typed).toHaveValue('large');
  await expect(page.getByText(/prices .* that is about 9 cents/)).toBeVisible();
  await typed.fill('of my own');
  await button(page, 'Test connection').click();
  await expect(works(page)).toContainText('The server lists 2 models');
  await server.close();
});

test('the coach in Settings has no fault of access, with a fault on the screen', async ({
  page,
  faults,
}) => {
  const server = await serverFor(faults);
  await setUp(page, server.base('key-refused'), canary);
  await button(page, 'Test connection').click();
  await expect(page.getByRole('alert')).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('#coach').setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const small = await page
    .locator('#coach :is(button, select, input:not([type="radio"]), label:has(input))')
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML),
    );
  expect(small).toEqual([]);
  await server.close();
});
