import type { Authored } from '../authored.ts';
import { idOf } from '../authored.ts';
import { analogyIds, cardIds } from '../card-ids.ts';
import type { Fault } from '../fault.ts';
import type { LoadedContent } from '../load.ts';

/** Something that takes ids: its own and those of the cards made of it. */
interface Claim {
  readonly record: Authored<{ readonly id: string }>;
  readonly domain: string;
  readonly ids: readonly string[];
}

/** An id begins with its domain's, is used once, and never comes back. */
export function checkIds(content: LoadedContent): Fault[] {
  const retired = new Set(content.retired.map(({ value }) => value));
  const owners = new Map<string, string>();
  const faults: Fault[] = checkDomainIds(content);
  for (const { record, domain, ids } of claims(content)) {
    if (!record.value.id.startsWith(`${domain}-`)) {
      faults.push(record.fault(`id: must begin with "${domain}-", its domain and a dash.`, 'id'));
    }
    if (record.value.id.startsWith(`${domain}-own-`)) {
      faults.push(record.fault('id: "own-" is kept for cards that Joe writes himself.', 'id'));
    }
    const { file, line } = record.fault('', 'id');
    for (const id of ids) {
      const owner = owners.get(id);
      if (owner) faults.push(record.fault(`id: "${id}" is taken already by ${owner}.`, 'id'));
      if (retired.has(id)) {
        faults.push(record.fault(`id: "${id}" is retired. Choose one never used before.`, 'id'));
      }
      owners.set(id, `${file}:${line}`);
    }
  }
  return faults;
}

/** Every id that nothing new may take: in use, generated, rejected or retired. */
export function takenIds(content: LoadedContent): ReadonlySet<string> {
  return new Set([
    ...claims(content).flatMap(({ ids }) => ids),
    ...content.retired.map(({ value }) => value),
    ...content.rejected.flatMap((raw) => idOf(raw) ?? []),
  ]);
}

function checkDomainIds({ domains }: LoadedContent): Fault[] {
  const ids = domains.map(({ domain }) => domain.value.id);
  return domains
    .filter(({ domain }, index) => ids.indexOf(domain.value.id) < index)
    .map(({ domain }) => domain.fault('id: there is a domain of this id already.', 'id'));
}

function claims({ domains, analogies }: LoadedContent): Claim[] {
  return [
    ...domains.flatMap(({ domain: { value: domain }, cards, questions, drills }) => [
      ...cards.map((record) => claim(record, domain.id, cardIds(record.value))),
      ...[...questions, ...drills].map((record) => claim(record, domain.id, [])),
    ]),
    ...analogies.map((record) => claim(record, record.value.domain, analogyIds(record.value))),
  ];
}

function claim(record: Claim['record'], domain: string, made: readonly string[]): Claim {
  return { record, domain, ids: [...new Set([record.value.id, ...made])] };
}
