import type { MockSession } from '../core/interview/mock-session';
import { choicesKey, draftKey } from '../core/interview/mock-session';
import type { Millis } from '../core/time/study-day';
import { putDraft } from '../storage/drafts';
import type { App } from './context';

/** An answer being typed, and the milliseconds spent on it. */
export interface AnswerDraft {
  readonly text: string;
  readonly took: Millis;
}

/** What was typed so far for what this session waits for. */
export async function readDraft({ database }: App, session: MockSession): Promise<AnswerDraft> {
  const key = draftKey(session);
  const draft = key === undefined ? undefined : await database.drafts.get(key);
  return { text: draft?.text ?? '', took: draft?.took ?? 0 };
}

/** Keeps what is being typed. @throws when it could not be stored. */
export async function keepDraft(
  app: App,
  session: MockSession,
  { text, took }: AnswerDraft,
): Promise<void> {
  const id = draftKey(session);
  if (id === undefined) return;
  const at = app.clock.now().at;
  await putDraft(app.database, { id, text, at, took: Math.round(took) });
}

/** Takes away what belongs to answers that were given, here or on another device. */
export async function dropDrafts({ database }: App, open?: MockSession): Promise<void> {
  const keys = open ? [draftKey(open), choicesKey(open)] : [];
  await database.drafts.filter(({ id }) => id.includes('/') && !keys.includes(id)).delete();
}
