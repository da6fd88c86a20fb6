import { expect, test } from 'vitest';
import { device } from '../../tests/fixtures/app';
import { beginDrill, keepDrillDraft } from './drill-drafts';
import { recordRun } from './run-drill';

const id = 'sql-drill-a';
const aDay = 24 * 60;
const run = (passed: boolean) => ({ drill: id, domain: 'sql', version: 1, passed });

test('DRI-10 what passed is not there when the drill comes back, and is shown after a try', async () => {
  const { app, clock } = await device();
  expect(await beginDrill(app, id)).toEqual({});
  await keepDrillDraft(app, id, 'select 1');
  await recordRun(app, run(true));
  expect(await beginDrill(app, id)).toEqual({ text: 'select 1' });
  clock.pass(7 * aDay);
  expect(await beginDrill(app, id)).toEqual({ passed: 'select 1' });
  await keepDrillDraft(app, id, 'select 2');
  expect(await beginDrill(app, id)).toEqual({ text: 'select 2' });
});

test('DRI-10 what did not pass is gone on with', async () => {
  const { app, clock } = await device();
  await keepDrillDraft(app, id, 'select');
  await recordRun(app, run(false));
  clock.pass(2 * aDay);
  expect(await beginDrill(app, id)).toEqual({ text: 'select' });
});
