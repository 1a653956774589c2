// The app as its users see it: tests speak in these verbs, and only this file knows roles and names.
import type { Browser, Locator, Page } from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';
import { mapSettled, openPage, type PageOptions, type WatchedPage } from './browser.ts';

export class AppDriver {
  private constructor(
    private readonly watched: WatchedPage,
    private readonly appUrl: string,
  ) {}

  /** Opens the app in a fresh page, at an address that may hold a question (`#q=...`). */
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

  async reload(): Promise<void> {
    await this.page.reload();
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
    const rule = /以内。|范围内。|由近到远。|^Within |^Inside |^Nearest to /;
    return textOf(this.results.getByRole('paragraph').filter({ hasText: rule }).first());
  }

  /** Place and distance as the fields show them; null for a field that is not there. */
  async askedFields(): Promise<{ place: string; distance: number | null }> {
    const place = this.panel.getByRole('combobox', { name: /^(地点|Place)/ });
    const distance = this.panel.getByRole('spinbutton', { name: /^(距离|Distance)/ });
    return {
      place: await textOf(place.locator('option:checked')),
      distance: (await distance.count()) > 0 ? Number(await distance.inputValue()) : null,
    };
  }

  async changeDistance(kilometres: number): Promise<void> {
    const distance = this.panel.getByRole('spinbutton', { name: /^(距离|Distance)/ });
    await distance.fill(String(kilometres));
    await distance.press('Enter');
    await this.settled();
  }

  /** Why there is no answer, in the app's words; null when there is one. */
  async problem(): Promise<string | null> {
    const alert = this.results.getByRole('alert').getByRole('paragraph').first();
    return (await alert.count()) > 0 ? textOf(alert) : null;
  }

  /** The ways on that the app offers as buttons, beside the rows. */
  async offers(): Promise<string[]> {
    const buttons = await this.results.getByRole('button').all();
    const rows = await this.results.locator('button.row').all();
    return Promise.all(buttons.slice(0, buttons.length - rows.length).map(textOf));
  }

  async takeOffer(name: string | RegExp): Promise<void> {
    await this.results.getByRole('button', { name }).first().click();
    await this.settled();
  }

  /** The answer, row by row, as it is read. */
  async resultRows(): Promise<string[]> {
    return (await this.rows.allInnerTexts()).map(oneLine);
  }

  /** The numbers above the results: how many certain, how many possible. */
  async counts(): Promise<{ certain: number; possible: number }> {
    const text = await textOf(this.results);
    const number = (words: RegExp) => Number((words.exec(text)?.[1] ?? 'NaN').replaceAll(',', ''));
    return {
      certain: number(/([\d,]+) (?:项确定|certain)/),
      possible: number(/([\d,]+) (?:项可能|possible)/),
    };
  }

  async openResult(title: string): Promise<void> {
    await this.rows.filter({ hasText: title }).first().getByRole('button').click();
    await this.settled();
  }

  async openFirstResult(): Promise<void> {
    await this.rows.first().getByRole('button').click();
    await this.settled();
  }

  /** The text of the open card, or null. */
  async card(): Promise<string | null> {
    const card = this.page.getByRole('article');
    return (await card.isVisible()) ? textOf(card) : null;
  }

  async closeCard(): Promise<void> {
    await this.panel.getByRole('button', { name: /返回列表|Back to the list/ }).click();
    await this.settled();
  }

  // Themes

  async toggleTheme(name: string): Promise<void> {
    await (await this.themeSwitch(name)).click();
    await this.settled();
  }

  async isolateTheme(name: string): Promise<void> {
    await this.themeSwitch(name);
    await this.legend.getByRole('button', { name: new RegExp(`^(只看|Only )${name}$`) }).click();
    await this.settled();
  }

  async isThemeOn(name: string): Promise<boolean> {
    return (await (await this.themeSwitch(name)).getAttribute('aria-checked')) === 'true';
  }

  // The map

  async clickOnMap(lngLat: [number, number]): Promise<void> {
    const { x, y } = await this.pixelOf(lngLat);
    await this.page.mouse.click(x, y);
    await this.settled();
  }

  /** What the list beside a click on several things offers; empty when there is no such list. */
  async choices(): Promise<string[]> {
    return (await this.chooser.getByRole('listitem').allInnerTexts()).map(oneLine);
  }

  async choose(title: string): Promise<void> {
    await this.chooser.getByRole('button', { name: title }).first().click();
    await this.settled();
  }

  /** Where the middle of the map is, and how near. */
  async view(): Promise<{ lng: number; lat: number; zoom: number }> {
    return this.onMap((map) => ({ ...map.getCenter(), zoom: map.getZoom() }));
  }

  /** Names of the layers drawn at a place. */
  async layersAt(lngLat: [number, number]): Promise<string[]> {
    return this.onMap(
      (map, place) => map.queryRenderedFeatures(map.project(place)).map(({ layer }) => layer.id),
      lngLat,
    );
  }

  /** How many features each source shows in the current view. */
  async drawnBySource(): Promise<Record<string, number>> {
    return this.onMap((map) => {
      const counts: Record<string, number> = {};
      for (const { source } of map.queryRenderedFeatures()) counts[source] = (counts[source] ?? 0) + 1;
      return counts;
    });
  }

  // Language, link, keyboard

  async switchLanguage(): Promise<void> {
    await this.panel.getByRole('button', { name: /Switch to English|中文/ }).click();
    await this.settled();
  }

  async language(): Promise<string> {
    return (await this.page.locator('html').getAttribute('lang')) ?? '';
  }

  /** Presses the copy-link button of the card and returns what is in the clipboard then. */
  async copyLink(): Promise<string> {
    await this.page.getByRole('button', { name: /复制链接|Copy link/ }).click();
    await this.page.getByText(/^(已复制|Copied)$/).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.settled();
  }

  private get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  private get searchBox(): Locator {
    return this.page.getByRole('textbox', { name: /问地图|Ask the map/ });
  }

  private get results(): Locator {
    return this.page.getByRole('region', { name: /查询结果|Results of the question/ });
  }

  private get rows(): Locator {
    return this.results.locator('li:has(> button.row)');
  }

  private get legend(): Locator {
    return this.page.getByRole('region', { name: /^(主题|Themes)$/ });
  }

  private get chooser(): Locator {
    return this.page.getByRole('dialog', { name: /此处|here/ });
  }

  /** Brings a theme's switch into view: behind a tab where the legend has no room, in a closed group. */
  private async themeSwitch(name: string): Promise<Locator> {
    const tab = this.page.getByRole('tab', { name: /^(主题|Themes)$/ });
    if (await tab.isVisible()) await tab.click();
    const found = this.legend.getByRole('switch', { name: new RegExp(`^${name} ?[\\d,]+$`) });
    if ((await found.count()) === 0) {
      const closed = this.legend.getByRole('button', { name: /^(展开|Expand)/ });
      while ((await closed.count()) > 0) await closed.first().click();
    }
    return found;
  }

  private async pixelOf(lngLat: [number, number]): Promise<{ x: number; y: number }> {
    return this.onMap((map, place) => {
      const { left, top } = map.getCanvas().getBoundingClientRect();
      const { x, y } = map.project(place);
      return { x: left + x, y: top + y };
    }, lngLat);
  }

  /** Runs `read` in the page with the map. */
  private async onMap<T, A>(read: (map: NonNullable<MapElement['map']>, arg: A) => T, arg?: A): Promise<T> {
    const handle = await this.page.evaluateHandle(() => (document.querySelector('#map') as MapElement).map);
    return handle.evaluate(read as never, arg);
  }
}

async function textOf(locator: Locator): Promise<string> {
  return oneLine(await locator.innerText());
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
