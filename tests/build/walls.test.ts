import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

/** Each is refused by the rule of that name, and would be welcome without it. */
const leaks = {
  'core-is-pure': ['src/core/leak.ts', "import '../platform/clock';"],
  'fsrs-in-one-file': ['src/core/scheduling/fsrs.ts', "import 'dexie';"],
  storage: ['src/storage/leak.ts', "import 'ts-fsrs';"],
  platform: ['src/platform/leak.ts', "import '../storage/database';"],
  app: ['src/app/leak.ts', "import '../ui/words';"],
  ui: ['src/ui/leak.ts', "import type { Settings } from '../storage/facts';"],
  components: [
    'src/ui/components/Leak.svelte',
    tag("import { seeToday } from '../../app/see-today';"),
  ],
  'screens-apart': ['src/ui/today/Leak.svelte', tag("import Done from '../review/Done.svelte';")],
  'shared-knows-no-screen': ['src/ui/cards/leak.ts', "import '../review/swipe';"],
  'worker-alone': ['src/sw/leak.ts', "import type { Card } from '../core/content/card';"],
  'worker-takes-types': ['src/sw/types.ts', "import '../platform/worker-messages';"],
  rescue: ['src/rescue/leak.ts', "import '../app/context';"],
  ahead: ['src/ahead/leak.ts', "import '../core/hash';"],
  'shipped-imports-no-tool': ['src/leak.ts', "import '../scripts/arguments';"],
  'no-cycles': ['src/core/circle.ts', "import './cycle';"],
  'no-barrels': ['src/core/leaking.ts', "import './time/index';"],
} as const;

let copy: string;
let refused: Record<string, string[]>;

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'backfill-walls-'));
  for (const name of ['src', 'scripts', 'tsconfig.json', '.dependency-cruiser.mjs']) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [file, text] of Object.values(leaks)) write(file, text);
  write('src/core/cycle.ts', "import './circle';");
  write('src/core/time/index.ts', 'export const nothing = 0;');
  refused = await cruise();
}, 60_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

it.each(Object.entries(leaks))('%s refuses a leak', (rule, [file]) => {
  expect(refused[rule]).toContain(file);
});

const typeLeaks = [
  ['src/ui/today/DueCard.svelte', "import type { A } from '../../storage/facts';"],
  ['src/ui/today/DueCard.svelte', "import type { A } from '../../platform/updates';"],
  ['src/ui/today/DueCard.svelte', "import type { A } from '../review/swipe';"],
  ['src/ui/cards/CardBack.svelte', "import type { A } from '../settings/backup-words';"],
] as const;

it.each(typeLeaks)('ESLint refuses in %s: %s', { timeout: 30_000 }, async (filePath, text) => {
  const lint = new ESLint({
    cwd: root,
    ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
  });
  const [result] = await lint.lintText(tag(text), { filePath: join(root, filePath) });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['no-restricted-imports']);
});

function tag(text: string): string {
  return `<script lang="ts">\n${text}\n</script>\n`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), text);
}

/** Files that a rule refused, by rule. */
async function cruise(): Promise<Record<string, string[]>> {
  const words = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'src'];
  const program = join(root, 'node_modules/.bin/depcruise');
  const options = { cwd: copy, maxBuffer: 2 ** 26 };
  // It fails, as it should, and says on its output why.
  const refusal = await run(program, words, options).catch((fault: unknown) => fault);
  const { stdout } = refusal as { stdout: string };
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  const byRule: Record<string, string[]> = {};
  for (const { from, rule } of summary.violations) (byRule[rule.name] ??= []).push(from);
  return byRule;
}
