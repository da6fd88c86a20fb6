import { defineConfig } from 'vitest/config';

/** Unit, property, contract and golden tests; the journeys in a browser have their own runner. */
export default defineConfig({
  test: {
    environment: 'node',
    // A worker for every file takes longer than what is in it. So a file takes back what it changes.
    isolate: false,
    // Only what never ends is ended by these: a slow machine is no fault of the code.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/{properties,contracts,golden,build}/**/*.test.ts',
    ],
  },
});
