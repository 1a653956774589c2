import type { Page } from 'playwright-core';

/** Where Tab leads: what assistive technology says of it, and what an eye finds wrong with it. */
export interface Stop {
  /** Role and name. */
  what: string;
  /** In words; empty where all is well. */
  faults: readonly string[];
}

/** The page as someone without a pointer meets it. */
export class KeyboardDriver {
  constructor(private readonly page: Page) {}

  /** Presses Tab, or Shift+Tab, until the page is left, `most` times at most, and tells every stop. */
  async walk(key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
    const stops: Stop[] = [];
    for (let presses = 0; presses < most; presses++) {
      await this.page.keyboard.press(key);
      const faults = await this.page.evaluate(faultsOfFocus);
      if (!faults) break;
      stops.push({ what: await this.focused(), faults });
    }
    return stops;
  }

  /** Role and name of what has the focus, as the browser tells them. */
  async focused(): Promise<string> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
      const { nodes } = await session.send('Accessibility.getPartialAXTree', {
        ...(result.objectId ? { objectId: result.objectId } : {}),
        fetchRelatives: false,
      });
      return `${nodes[0]?.role?.value} ${nodes[0]?.name?.value ?? ''}`.trim();
    } finally {
      await session.detach();
    }
  }
}

/** What is wrong with how the focused element shows itself; null where nothing has the focus. */
function faultsOfFocus(): string[] | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const parts = [element, ...((element as HTMLInputElement).labels ?? [])];
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
  const [width, height] = [Math.min(right, innerWidth) - x, Math.min(bottom, innerHeight) - y];
  // Nine points over what is in the window: one at least is not covered.
  const isSeen = [0.1, 0.5, 0.9].some((across) =>
    [0.1, 0.5, 0.9].some((down) => {
      const found = document.elementFromPoint(x + width * across, y + height * down);
      return width > 0 && height > 0 && parts.some((part) => part.contains(found));
    }),
  );
  const rings = [
    getComputedStyle(element),
    getComputedStyle(element, '::after'),
    getComputedStyle(element.closest('.search-form') ?? element),
  ];
  const isRinged = rings.some(
    ({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none',
  );
  return [...(isSeen ? [] : ['hidden']), ...(isRinged ? [] : ['without a ring'])];
}
