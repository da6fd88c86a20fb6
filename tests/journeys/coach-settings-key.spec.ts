import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { canary, databases, keyKept, openCoach, serverFor, setUp, works } from './coach-steps.ts';
import { button } from './steps.ts';
import { expect, test } from './support.ts';

// None of these is about the service worker.
test.use({ comesOffline: false });

test('INT-46 a session key is gone after a reload, a remembered one is not', async ({
  page,
  faults,
}) => {
  const server = await serverFor(faults);
  await setUp(page, server.base('good'), canary);
  await expect(page.getByText('A key is kept until this page is closed')).toBeVisible();
  await page.reload();
  await expect(page.getByText('No key is kept.')).toBeVisible();
  await page.getByRole('radio', { name: 'Remember the key on this device' }).check();
  await page.getByLabel('API key').fill(canary);
  await page.getByLabel('API key').blur();
  await expect(page.getByText('A key is kept on this device, encrypted.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('A key is kept on this device, encrypted.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Remember the key on this device' })).toBeChecked();
  await button(page, 'Test connection').click();
  await expect(works(page)).toBeVisible();
  const sent = server.received.filter(({ method }) => method === 'POST').at(-1);
  expect(sent?.headers['authorization']).toBe(`Bearer ${canary}`);
  await server.close();
});

for (const remember of [false, true]) {
  const which = remember ? 'remembered' : 'session';
  test(`INT-48 one tap deletes a ${which} key`, async ({ page, faults }) => {
    const server = await serverFor(faults);
    await openCoach(page);
    if (remember) await page.getByRole('radio', { name: 'Remember the key' }).check();
    await setUp(page, server.base('good'), canary);
    await button(page, 'Delete key').click();
    await expect(page.getByText('The key is deleted.')).toBeVisible();
    await expect(keyKept(page)).toBeHidden();
    await button(page, 'Test connection').click();
    await expect(works(page)).toBeVisible();
    expect(server.received.at(-1)?.headers['authorization']).toBeUndefined();
    await page.reload();
    await expect(page.getByText('No key is kept.')).toBeVisible();
    await server.close();
  });
}

test('INT-31 another server does not get the key of the first, and that is said', async ({
  page,
  faults,
}) => {
  const [first, second] = [await serverFor(faults), await serverFor(faults)];
  await setUp(page, first.base('good'), canary);
  await page.getByLabel('Base URL').fill(second.base('good'));
  await button(page, 'Test connection').click();
  await expect(works(page)).toBeVisible();
  await expect(page.getByText('The key was for another address, so it was deleted')).toBeVisible();
  for (const { headers } of second.received) expect(headers['authorization']).toBeUndefined();
  await Promise.all([first.close(), second.close()]);
});

test('INT-48 Delete all data takes server and key along', async ({ page, faults }) => {
  const server = await serverFor(faults);
  await openCoach(page);
  await page.getByRole('radio', { name: 'Remember the key' }).check();
  await setUp(page, server.base('good'), canary);
  await button(page, 'Delete all data').click();
  await button(page, 'Delete everything').click();
  await expect(page).toHaveURL(/#\/$/);
  expect(await databases(page)).not.toContain(server.origin);
  await openCoach(page);
  await expect(page.getByText('Offline: the coach works on this device alone.')).toBeVisible();
  await server.close();
});

for (const remember of [false, true]) {
  const which = remember ? 'remembered' : 'session';
  test(`INT-48 a ${which} key is nowhere that it can be read`, async ({
    page,
    context,
    faults,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const heard: string[] = [];
    context.on('console', (message) => heard.push(message.text()));
    const server = await serverFor(faults, { models: [{ id: 'm' }] });
    await openCoach(page);
    if (remember) await page.getByRole('radio', { name: 'Remember the key' }).check();
    // This one repeats the key in its refusal.
    await setUp(page, server.base('key-refused'), canary);
    await button(page, 'Test connection').click();
    await expect(page.getByRole('alert')).toContainText('does not accept the key');
    await expectHidden(page, 'after a refusal');
    await setUp(page, server.base('good'), canary);
    await button(page, 'Test connection').click();
    await expect(works(page)).toBeVisible();
    await expectHidden(page, 'after a good test');
    const used = server.received.filter(({ headers }) => headers['authorization'] !== undefined);
    expect(used.length).toBeGreaterThan(1);
    expect(heard.join('\n')).not.toContain('canary');
    await server.close();
  });
}

/** Looks into everything that is kept, exported, copied or shown. */
async function expectHidden(page: Page, when: string): Promise<void> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Export backup').click(),
  ]);
  await button(page, 'Copy diagnostics').click();
  await expect(page.getByText('Copied: numbers and versions, no answers.')).toBeVisible();
  const places = {
    backup: readFileSync(await download.path(), 'utf8'),
    diagnostics: await page.evaluate(() => navigator.clipboard.readText()),
    databases: await databases(page),
    html: await page.content(),
    fields: await page.evaluate(() =>
      [...document.querySelectorAll('input, textarea')]
        .map((field) => (field as HTMLInputElement).value)
        .join('\n'),
    ),
    notes: await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ),
  };
  expect(places.diagnostics).toMatch(/^coach: a server on this device$/m);
  expect(places.databases).toMatch(/backfill-coach.*endpoint/);
  for (const [place, text] of Object.entries(places)) {
    expect(text, `${place}, ${when}`).not.toContain('canary');
  }
  // In no other form of the same letters either.
  const coded = Buffer.from(canary).toString('base64').slice(0, 20);
  for (const text of Object.values(places)) expect(text).not.toContain(coded);
}
