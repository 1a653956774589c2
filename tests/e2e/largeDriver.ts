import type { Worker } from 'playwright-core';
import type { AppDriver } from './driver.ts';

/** What a reader sees and does where an atlas is asked beside the page. */
export class LargeAtlasDriver {
  constructor(private readonly app: AppDriver) {}

  /** Waits for the answer to what was asked last. */
  async answered(): Promise<void> {
    await this.app.page.locator('.results[aria-busy=false]').waitFor();
    await this.app.settled();
  }

  /** Waits for the list, whose code comes with the first answer. */
  async listed(): Promise<void> {
    await this.app.page.locator('.results').locator('.row-item, .fold-line').first().waitFor();
  }

  async isAnswering(): Promise<boolean> {
    return this.app.page.locator('.results[aria-busy=true]').isVisible();
  }

  /** The line above the results. */
  async announcement(): Promise<string> {
    return this.app.page.locator('.results .counts').innerText();
  }

  /** How many of how many the map says it draws; null where it draws all. */
  async drawnShare(): Promise<{ drawn: number; of: number } | null> {
    const notes = await this.app.page.locator('.results .note').allInnerTexts();
    const [, of, drawn] = /只画出 ([\d,]+) 项中的 ([\d,]+) 项/.exec(notes.join(' ')) ?? [];
    const number = (text: string) => Number(text.replaceAll(',', ''));
    return of && drawn ? { drawn: number(drawn), of: number(of) } : null;
  }

  /** Does what makes the page calculate, and waits for the result; fails if the page never says that it does. */
  async calculated(act: () => Promise<unknown>): Promise<void> {
    await this.app.page.evaluate(() => {
      const isSaid = () => document.querySelector('[aria-busy=true]')?.textContent?.includes('正在计算');
      const told = new MutationObserver(() => {
        if (!isSaid()) return;
        told.disconnect();
        Object.assign(globalThis, { wasSaid: true, isSaid });
      });
      Object.assign(globalThis, { wasSaid: false });
      told.observe(document.body, { subtree: true, childList: true });
    });
    await act();
    await this.app.page.waitForFunction(() => {
      const page = globalThis as typeof globalThis & { wasSaid: boolean; isSaid: () => boolean };
      return page.wasSaid && !page.isSaid();
    });
  }

  /** Whether the page says that it calculates. */
  async isCalculating(): Promise<boolean> {
    return this.app.page.locator('[aria-busy=true]').filter({ hasText: '正在计算' }).isVisible();
  }

  /** What the worker tells is held back until it is released. */
  async holdWorker(): Promise<void> {
    await this.worker().evaluate(() => {
      const post = globalThis.postMessage;
      const held: Parameters<typeof post>[] = [];
      const release = () => {
        globalThis.postMessage = post;
        for (const message of held) post(...message);
      };
      globalThis.postMessage = ((...message: Parameters<typeof post>) => held.push(message)) as typeof post;
      Object.assign(globalThis, { release });
    });
  }

  async releaseWorker(): Promise<void> {
    await this.worker().evaluate(() => (globalThis as typeof globalThis & { release: () => void }).release());
  }

  private worker(): Worker {
    const worker = this.app.page.workers().find((one) => one.url().includes('atlasWorker'));
    if (!worker) throw new Error('No worker was asked yet.');
    return worker;
  }
}
