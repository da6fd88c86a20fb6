import { checkAfter } from './check/after.ts';
import { checkDates } from './check/dates.ts';
import { checkDuplicates } from './check/duplicates.ts';
import { checkIds } from './check/ids.ts';
import { checkLinks } from './check/links.ts';
import { checkMarkdown } from './check/markdown.ts';
import { registerCards } from './check/register.ts';
import { checkRestsOn } from './check/rests-on.ts';
import { checkAnalogyRules, checkRules } from './check/rules.ts';
import { checkStarter } from './check/starter.ts';
import { checkTopics } from './check/topics.ts';
import { checkVersions } from './check/versions.ts';
import { sortFaults } from './fault.ts';
import type { Fault } from './fault.ts';
import { loadContent } from './load.ts';
import type { LoadedContent } from './load.ts';

export interface CheckedContent {
  readonly content: LoadedContent;
  /** Everything that is wrong, in reading order; verify blocks are not run here. */
  readonly faults: readonly Fault[];
}

/** Reads a content folder and checks all that can be known without running anything. */
export function readContent(root: string, today: string): CheckedContent {
  const content = loadContent(root);
  return { content, faults: sortFaults([...content.faults, ...check(content, root, today)]) };
}

function check(content: LoadedContent, root: string, today: string): Fault[] {
  const register = registerCards(content);
  const cards = content.domains.flatMap((domain) => domain.cards);
  const questions = content.domains.flatMap((domain) => domain.questions);
  const drills = content.domains.flatMap((domain) => domain.drills);
  const records = [...cards, ...content.analogies, ...questions, ...drills];
  return [
    ...checkIds(content),
    ...checkTopics(content),
    ...checkRestsOn(content),
    ...checkAfter(content, register),
    ...checkStarter(content, register, root),
    ...checkLinks(content, register),
    ...checkDuplicates(content),
    ...cards.flatMap(checkRules),
    ...content.analogies.flatMap(checkAnalogyRules),
    ...records.flatMap(checkMarkdown),
    ...records.flatMap((record) => checkDates(record, today)),
    ...records.flatMap(checkVersions),
  ];
}
