import { allowOwnScripts } from './own-scripts';
import type { FromWorker, ToWorker } from './worker-messages';

export type UpdateState = 'none' | 'ready' | 'busy' | 'applying';

export interface WorkerState {
  readonly update: UpdateState;
  readonly offline: boolean;
  /** While the first worker keeps the files. */
  readonly progress?: { readonly done: number; readonly total: number };
}

let state: WorkerState = { update: 'none', offline: false };
let changed: ((state: WorkerState) => void) | undefined;
let registration: ServiceWorkerRegistration | undefined;

/** Tells about updates and about being ready for offline, now and whenever it changes. */
export function watchUpdates(onchange: (state: WorkerState) => void): void {
  changed = onchange;
  onchange(state);
}

/** Registers the worker. Insecure origins have none; the app is a page there, and says so. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  let controlled = navigator.serviceWorker.controller !== null;
  let reloading = false;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker takes this page over as it is; a later one brings other files.
    const isFirst = !controlled;
    controlled = true;
    if (isFirst || reloading) return;
    reloading = true;
    location.reload();
  });
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
    if (data.type === 'busy') set({ update: 'busy' });
    else set({ progress: data });
  });
  try {
    allowOwnScripts();
    registration = await navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' });
  } catch {
    return; // Blocked by a setting: the app goes on as a page.
  }
  watchWorker(registration, controlled);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration?.update().catch(() => undefined);
  });
}

/** Has the worker keep what an interview needs, once the cards are kept. */
export async function keepQuestions(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'keep-later' } satisfies ToWorker);
}

/** Asks the waiting version to take over. It declines while any tab has a review in progress. */
export function applyUpdate(): void {
  const waiting = registration?.waiting;
  if (!waiting) return;
  set({ update: 'applying' });
  waiting.postMessage({ type: 'apply-update' } satisfies ToWorker);
}

function watchWorker(registered: ServiceWorkerRegistration, controlled: boolean): void {
  const look = () => {
    if (registered.active) set({ offline: true });
    if (registered.waiting && registered.active) set({ update: 'ready' });
  };
  const follow = (worker: ServiceWorker | null) => worker?.addEventListener('statechange', look);
  registered.addEventListener('updatefound', () => follow(registered.installing));
  follow(registered.installing);
  look();
  // A cold start is between sessions: a version that waited since last time may take over now.
  if (controlled && registered.waiting && !sessionStorage.getItem('backfill.applied')) {
    sessionStorage.setItem('backfill.applied', '1');
    applyUpdate();
  }
}

function set(change: Partial<WorkerState>): void {
  state = { ...state, ...change };
  changed?.(state);
}
