import type { Verdict } from '../core/interview/mark';
import { verdicts } from '../core/interview/mark';
import type { MockSession } from '../core/interview/mock-session';
import { choicesKey } from '../core/interview/mock-session';
import type { PointId } from '../core/interview/question';
import type { Choices } from '../core/interview/self-mark';
import { putDraft } from '../storage/drafts';
import type { App } from './context';

/** What he has said of the points so far; all of it becomes one event, and until then it is a draft. */
export async function readChoices({ database }: App, session: MockSession): Promise<Choices> {
  const key = choicesKey(session);
  const draft = key === undefined ? undefined : await database.drafts.get(key);
  return draft ? choicesOf(draft.text) : {};
}

/** Durable when it resolves. @throws when it could not be stored. */
export async function keepChoices(app: App, session: MockSession, choices: Choices): Promise<void> {
  const id = choicesKey(session);
  if (id === undefined) return;
  await putDraft(app.database, { id, text: JSON.stringify(choices), at: app.clock.now().at });
}

/** A draft may come from a backup: what makes no sense is no choice. */
function choicesOf(json: string): Choices {
  try {
    const entries = Object.entries((JSON.parse(json) ?? {}) as Record<string, unknown>);
    return Object.fromEntries(
      entries.filter((entry): entry is [PointId, Verdict] => isVerdict(entry[1])),
    );
  } catch {
    return {};
  }
}

function isVerdict(value: unknown): value is Verdict {
  return (verdicts as readonly unknown[]).includes(value);
}
