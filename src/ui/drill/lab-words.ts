import type { LabProgress } from '../../core/drill/lab';
import type { Doing, Shown } from './bench.svelte';
import { count } from '../words';

/** What the bench says of PostgreSQL on this device. */
export const labWords = {
  first:
    'Real PostgreSQL runs on this device. It is loaded once, about 6 MB, and works offline from then on.',
  load: 'Load PostgreSQL',
  unable:
    'This browser cannot run WebAssembly, so PostgreSQL does not run here. What you write is kept: run it in a current browser.',
  small:
    'This device has little memory. An open drill takes 300 to 500 MB of it, so the browser may close this page. What you write is kept.',
  loadAnyway: 'Load it anyway',
  notKeptEngine:
    'PostgreSQL could not be kept on this device, so the next drill loads it again: free some space.',
  notKept:
    'Your text could not be stored: free some space on the device. It stands here meanwhile.',
  keys: 'Ctrl+Enter runs.',
  checkKeys: 'Shift+Ctrl+Enter checks.',
  leaveKeys: 'Escape, then Tab leaves the editor.',
};

export function progressText(progress: LabProgress): string {
  if (progress.step === 'starting') return 'Starting PostgreSQL';
  // By tens: each is read out.
  return `Loading PostgreSQL, about 6 MB: ${Math.floor(progress.share * 10)}0\u00A0%`;
}

export function notStartedText(reason: string): string {
  return `PostgreSQL could not be started (${reason}). Your text is kept. The first time it has to be loaded: connect, then try again.`;
}

const doings: Readonly<Record<Doing, string>> = {
  prepare: 'Making the data',
  run: 'Running',
  explain: 'Running it for its plan',
  check: 'Checking it on every data set',
};

export function doingText(doing: Doing): string {
  return doings[doing];
}

/** What came of it, in a line. */
export function shownText(shown: Shown): string {
  switch (shown.kind) {
    case 'ran':
      return `PostgreSQL 18 here, ${durationText(shown.ran.took)}`;
    case 'plan':
      return 'The plan is below. What it changed was taken back.';
    case 'checked': {
      const passed = shown.verdicts.filter((verdict) => verdict.passed).length;
      return `${passed} of ${count(shown.verdicts.length, 'check')} passed.`;
    }
    case 'fault':
      return 'PostgreSQL refused it.';
    case 'broke':
      return `PostgreSQL broke down (${shown.message}). Your text is kept, and the data is made anew.`;
    case 'prepared':
      return 'The data is as it was in the beginning.';
    case 'stopped':
      return 'Stopped. Your text is kept, and the data is made anew.';
    case 'empty':
      return 'There is nothing to run yet: write a statement first.';
  }
}

/** @param ms milliseconds. */
export function durationText(ms: number): string {
  if (ms < 1) return 'under 1 ms';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
