import { idOf } from '../authored.ts';
import type { Authored } from '../authored.ts';
import type { Fault } from '../fault.ts';
import type { LoadedContent, LoadedDomain } from '../load.ts';
import { nearest } from '../nearest.ts';

type WithTopic = Authored<{ readonly topic: string }>;
type WithDomain = Authored<{ readonly domain: string }>;

/** Every record lies in its domain, under one of its topics, and every topic has a card. */
export function checkTopics(content: LoadedContent): Fault[] {
  const ids = content.domains.map(({ domain }) => domain.value.id);
  return [
    ...content.domains.flatMap((domain) => checkDomain(domain, content)),
    ...content.analogies
      .filter(({ value }) => !ids.includes(value.domain))
      .map((analogy) =>
        analogy.fault(`domain: "${analogy.value.domain}" is none of ${ids.join(', ')}.`, 'domain'),
      ),
  ];
}

function checkDomain(domain: LoadedDomain, content: LoadedContent): Fault[] {
  const { id } = domain.domain.value;
  const analogies = content.analogies.filter(({ value }) => value.domain === id);
  const cards: readonly WithTopic[] = [...domain.cards, ...analogies];
  const placed: readonly WithDomain[] = [...domain.questions, ...domain.drills];
  return [
    ...[...cards, ...domain.drills].flatMap((record) => checkTopic(domain, record)),
    ...placed
      .filter(({ value }) => value.domain !== id)
      .map((record) => record.fault(`domain: this is the folder of "${id}".`, 'domain')),
    ...(content.incomplete ? [] : checkCoverage(domain, cards, content.rejected)),
  ];
}

function checkTopic({ domain }: LoadedDomain, record: WithTopic): Fault[] {
  const known = domain.value.topics.map(({ id }) => id);
  const { topic } = record.value;
  if (known.includes(topic)) return [];
  const guess = nearest(topic, known);
  const advice = guess ? `Did you mean "${guess}"?` : `Its topics: ${known.join(', ')}.`;
  return [record.fault(`topic: ${domain.value.id} has no "${topic}". ${advice}`, 'topic')];
}

function checkCoverage(
  { domain }: LoadedDomain,
  cards: readonly WithTopic[],
  rejected: readonly unknown[],
): Fault[] {
  // A card that failed its schema will cover its topic once it is mended.
  const mended = rejected
    .filter((raw) => idOf(raw)?.startsWith(`${domain.value.id}-`))
    .map((raw) => (raw as { readonly topic?: unknown }).topic);
  const covered = new Set([...cards.map(({ value }) => value.topic), ...mended]);
  return domain.value.topics.flatMap(({ id }, index) =>
    covered.has(id) ? [] : [domain.fault(`topic "${id}" has no card. Write one.`, 'topics', index)],
  );
}
