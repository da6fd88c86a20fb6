import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Lab } from './lab.ts';
import type { Site } from './site.ts';

const project = resolve(import.meta.dirname, '../content');

/** Our app with as many generated cards as wanted, compiled like any other content. */
export function thousandCards(lab: Lab): Promise<Site> {
  return lab.app('1000-cards', generate(join(lab.folder, 'content-1000'), 1000));
}

export function tenThousandCards(lab: Lab): Promise<Site> {
  return lab.app('10000-cards', generate(join(lab.folder, 'content-10000'), 10_000));
}

interface DomainSource {
  readonly id: string;
  readonly folder: string;
  readonly topics: readonly { readonly id: string }[];
}

/** Keeps the domains, and fills each with plain cards of the usual length. */
function generate(folder: string, cards: number): string {
  const file = 'domains.yaml';
  const domains = parse(readFileSync(join(project, file), 'utf8')) as DomainSource[];
  mkdirSync(folder, { recursive: true });
  cpSync(join(project, file), join(folder, file));
  const perDomain = Math.ceil(cards / domains.length);
  domains.forEach((domain, place) => {
    const sources = Array.from({ length: perDomain }, (_, index) => card(domain, place, index));
    mkdirSync(join(folder, domain.folder), { recursive: true });
    writeFileSync(join(folder, domain.folder, 'cards.yaml'), stringify(sources));
  });
  const starter = domains.slice(0, 5).map(({ id }) => `${id}-generated-0`);
  writeFileSync(join(folder, 'starter.yaml'), stringify(starter));
  for (const name of ['analogies.yaml', 'retired.yaml']) writeFileSync(join(folder, name), '[]\n');
  return folder;
}

function card({ id, topics }: DomainSource, place: number, index: number): object {
  const topic = topics[index % topics.length]?.id;
  // Words of its own, or the check would call it a copy of another.
  const first = (place * 1000 + index) * 10;
  const words = Array.from({ length: 10 }, (_, offset) => word(first + offset));
  return {
    id: `${id}-generated-${index}`,
    version: 1,
    topic,
    kind: 'concept',
    front: `What do readers of ${words.slice(0, 8).join(' ')} see after a second run, and why?`,
    back: `**Whatever ${words[0]} committed last.** The second run replaces the partition of \`${words[1]}\`, so that a retry changes nothing. Readers of ${words[2]} see either the old state or the new one.`,
    why: `At scale ${words[3]} runs every night; a copy of ${words[4]} would be paid for in storage, in scans and in trust.`,
  };
}

/** A pronounceable word of its own for every number. */
function word(number: number): string {
  const syllables = ['ba', 'de', 'fi', 'go', 'hu', 'ka', 'le', 'mi', 'no', 'pu', 'ra', 'se', 'ti'];
  let text = '';
  for (let rest = number + syllables.length; rest > 0; rest = Math.floor(rest / syllables.length)) {
    text += syllables[rest % syllables.length] ?? '';
  }
  return text;
}
