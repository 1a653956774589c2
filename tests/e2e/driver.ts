// The app as its users see it: tests speak in these verbs, and only this file knows roles and names.
import type { Browser, Locator, Page } from 'playwright-core';
import { type MapElement, mapSettled, openPage, type PageOptions, type WatchedPage } from './browser.ts';

export class AppDriver {
  private constructor(
    private readonly watched: WatchedPage,
    private readonly appUrl: string,
  ) {}

  /** Opens the app in a fresh page, at an address that may hold a question (`?q=...`). */
  static async open(
    browser: Browser,
    appUrl: string,
    address = '',
    options: PageOptions = {},
  ): Promise<AppDriver> {
    const watched = await openPage(browser, appUrl, {
      permissions: ['clipboard-read', 'clipboard-write'],
      ...options,
    });
    const app = new AppDriver(watched, appUrl);
    await app.goTo(new URL(address, appUrl).href);
    return app;
  }

  /** @throws Error that lists errors, policy violations, failed and foreign requests since the opening. */
  expectQuiet(): void {
    this.watched.expectQuiet();
  }

  async close(): Promise<void> {
    await this.watched.close();
  }

  /** For what no verb says yet. */
  get page(): Page {
    return this.watched.page;
  }

  async goTo(url: string): Promise<void> {
    await this.page.goto(url);
    await this.settled();
  }

  async settled(): Promise<void> {
    await mapSettled(this.page);
  }

  /** Every file of the app's server that the page has asked for, as paths without the leading slash. */
  loadedPaths(): string[] {
    return [...new Set(this.watched.requests)]
      .filter((url) => url.startsWith(this.appUrl))
      .map((url) => new URL(url).pathname.slice(1));
  }

  // Asking

  async ask(text: string): Promise<void> {
    await this.searchBox.fill(text);
    await this.searchBox.press('Enter');
    await this.settled();
  }

  /** How the app says back what it understood. */
  async askedSentence(): Promise<string> {
    return textOf(this.page.getByRole('status').first());
  }

  /** The answer, row by row, as it is read. */
  async resultRows(): Promise<string[]> {
    const rows = await this.results.getByRole('listitem').allInnerTexts();
    return rows.map(oneLine);
  }

  /** The numbers in the sentence above the results: how many certain, how many possible. */
  async counts(): Promise<{ certain: number; possible: number }> {
    const text = await textOf(this.results);
    const number = (...words: RegExp[]) =>
      Number(words.map((word) => text.match(word)?.[1]).find(Boolean) ?? 0);
    return {
      certain: number(/确定\D{0,3}(\d+)/, /(\d+) certain/i),
      possible: number(/可能\D{0,3}(\d+)/, /(\d+) possible/i),
    };
  }

  async openResult(title: string): Promise<void> {
    await this.results.getByRole('button', { name: title }).first().click();
    await this.settled();
  }

  async openFirstResult(): Promise<void> {
    await this.results.getByRole('button').first().click();
    await this.settled();
  }

  /** The text of the open card, or null. */
  async card(): Promise<string | null> {
    return (await this.cardBox.isVisible()) ? textOf(this.cardBox) : null;
  }

  // Themes

  async toggleTheme(name: string): Promise<void> {
    await this.page.getByRole('checkbox', { name }).click();
    await this.settled();
  }

  async isolateTheme(name: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`(只看|Only).*${name}`) }).click();
    await this.settled();
  }

  // The map

  async clickOnMap(lngLat: [number, number]): Promise<void> {
    const { x, y } = await this.pixelOf(lngLat);
    await this.page.mouse.click(x, y);
    await this.settled();
  }

  /** Names of the layers drawn at a place. */
  async layersAt(lngLat: [number, number]): Promise<string[]> {
    return this.page.evaluate((place) => {
      const map = (document.querySelector('#map') as MapElement).__map;
      return map ? map.queryRenderedFeatures(map.project(place)).map(({ layer }) => layer.id) : [];
    }, lngLat);
  }

  // Language, link, keyboard

  async switchLanguage(): Promise<void> {
    await this.page.getByRole('button', { name: /^(English|中文)$/ }).click();
    await this.settled();
  }

  /** Presses the copy-link button and returns what is in the clipboard then. */
  async copyLink(): Promise<string> {
    await this.page.getByRole('button', { name: /复制链接|Copy link/ }).click();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.settled();
  }

  private get searchBox(): Locator {
    const name = /问地图|Ask the map/;
    return this.page.getByRole('combobox', { name }).or(this.page.getByRole('searchbox', { name }));
  }

  private get results(): Locator {
    return this.page.getByRole('region', { name: /结果|Results/ });
  }

  private get cardBox(): Locator {
    return this.page.getByRole('article');
  }

  private async pixelOf(lngLat: [number, number]): Promise<{ x: number; y: number }> {
    return this.page.evaluate((place) => {
      const element = document.querySelector('#map') as MapElement;
      const { left, top } = element.getBoundingClientRect();
      const point = element.__map?.project(place) ?? { x: 0, y: 0 };
      return { x: left + point.x, y: top + point.y };
    }, lngLat);
  }
}

async function textOf(locator: Locator): Promise<string> {
  return oneLine(await locator.innerText());
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
