import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** What of it the parser has to know; the cache of a run cannot hold the functions in it. */
const parsedAs = { compilerOptions: { runes: svelteConfig.compilerOptions.runes } };

/** Folders of src/ui that screens share; every other one is a screen. */
const shared = ['components', 'cards', 'design'];
const screens = readdirSync(new URL('src/ui', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !shared.includes(entry.name))
  .map(({ name }) => name);

/**
 * dependency-cruiser holds the walls, but does not see `import type` inside .svelte: these do.
 * A later rule replaces an earlier one for the same file, so each says all that it forbids.
 */
const outside = {
  regex: '(^|/)(storage|coach|lab|platform|sw|rescue)/',
  message: 'What Joe sees imports core, app and its own.',
};
function noScreens(names) {
  return {
    regex: `^(\\.\\./)+(ui/)?(${names.join('|')})/`,
    message: 'A screen never imports another: share it in components, cards or design.',
  };
}
function forbidImports(...patterns) {
  return { 'no-restricted-imports': ['error', { patterns }] };
}

function off(...rules) {
  return Object.fromEntries(rules.map((rule) => [`@typescript-eslint/${rule}`, 'off']));
}

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: then it has one name everywhere.',
};
const lostTransaction = {
  selector:
    "CallExpression[callee.property.name='transaction'] > ArrowFunctionExpression[async=false]",
  message:
    'Dexie follows awaits into the functions that a transaction calls from an async one alone.',
};
const impure = [
  ["CallExpression[callee.object.name='Date'][callee.property.name='now']", 'Take the moment'],
  ["NewExpression[callee.name='Date'][arguments.length=0]", 'Take the moment'],
  ["CallExpression[callee.name='Date']", 'Take the moment'],
  ["CallExpression[callee.object.name='Math'][callee.property.name='random']", 'Take the chance'],
].map(([selector, what]) => ({ selector, message: `${what} as a parameter: the core is pure.` }));

export default defineConfig(
  globalIgnores(['dist', '.cache', 'test-results', 'playwright-report', '*.local.*', 'public']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ts.configs.strictTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      'no-undef': 'off', // TypeScript knows better.
      eqeqeq: 'error',
      'max-lines': ['error', 250],
      'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
      'no-restricted-syntax': ['error', noDefaultExport, lostTransaction],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      // Numbers read well in texts; objects do not.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // What the DOM's types promise is missing on an insecure origin or in an older browser.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // An implementation may answer at once where its interface allows for waiting.
      '@typescript-eslint/require-await': 'off',
      // Interfaces here are made of functions, and taking one out of its object is fine.
      '@typescript-eslint/unbound-method': 'off',
      // `return void done()` and `() => void started()` say what they mean.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // A reader of JSON says what it expects.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      // IndexedDB's own errors are passed on as they are.
      '@typescript-eslint/prefer-promise-reject-errors': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig: parsedAs } },
    rules: {
      // The parser does not know the types of another component's properties.
      ...off(
        'no-unsafe-argument',
        'no-unsafe-assignment',
        'no-unsafe-call',
        'no-unsafe-member-access',
        'no-unsafe-return',
      ),
      // It counts the words of the reason; svelte-check looks after these comments.
      'svelte/no-unused-svelte-ignore': 'off',
      // `style:name` and classes are fine.
      'no-restricted-syntax': [
        'error',
        { selector: "SvelteAttribute[key.name='style']", message: 'The policy refuses style="".' },
      ],
    },
  },
  {
    // Tests look into what they did not type.
    files: ['**/*.{test,spec}.ts', 'tests/**'],
    rules: off(
      'no-base-to-string',
      'no-unsafe-argument',
      'no-unsafe-assignment',
      'restrict-plus-operands',
    ),
  },
  { files: ['src/**'], rules: { 'no-console': 'error' } },
  {
    files: ['src/core/**'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-syntax': ['error', noDefaultExport, ...impure] },
  },
  { files: ['src/ui/**'], rules: forbidImports(outside) },
  ...shared.map((folder) => ({
    files: [`src/ui/${folder}/**`],
    rules: forbidImports(outside, noScreens(screens)),
  })),
  ...screens.map((screen) => ({
    files: [`src/ui/${screen}/**`],
    rules: forbidImports(outside, noScreens(screens.filter((other) => other !== screen))),
  })),
  // Tools that ask for a default export.
  {
    files: ['*.config.{js,ts}', '.dependency-cruiser.mjs', 'scripts/gate/vitest-reporter.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  { files: ['scripts/browser/serve-build.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] },
);
