import type { Chromium } from './chromium.ts';
import type { Profile } from './profile.ts';
import type { Tab } from './tab.ts';

/** A hundred words: longer than what any reply quotes. */
export const someAnswer =
  'First I would tell whoever reads the figure that it is wrong, and stop what publishes it. Then ' +
  'I look for the first bad day and compare both sides row by row, because the total alone says ' +
  'nothing about where it comes from. When I know which rows differ I follow them back through each ' +
  'step until they are right, and that is where the cause is. I repair whole days, so that the ' +
  'repair can run twice and change nothing. At the end I add a check that fails early, and write ' +
  'down what happened for the people who read the figure.';

/** A tab as large as a phone, so that it is laid out as on one. */
export async function phoneTab(browser: Chromium, profile: Profile): Promise<Tab> {
  const tab = await browser.tab(profile);
  const size = { width: 390, height: 844, deviceScaleFactor: 1, mobile: true };
  await tab.send('Emulation.setDeviceMetricsOverride', size);
  return tab;
}

export async function setUpCoach(tab: Tab, app: string, base: string): Promise<void> {
  await tab.open(`${app}#/settings`);
  await seen(tab, '#coach', 'Offline: the coach works on this device');
  // What is saved is read first, and would take the place of what is typed.
  await tab.run(() => new Promise<void>((resolve) => setTimeout(resolve, 500)));
  await fill(tab, '#coach-base', base);
  await fill(tab, '#coach-model', 'm');
  await seen(tab, '#coach p', 'm judges your answers');
}

/** Opens the interview and begins a mock session, until its first question is asked. */
export async function begin(tab: Tab, app: string): Promise<void> {
  await tab.open(`${app}#/interview`);
  await tap(tab, 'Start interview');
  await seen(tab, 'textarea');
}

/** Gives an answer and says how sure it is: what the coach says of it comes next. */
export async function answer(tab: Tab, text = someAnswer): Promise<void> {
  await fill(tab, 'textarea', text);
  await tap(tab, 'Done answering');
  await tap(tab, 'OK');
  await seen(tab, '.interview h2', 'What you got right');
}

/** Ends the session, wherever it is. */
export async function leave(tab: Tab): Promise<void> {
  await tap(tab, 'Leave the interview');
  await tap(tab, 'End it without a wrap');
  await seen(tab, 'button', 'Start interview');
  await tab.close();
}

/** Waits for an element, with these words in it. */
export function seen(tab: Tab, selector: string, words = ''): Promise<void> {
  return tab.run(seenInPage, selector, words);
}

async function seenInPage(selector: string, words: string): Promise<void> {
  const deadline = performance.now() + 60_000;
  const isThere = () =>
    [...document.querySelectorAll(selector)].some((one) => one.textContent?.includes(words));
  while (!isThere()) {
    if (performance.now() > deadline) throw new Error(`"${words}" never came in ${selector}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Replaces what is in a field, and leaves it. */
export async function fill(tab: Tab, selector: string, text: string): Promise<void> {
  await seen(tab, selector);
  await tab.run(
    (own, value) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(own);
      if (!field) return;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    selector,
    text,
  );
}

/** Taps a button or a choice by its name, as soon as it can be tapped. */
export function tap(tab: Tab, name: string): Promise<void> {
  return tab.run(tapInPage, name);
}

async function tapInPage(name: string): Promise<void> {
  const deadline = performance.now() + 20_000;
  const find = () =>
    [...document.querySelectorAll<HTMLElement>('button:enabled, label:has(input:enabled)')].find(
      (one) => (one.ariaLabel ?? one.textContent)?.trim() === name,
    );
  let found = find();
  while (!found) {
    if (performance.now() > deadline) throw new Error(`"${name}" could not be tapped.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
    found = find();
  }
  // With a count, as a finger's has: a key's click only chooses.
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 });
  (found.querySelector('input') ?? found).dispatchEvent(click);
}
