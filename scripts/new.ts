/** `npm run new card -- <domain> <slug> <kind> [topic]`: appends a card to be filled in. */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takenIds } from './content/check/ids.ts';
import { loadContent } from './content/load.ts';
import { scaffoldCard, scaffoldKinds } from './content/scaffold.ts';

const root = process.env['CONTENT_DIR'] ?? 'content';
const content = loadContent(root);
const domains = content.domains.map(({ domain }) => domain.value);

const [what, domainId, slug, kindName, topicId] = process.argv.slice(2);
const domain = domains.find(({ id }) => id === domainId);
const kind = scaffoldKinds.find((known) => known === kindName);

if (what !== 'card' || !domain || !slug || !kind) {
  fail(`Usage: npm run new card -- <domain> <slug> <kind> [topic]
  domain  ${domains.map(({ id }) => id).join(', ')}
  kind    ${scaffoldKinds.join(', ')}`);
} else {
  const topics = domain.topics.map(({ id }) => id);
  const topic = topicId ?? topics[0] ?? '';
  const id = slug.startsWith(`${domain.id}-`) ? slug : `${domain.id}-${slug}`;
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)) {
    fail(`"${slug}" is not kebab-case: small letters, digits and single dashes.`);
  } else if (!topics.includes(topic)) {
    fail(`${domain.id} has no topic "${topic}". It has ${topics.join(', ')}.`);
  } else if (takenIds(content).has(id)) {
    fail(`"${id}" exists already, or is retired. Choose another slug.`);
  } else {
    const file = join(root, domain.folder, 'cards.yaml');
    const today = new Date().toISOString().slice(0, 10);
    append(file, scaffoldCard(id, topic, kind, today));
  }
}

/** What is there stays as it is, byte for byte. */
function append(file: string, card: string): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const gap = before === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  appendFileSync(file, gap + card);
  console.log(`${file}:${(before + gap).split('\n').length}:1 fill it in, then npm run content`);
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
