/** A popover that the focus leaves is closed, so that it hides nothing that has the focus. */
export function closeLeftPopovers(): void {
  document.addEventListener('focusin', ({ target }) => {
    for (const popover of document.querySelectorAll<HTMLElement>('[popover="auto"]:popover-open')) {
      const isItsOwn = target instanceof Element && target.closest(`[popovertarget="${popover.id}"]`);
      if (!isItsOwn && !popover.contains(target as Node)) popover.hidePopover();
    }
  });
}
