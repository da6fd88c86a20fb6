/**
 * Who may import whom: section 3 of the picture in ARCHITECTURE.md, enforced. What it cannot see,
 * `import type` inside .svelte, is a rule in eslint.config.js.
 */

/** Everything but what is allowed. */
function wall(name, comment, from, allowed) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: '\\.test\\.ts$' },
    to: { pathNot: [...allowed, '^src/build\\.d\\.ts$'] },
  };
}

const vendor = (name) => `node_modules/${name}/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    wall(
      'core-is-pure',
      'Core says what is true and imports nothing but itself.',
      '^src/core/(?!scheduling/fsrs\\.ts$)',
      ['^src/core/'],
    ),
    wall(
      'fsrs-in-one-file',
      'scheduling/fsrs.ts alone knows ts-fsrs.',
      '^src/core/scheduling/fsrs\\.ts$',
      ['^src/core/', vendor('ts-fsrs')],
    ),
    wall('storage', 'Storage imports core and Dexie.', '^src/storage/', [
      '^src/(core|storage)/',
      vendor('dexie'),
    ]),
    wall('coach', 'The coach imports core.', '^src/coach/', ['^src/(core|coach)/']),
    wall('lab', 'The lab imports core and its one vendor.', '^src/lab/', [
      '^src/(core|lab)/',
      vendor('@electric-sql/pglite'),
    ]),
    wall('platform', 'The device imports core.', '^src/platform/', ['^src/(core|platform)/']),
    wall('app', 'What Joe can do imports everything but what he sees.', '^src/app/', [
      '^src/(core|storage|coach|lab|platform|app)/',
    ]),
    wall('ui', 'What Joe sees imports core, app and its own.', '^src/ui/(?!drill/editor/)', [
      '^src/(core|app|ui)/',
      vendor('svelte'),
    ]),
    wall('editor', 'The editor of the drills alone knows CodeMirror.', '^src/ui/drill/editor/', [
      '^src/(core|app|ui)/',
      vendor('svelte'),
      'node_modules/@(codemirror|lezer)/',
    ]),
    wall(
      'components',
      'A component knows no domain and no App: it is handed what it shows.',
      '^src/ui/components/',
      [
        '^src/ui/components/',
        '^src/ui/(device\\.svelte|trusted|words|links)\\.ts$',
        vendor('svelte'),
      ],
    ),
    {
      name: 'screens-apart',
      comment: 'A screen never imports another: what they share is in components, cards or design.',
      severity: 'error',
      from: { path: '^src/ui/([^/]+)/', pathNot: '^src/ui/(components|cards|design)/' },
      to: { path: '^src/ui/[^/]+/', pathNot: '^src/ui/($1|components|cards|design)/' },
    },
    {
      name: 'shared-knows-no-screen',
      comment: 'What screens share does not know them.',
      severity: 'error',
      from: { path: '^src/ui/(components|cards|design)/' },
      to: { path: '^src/ui/[^/]+/', pathNot: '^src/ui/(components|cards|design)/' },
    },
    {
      name: 'worker-alone',
      comment:
        'The service worker takes from the app only the types of what they say to each other.',
      severity: 'error',
      from: { path: '^src/sw/' },
      to: { pathNot: '^src/(sw/|platform/worker-messages\\.ts$)' },
    },
    {
      name: 'worker-takes-types',
      comment: 'Those are types only.',
      severity: 'error',
      from: { path: '^src/sw/' },
      to: { path: '^src/platform/', dependencyTypesNot: ['type-only'] },
    },
    wall('rescue', 'The rescue page stands alone: no app, no migration.', '^src/rescue/', [
      '^src/(core|storage|rescue)/',
    ]),
    wall('ahead', 'What runs before the app is a few lines, and stays so.', '^src/ahead/', [
      '^src/(ahead|platform)/',
    ]),
    {
      name: 'shipped-imports-no-tool',
      comment: 'What is shipped imports no script and no test.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$|^src/main\\.ts$' },
      to: { path: '^(scripts|tests|bench)/' },
    },
    {
      name: 'main-imports-demo-data-alone',
      comment: 'In development alone, and so not in any build: the bytes are counted.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: { path: '^(scripts|tests|bench)/', pathNot: '^scripts/demo/seed\\.ts$' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-barrels',
      comment: 'Import from the file that has it.',
      severity: 'error',
      from: {},
      to: { path: '/index\\.ts$', pathNot: 'node_modules' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'types', 'default'],
      extensions: ['.ts', '.svelte.ts', '.js', '.mjs', '.svelte', '.d.ts'],
    },
  },
};
