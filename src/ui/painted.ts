/** Resolves when the next frame is on the screen: for work that nobody waits for. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // A page in the background paints nothing, and must not wait for it.
    if (document.visibilityState === 'hidden') setTimeout(resolve);
    else requestAnimationFrame(() => setTimeout(resolve));
  });
}
