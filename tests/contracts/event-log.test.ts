import { deviceNamed, failNextWrite } from '../fixtures/database';
import { createMemoryLog } from '../fixtures/memory-log';
import { keepsTheLogContract } from './event-log';

keepsTheLogContract('the log in IndexedDB', async () => {
  const { log } = await deviceNamed('a');
  return { log, failNextWrite: () => failNextWrite('days') };
});

keepsTheLogContract('the log in memory', async () => {
  const log = createMemoryLog();
  return { log, failNextWrite: log.failNextWrite };
});
