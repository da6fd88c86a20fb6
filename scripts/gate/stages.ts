import { resolve } from 'node:path';
import { measureBytes } from './bytes.ts';
import { single } from './command.ts';
import type { Outcome, Stage } from './stage.ts';
import { content, journeys, vitest } from './tests.ts';

const dist = resolve(import.meta.dirname, '../../dist');

/** Independent of each other, the long ones first. */
const quickLooks: readonly Stage[] = [
  {
    name: 'lint',
    does: 'ESLint, with types',
    run: () => single('eslint --cache --cache-location .cache/eslint .'),
  },
  {
    name: 'types of components',
    does: 'svelte-check',
    run: () => single('svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output human'),
  },
  {
    name: 'format',
    does: 'Prettier',
    run: () => single('prettier --check --cache --cache-location .cache/prettier .'),
  },
  { name: 'types', does: 'TypeScript', run: () => single('tsc -p tsconfig.json') },
  {
    name: 'types of the core',
    does: 'TypeScript without DOM, timers and Node: the core is pure',
    run: () => single('tsc -p src/core/tsconfig.json'),
  },
  {
    name: 'types of the worker',
    does: 'TypeScript with the types of a service worker',
    run: () => single('tsc -p src/sw/tsconfig.json'),
  },
  {
    name: 'walls',
    does: 'who may import whom',
    run: () => single('depcruise --config .dependency-cruiser.mjs src scripts tests bench'),
  },
  {
    name: 'unused',
    does: 'files, exports and packages that nothing uses',
    run: () => single('knip'),
  },
  {
    name: 'content',
    does: 'every card and question, and the code in them',
    run: content,
  },
  { name: 'build', does: 'the app as it is shipped', run: () => single('vite build') },
];

const onTheBuild: readonly Stage[] = [
  {
    name: 'the build itself',
    does: 'policy, browser floor, licences, lock',
    needs: 'build',
    run: () => vitest('tests/build'),
  },
  { name: 'bytes', does: 'byte budgets', needs: 'build', run: bytes },
];

/** The whole gate; the quick one leaves out the journeys and the heavy property tests. */
export function stages(quick: boolean): readonly (readonly Stage[])[] {
  const heavy = quick ? ' --exclude tests/properties/**' : '';
  const tests: Stage = {
    name: 'tests',
    does: quick ? 'unit tests' : 'unit and property tests',
    run: () => vitest(`--exclude tests/build/**${heavy}`),
  };
  const inABrowser: Stage = {
    name: 'journeys',
    does: 'a browser does what Joe does',
    needs: 'build',
    run: journeys,
  };
  return [quickLooks, [tests], onTheBuild, ...(quick ? [] : [[inABrowser]])];
}

function bytes(): Promise<Outcome> {
  const budgets = measureBytes(dist);
  const over = budgets.filter(({ measured, limit }) => measured > limit);
  return Promise.resolve({
    passed: budgets.length - over.length,
    failed: over.length,
    skips: [],
    output: over.map(({ text }) => `over budget: ${text}`).join('\n'),
    notes: budgets.map(({ text }) => text),
  });
}
