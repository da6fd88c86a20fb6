/** The oldest browsers that are promised: README, and checked by `tests/build/floor.test.ts`. */
export const floor = { chrome: 123, safari: 17.5, firefox: 120 } as const;

/** For Vite: what JavaScript may stay as it is written. */
export const jsTargets = [
  `chrome${floor.chrome}`,
  `safari${floor.safari}`,
  `ios${floor.safari}`,
  `firefox${floor.firefox}`,
];

/** For Lightning CSS, in its browserslist spelling. */
export const cssTargets = [
  `chrome ${floor.chrome}`,
  `safari ${floor.safari}`,
  `ios_saf ${floor.safari}`,
  `firefox ${floor.firefox}`,
];
