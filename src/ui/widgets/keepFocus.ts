/**
 * Where the control that has the focus goes away, as a suggestion that was taken, the focus moves to the
 * part of the page that the control stood in instead of to the top of everything.
 */
export function keepFocus(): void {
  /** What has the focus and all it stands in, inmost first. */
  let path: readonly HTMLElement[] = [];
  document.addEventListener('focusin', ({ target }) => {
    const around: HTMLElement[] = [];
    for (let at = target as HTMLElement | null; at && at !== document.body; at = at.parentElement)
      around.push(at);
    path = around;
  });
  const isLost = () => document.activeElement === document.body && path[0]?.isConnected === false;
  const rescue = () => {
    // Whoever removed the control may have put the focus somewhere better by now.
    if (!isLost()) return;
    for (const element of [...path, document.getElementById('panel')]) {
      if (!element?.isConnected) continue;
      if (element.tabIndex < 0) element.tabIndex = -1;
      element.focus({ preventScroll: true });
      // What is hidden does not take it.
      if (document.activeElement === element) return;
    }
  };
  new MutationObserver(() => {
    if (isLost()) requestAnimationFrame(() => setTimeout(rescue));
  }).observe(document.body, { childList: true, subtree: true });
}
