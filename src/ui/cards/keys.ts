import type { Rating } from '../../core/log/event';

/** What a key asks for on the review screen. */
export type KeyAction =
  | { readonly do: 'reveal-or-good' | 'undo' | 'suspend' | 'help' }
  | { readonly do: 'rate'; readonly rating: Rating }
  | { readonly do: 'pick'; readonly option: number };

const byKey: Record<string, KeyAction> = {
  ' ': { do: 'reveal-or-good' },
  Enter: { do: 'reveal-or-good' },
  1: { do: 'rate', rating: 'again' },
  2: { do: 'rate', rating: 'hard' },
  3: { do: 'rate', rating: 'good' },
  4: { do: 'rate', rating: 'easy' },
  a: { do: 'pick', option: 0 },
  b: { do: 'pick', option: 1 },
  c: { do: 'pick', option: 2 },
  d: { do: 'pick', option: 3 },
  u: { do: 'undo' },
  s: { do: 'suspend' },
  '?': { do: 'help' },
};

/** Controls that take text keep every key, others those that press them. */
const takesText =
  'input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]';
const takesEnter = 'a[href], button, summary, [role=button]';
const takesSpace = `${takesEnter}, input`;

/** The action of a key press, or none: a focused control keeps its own keys. */
export function actionOf(event: KeyboardEvent, singleKeys: boolean): KeyAction | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
  const target = event.target instanceof Element ? event.target : undefined;
  if (target?.closest(takesText) || document.querySelector('dialog[open]')) return;
  const own = { ' ': takesSpace, Enter: takesEnter }[event.key];
  if (own ? target?.closest(own) : !singleKeys) return;
  return byKey[event.key.length === 1 ? event.key.toLowerCase() : event.key];
}
