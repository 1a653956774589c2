import { expect, onTestFinished } from 'vitest';
import type { AppDriver } from './driver.ts';

/**
 * Hears what a screen reader tells unasked: every change of a live region, in its order, with all its words.
 * A region that arrives with its words is told only where it is an alert, as screen readers do; what is not
 * shown, or what a modal dialog makes inert, is not told.
 */
export class Listener {
  private constructor(private readonly app: AppDriver) {}

  /** How many times something was told when `hears` last came back. */
  private heardBefore = 0;

  /** Opens the page anew and listens from its first moment. */
  static async on(app: AppDriver): Promise<Listener> {
    const listening = await app.page.addInitScript(listen);
    onTestFinished(() => listening.dispose());
    await app.reload();
    return new Listener(app);
  }

  async heard(): Promise<string[]> {
    return this.app.page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  }

  /** Waits until words like these were told, as the last so far, since it last waited. */
  async hears(words: RegExp): Promise<void> {
    const lastNew = async () => (await this.heard()).slice(this.heardBefore).at(-1) ?? '';
    await expect.poll(lastNew, { timeout: 10_000 }).toMatch(words);
    this.heardBefore = (await this.heard()).length;
  }
}

function listen(): void {
  const LIVE =
    '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"], [role="log"], output';
  const heard: string[] = [];
  Object.assign(window, { heard });
  const known = new WeakMap<Element, string>();
  const tell = (region: Element) => {
    const words = region.textContent ?? '';
    const before = known.get(region);
    known.set(region, words);
    const isNew = before === undefined && region.getAttribute('role') !== 'alert';
    const modal = document.querySelector('dialog:modal');
    if (
      words.trim() === '' ||
      words === before ||
      isNew ||
      !region.checkVisibility() ||
      (modal && !modal.contains(region))
    )
      return;
    heard.push(words.replace(/\s+/g, ' ').trim());
  };
  new MutationObserver((changes) => {
    const regions = new Set<Element>();
    for (const { target, addedNodes } of changes) {
      const element = target instanceof Element ? target : target.parentElement;
      const around = element?.closest(LIVE);
      if (around) regions.add(around);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(LIVE)) regions.add(node);
        for (const region of node.querySelectorAll(LIVE)) regions.add(region);
      }
    }
    for (const region of regions) if (region.isConnected) tell(region);
  }).observe(document, { childList: true, characterData: true, subtree: true });
}
