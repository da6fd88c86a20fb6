import { defineConfig } from 'vitest/config';

/** Unit, property, contract and golden tests; the journeys in a browser have their own runner. */
export default defineConfig({
  test: {
    environment: 'node',
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'tests/{properties,contracts,golden,build}/**/*.test.ts',
    ],
  },
});
