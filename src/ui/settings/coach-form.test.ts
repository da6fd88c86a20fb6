import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { seeCoach } from '../../app/coach-settings';
import { CoachForm } from './coach-form.svelte';

// Nothing watches here: a rune is its value.
vi.stubGlobal(
  '$state',
  Object.assign((value: unknown) => value, { raw: (value: unknown) => value }),
);

let form: CoachForm;

beforeEach(async () => {
  form = new CoachForm();
  await form.forget();
  await form.load();
});

test('INT-45 what is complete when its turn comes is saved, though it was not when it was left', async () => {
  form.base = 'http://localhost:1234/v1';
  const left = form.changed();
  form.model = 'm';
  await left;
  await form.changed();
  expect(await seeCoach()).toEqual({
    base: 'http://localhost:1234/v1',
    model: 'm',
    key: 'none',
    local: true,
  });
});

test('INT-45 a change while the one before is being saved is saved after it', async () => {
  form.base = 'http://localhost:1234/v1';
  form.model = 'm';
  const first = form.changed();
  form.base = 'http://localhost:5678/v1';
  await Promise.all([first, form.changed()]);
  expect(form.base).toBe('http://localhost:5678/v1');
  expect((await seeCoach())?.base).toBe('http://localhost:5678/v1');
});

test('INT-47 a test after another tab has forgotten the server says so', async () => {
  form.base = 'http://localhost:1234/v1';
  form.model = 'm';
  await form.changed();
  await new CoachForm().forget();
  expect(await form.endpoint()).toBeUndefined();
  expect(form.said).toBe('The server is forgotten, and the coach is offline.');
  expect(form.saved).toBeUndefined();
});
