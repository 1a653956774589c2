// Base maps as their users see them.
import type { Locator, Page } from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';

export class BaseMapDriver {
  constructor(private readonly page: Page) {}

  async openMenu(): Promise<void> {
    if (!(await this.menu.isVisible())) await this.button.click();
    await this.menu.getByRole('radio').first().waitFor();
  }

  async closeMenu(): Promise<void> {
    await this.menu.getByRole('button', { name: /^(关闭|Close)$/ }).click();
  }

  /** The base maps on offer, in order. */
  async offered(): Promise<string[]> {
    return (await this.menu.locator('label:has([type=radio])').allInnerTexts()).map((name) => name.trim());
  }

  async chosen(): Promise<string> {
    return (await this.menu.locator('label:has(:checked)').innerText()).trim();
  }

  /** Chooses a base map, and waits for nothing: its server may never answer. */
  async choose(name: RegExp): Promise<void> {
    await this.openMenu();
    await this.menu.getByRole('radio', { name }).check();
    await this.closeMenu();
  }

  async saveKey(key: string): Promise<void> {
    await this.openMenu();
    await this.menu.getByRole('textbox', { name: /密钥|key/i }).fill(key);
    await this.menu.getByRole('button', { name: /^(保存密钥|Save key)$/ }).click();
  }

  async removeKey(): Promise<void> {
    await this.menu.getByRole('button', { name: /^(移除密钥|Remove key)$/ }).click();
  }

  /** What the menu says of the key; null where no key is asked for. */
  async keyState(): Promise<string | null> {
    const state = this.menu.getByRole('status');
    return (await state.count()) > 0 ? (await state.innerText()).trim() : null;
  }

  /** The notice of what is missing, once it is there and says so. */
  async notice(words = ''): Promise<string> {
    await this.noticeText.filter({ hasText: words }).waitFor();
    return (await this.noticeText.innerText()).replace(/\s+/g, ' ').trim();
  }

  async hasNotice(): Promise<boolean> {
    return this.noticeText.isVisible();
  }

  /** Takes a way on that the notice offers. */
  async takeWayOn(name: RegExp): Promise<void> {
    await this.noticePlace.getByRole('button', { name }).click();
  }

  /** Whether the keyboard is on the button that opens the menu. */
  async isButtonFocused(): Promise<boolean> {
    return this.button.evaluate((button) => button === document.activeElement);
  }

  /** The makers named on the map. */
  async credits(): Promise<string[]> {
    const links = this.page.locator('.map-notice').getByRole('link');
    return (await links.allInnerTexts()).map((name) => name.trim());
  }

  /** The colour drawn at a place, red, green and blue from 0 to 255. */
  async colourAt(lngLat: [number, number]): Promise<[number, number, number]> {
    return this.page.evaluate(async (place) => {
      const map = (document.querySelector('#map') as MapElement).map;
      if (!map) throw new Error('There is no map.');
      const drawn = map.once('render');
      map.triggerRepaint();
      await drawn;
      // Read in the frame that drew it: later the buffer is empty.
      const canvas = map.getCanvas();
      const copy = new OffscreenCanvas(1, 1).getContext('2d');
      const { x, y } = map.project(place);
      const ratio = canvas.width / canvas.clientWidth;
      copy?.drawImage(canvas, -Math.round(x * ratio), -Math.round(y * ratio));
      const [red = 0, green = 0, blue = 0] = copy?.getImageData(0, 0, 1, 1).data ?? [];
      return [red, green, blue];
    }, lngLat);
  }

  private get button(): Locator {
    return this.page.getByRole('button', { name: /^(底图|Base map)$/ });
  }

  private get menu(): Locator {
    return this.page.getByRole('dialog', { name: /^(底图|Base map)$/ });
  }

  private get noticePlace(): Locator {
    return this.page.locator('.base-notice-place');
  }

  private get noticeText(): Locator {
    return this.noticePlace.getByRole('paragraph').first();
  }
}
