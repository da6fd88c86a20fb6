/**
 * The number on the app's icon. It goes stale while the app is closed, so it only ever says what
 * was left when the app was left; a cleared one promises nothing.
 */
export async function setBadge(cards: number): Promise<void> {
  try {
    if (cards > 0) await navigator.setAppBadge?.(cards);
    else await navigator.clearAppBadge?.();
  } catch {
    // Not allowed here: the badge is an extra.
  }
}
