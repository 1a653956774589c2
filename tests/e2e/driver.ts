// The app as its users see it: tests speak in these verbs, and only this file knows roles and names.
import type { Browser, Locator, Page } from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';
import { mapSettled, openPage, type PageOptions, type WatchedPage } from './browser.ts';

export class AppDriver {
  constructor(
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
    // What tells of an answer, a placement or a click, and the fields of a question, come with the first one.
    await this.page.waitForFunction(
      () => !document.querySelector('.panel-body .loading, .chips .loading, #frame > .loading'),
    );
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
    await this.readerLoaded();
    await this.settled();
  }

  /** What reads words arrives when the search box is first used; what is offered is asked before. */
  private async readerLoaded(): Promise<void> {
    await this.page.locator('form[aria-busy=true]').waitFor({ state: 'detached' });
  }

  // Suggestions of the search box

  /** Types into the search box, key by key, and asks nothing yet. */
  async type(text: string): Promise<void> {
    await this.searchBox.focus();
    await this.readerLoaded();
    await this.page.keyboard.type(text);
    await this.drawn();
  }

  /** Puts characters together as an input method does: the sounds stand in the box, nothing is chosen yet. */
  async compose(sounds: string): Promise<void> {
    await this.searchBox.focus();
    await this.readerLoaded();
    const input = await this.page.context().newCDPSession(this.page);
    await input.send('Input.imeSetComposition', {
      text: sounds,
      selectionStart: sounds.length,
      selectionEnd: sounds.length,
    });
    await this.drawn();
  }

  /** Ends what `compose` began. */
  async commit(characters: string): Promise<void> {
    const input = await this.page.context().newCDPSession(this.page);
    await input.send('Input.insertText', { text: characters });
    await this.drawn();
  }

  /** Waits until the page shows what was typed; the map has no part in that. */
  private async drawn(): Promise<void> {
    await this.page.waitForFunction(() => !document.querySelector('search [aria-busy="true"]'));
    await this.page.evaluate(async () => {
      for (let frames = 0; frames < 2; frames++) await new Promise(requestAnimationFrame);
    });
  }

  async typed(): Promise<string> {
    return this.searchBox.inputValue();
  }

  /** What the search box offers, option by option; empty while its list is closed. */
  async suggestions(): Promise<string[]> {
    await this.readerLoaded();
    return (await this.suggestionList.getByRole('option').allInnerTexts()).map(oneLine);
  }

  /** The names of the groups that the options stand in. */
  async suggestionGroups(): Promise<string[]> {
    const groups = await this.suggestionList.getByRole('group').all();
    return Promise.all(groups.map((group) => textOf(group.locator('.suggestion-group'))));
  }

  /** The option the keyboard is on, as assistive technology is told; null for none. */
  async activeSuggestion(): Promise<string | null> {
    const id = await this.searchBox.getAttribute('aria-activedescendant');
    return id ? textOf(this.page.locator(`#${id}[aria-selected=true]`)) : null;
  }

  async takeSuggestion(name: string | RegExp): Promise<void> {
    await this.suggestionList.getByRole('option', { name }).first().click();
    await this.settled();
  }

  async tapSuggestion(name: string | RegExp): Promise<void> {
    await this.suggestionList.getByRole('option', { name }).first().tap();
    await this.settled();
  }

  /** Whether the keyboard writes into the search box. */
  async isTyping(): Promise<boolean> {
    return this.searchBox.evaluate((box) => box === document.activeElement);
  }

  /** Whether the whole list can be seen and the box with it. */
  async suggestionsInSight(): Promise<boolean> {
    const { width, height } = this.page.viewportSize() ?? { width: 0, height: 0 };
    const [list, box] = [await this.suggestionList.boundingBox(), await this.searchBox.boundingBox()];
    if (!list || !box) return false;
    const isInside =
      list.x >= 0 && list.y >= 0 && list.x + list.width <= width && list.y + list.height <= height;
    const isApart = list.y >= box.y + box.height || list.y + list.height <= box.y;
    // Above everything: what is drawn at its middle is the list itself.
    const isOnTop = await this.suggestionList.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    return isInside && isApart && isOnTop;
  }

  /** How the app says back what it understood. */
  async askedSentence(): Promise<string> {
    const rule = /以内。|范围内。|由近到远。|^Within |^Inside |^Nearest to /;
    return textOf(this.results.locator('.rule').filter({ hasText: rule }).first());
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
    const texts = await this.results.evaluate((results) =>
      [...results.querySelectorAll('button')]
        .filter((button) => !button.closest('.rows') && button.checkVisibility())
        .map((button) => button.innerText),
    );
    return texts.map(oneLine);
  }

  async takeOffer(name: string | RegExp): Promise<void> {
    await this.results.getByRole('button', { name }).first().click();
    await this.settled();
  }

  /** Opens all groups of the list, and what is folded in them. */
  async unfoldList(): Promise<void> {
    await this.results.evaluate(async (results) => {
      const closed = () => results.querySelectorAll<HTMLElement>('.fold:not([open]) > .fold-line');
      while (closed().length > 0) {
        for (const line of closed()) line.click();
        await new Promise(requestAnimationFrame);
      }
    });
  }

  /** The answer, row by row, as it is read. */
  async resultRows(): Promise<string[]> {
    await this.unfoldList();
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
    await this.unfoldList();
    await this.rows.filter({ hasText: title }).first().click();
    await this.settled();
  }

  async openFirstResult(): Promise<void> {
    await this.unfoldList();
    await this.rows.first().click();
    await this.settled();
  }

  /** The text of the open card, or null. */
  async card(): Promise<string | null> {
    const card = this.page.getByRole('article');
    const isOpen = await this.page.evaluate(() => /[#&]at=/.test(location.hash));
    if (isOpen) await card.waitFor();
    if (!(await card.isVisible())) return null;
    await card.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    return textOf(card);
  }

  async closeCard(): Promise<void> {
    await this.panel.getByRole('button', { name: /返回列表|Back to the list/ }).click();
    await this.settled();
  }

  /** What the app says about how it read the question. */
  async notes(): Promise<string[]> {
    return (await this.results.locator('p.note').allInnerTexts()).map(oneLine);
  }

  /** The groups of a long list, as they are read, certain and possible apart. */
  async listGroups(): Promise<Record<'certain' | 'possible', string[]>> {
    const groupsOf = async (heading: RegExp) => {
      const section = this.results
        .locator('section')
        .filter({ has: this.page.getByRole('heading', { name: heading }) });
      return (await section.locator('.fold-part > .fold-line').allInnerTexts()).map(oneLine);
    };
    return { certain: await groupsOf(/^(确定|Certain)/), possible: await groupsOf(/^(可能|Possible)/) };
  }

  /** The titles of the rows that are in sight or scrolled to, without opening what is folded. */
  async shownTitles(): Promise<string[]> {
    return (await this.rows.locator('.row-title').allInnerTexts()).map(oneLine);
  }

  async choosePlace(name: string): Promise<void> {
    await this.panel.getByRole('combobox', { name: /^(地点|Place)/ }).selectOption({ label: name });
    await this.settled();
  }

  async removeCondition(name: string): Promise<void> {
    await this.panel
      .getByRole('button', { name: new RegExp(`^(去掉条件：|Remove filter: )${name}$`) })
      .click();
    await this.settled();
  }

  /** "显示 n 项，共 m 项" as two numbers; null while a question is asked. */
  async shownOfTotal(): Promise<[shown: number, total: number] | null> {
    const counts = await textOf(this.results.locator('.counts'));
    const match = /显示 ([\d,]+) 项，共 ([\d,]+) 项|([\d,]+) of ([\d,]+) placements/.exec(counts);
    const numbers = match
      ?.slice(1)
      .filter(Boolean)
      .map((text) => Number(text.replaceAll(',', '')));
    return numbers ? [numbers[0] ?? 0, numbers[1] ?? 0] : null;
  }

  /** Text of the first alert anywhere on the page. */
  async alertText(): Promise<string> {
    return textOf(this.page.getByRole('alert').first());
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

  /** Switches what stays on the map faintly. */
  async toggleFaint(name: string): Promise<void> {
    await this.legend.getByRole('switch', { name }).click();
    await this.settled();
  }

  /** The counts of all groups in the legend, added up. */
  async legendTotal(): Promise<number> {
    const groups = await this.legend.locator('.legend-group-switch .legend-count').allInnerTexts();
    return groups.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0);
  }

  // The map

  async clickOnMap(lngLat: [number, number]): Promise<void> {
    const { x, y } = await this.pixelOf(lngLat);
    await this.page.mouse.click(x, y);
    await this.settled();
  }

  /** How many symbols are drawn pale because the question does not find them. */
  async dimmedSymbols(): Promise<number> {
    return this.onMap(
      (map) =>
        map.queryRenderedFeatures({ layers: ['spots-symbol'] }).filter(({ properties }) => properties['dim'])
          .length,
    );
  }

  /** How many symbols of a theme are drawn, in full and faintly. */
  async drawnSpots(theme: string): Promise<{ full: number; faint: number }> {
    return this.onMap((map, wanted) => {
      const ofTheme = map
        .queryRenderedFeatures({ layers: ['spots-symbol'] })
        .filter(({ properties }) => String(properties['image']).includes(`"theme":"${wanted}"`));
      const faint = ofTheme.filter(({ properties }) => properties['dim']).length;
      return { full: ofTheme.length - faint, faint };
    }, theme);
  }

  /** What the ends of the corridor in focus are called, in order. */
  async namedEnds(): Promise<string[]> {
    return this.onMap((map) =>
      map
        .queryRenderedFeatures({ layers: ['focus-ends-dot'] })
        .map(({ properties }) => String(properties['end']))
        .filter((end, at, all) => all.indexOf(end) === at)
        .sort(),
    );
  }

  /** Clicks the symbol that stands for a placement. */
  async clickOnPlacement(id: string): Promise<void> {
    await this.clickOnMap(
      await this.onMap((map, wanted) => {
        const symbols = map.queryRenderedFeatures({ layers: ['spots-symbol'] });
        const symbol = symbols.find(({ properties }) =>
          String(properties['members']).split(' ').includes(wanted),
        );
        if (symbol?.geometry.type !== 'Point') throw new Error(`No symbol of ${wanted} is drawn.`);
        return symbol.geometry.coordinates as [number, number];
      }, id),
    );
  }

  /** Clicks the badge of a city. */
  async clickOnBadge(adcode: string): Promise<void> {
    const { x, y } = await this.onMap((map, wanted) => {
      const badge = map
        .queryRenderedFeatures({ layers: ['badges-symbol'] })
        .find(({ properties }) => properties['adcode'] === wanted);
      if (badge?.geometry.type !== 'Point') throw new Error(`No badge of ${wanted} is drawn.`);
      const offset = badge.properties['offset'] as [number, number];
      const seat = map.project(badge.geometry.coordinates as [number, number]);
      const { left, top } = map.getCanvas().getBoundingClientRect();
      return { x: left + seat.x + offset[0], y: top + seat.y + offset[1] + 10 };
    }, adcode);
    await this.page.mouse.click(x, y);
    await this.settled();
  }

  /** Codes of the cities that are tinted, in order. */
  async tintedCities(): Promise<string[]> {
    return this.onMap((map) =>
      map
        .querySourceFeatures('tints')
        .map(({ properties }) => String(properties['id']))
        .filter((id, at, all) => all.indexOf(id) === at)
        .sort(),
    );
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

  /** Ids of the symbols and areas in the current view that are lit up, in their order. */
  async litOnMap(): Promise<string[]> {
    return this.onMap((map) =>
      [
        ...new Set(
          map
            .queryRenderedFeatures()
            .filter(({ state }) => state['focus'] === true)
            .map(({ id }) => String(id)),
        ),
      ].sort(),
    );
  }

  /** Names of all layers that draw something in the current view. */
  async drawnLayers(): Promise<string[]> {
    return this.onMap((map) => [...new Set(map.queryRenderedFeatures().map(({ layer }) => layer.id))]);
  }

  /** Names of the sources that base maps have on the map. */
  async baseSources(): Promise<string[]> {
    return this.onMap((map) => Object.keys(map.getStyle().sources).filter((id) => id.startsWith('base-')));
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

  /** Makes all text so many times larger, as a reader's settings do. */
  async enlargeText(times: number): Promise<void> {
    await this.page.evaluate(
      (size) => {
        document.documentElement.style.fontSize = size;
      },
      `${100 * times}%`,
    );
    await this.settled();
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.settled();
  }

  /** Types into whatever has the focus, then Enter. */
  async typeAndEnter(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.press('Enter');
  }

  /** Presses Tab until the focus is on something whose text begins so. */
  async tabTo(text: string): Promise<void> {
    for (let presses = 0; presses < 60; presses++) {
      await this.page.keyboard.press('Tab');
      const focused = await this.page.evaluate(() => document.activeElement?.textContent ?? '');
      if (focused.startsWith(text)) return;
    }
    throw new Error(`Tab did not reach “${text}”.`);
  }

  /** Chinese words left on an English page, the plan's own words and the name of the other language aside. */
  async untranslated(): Promise<string[]> {
    return this.page.evaluate(() => {
      const left: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        if (/\p{Script=Han}/u.test(text) && !node.parentElement?.closest('[lang=zh], noscript'))
          left.push(text);
      }
      return left;
    });
  }

  /** The titles of the rows or, with a card open, of its places: what a link must bring back. */
  async shownRows(): Promise<string[]> {
    return (await this.panel.getByRole('listitem').allInnerTexts()).map(oneLine);
  }

  // The page about the data

  /** Opens the page as a reader would: from the help, or from the notice on the map. */
  async openDataPage(from: 'help' | 'notice'): Promise<void> {
    const link = { name: /^(关于数据|About the data)$/ };
    if (from === 'help') {
      await this.page.getByRole('button', { name: /^(使用说明|Help)$/ }).click();
      await this.page.getByRole('dialog').getByRole('button', link).click();
    } else await this.page.locator('.map-notice').getByRole('button', link).click();
    await this.dataPage.waitFor();
  }

  async closeDataPage(): Promise<void> {
    await this.dataPage.getByRole('button', { name: /回到地图|Back to the map/ }).click();
  }

  /** The title with the focus on it; null when another page is shown. */
  async dataPageTitle(): Promise<string | null> {
    if (!(await this.dataPage.isVisible())) return null;
    return textOf(this.dataPage.getByRole('heading', { level: 1 }));
  }

  /** The rows of the 70 sections: number, title, counts. */
  async planSections(): Promise<string[]> {
    const rows = this.coverage.locator('.data-plan-section');
    await rows.first().waitFor();
    return (await rows.allInnerTexts()).map(oneLine);
  }

  /** What a part of the page lists, item by item. */
  async listedUnder(heading: RegExp): Promise<string[]> {
    return (await this.dataPart(heading).getByRole('listitem').allInnerTexts()).map(oneLine);
  }

  async openListed(heading: RegExp, title: string): Promise<void> {
    await this.dataPart(heading).getByRole('button', { name: title }).click();
    await this.settled();
  }

  async filterRemarks(text: string): Promise<void> {
    await this.dataPage.getByRole('searchbox').fill(text);
  }

  // The sheet of a phone

  async sheetHeight(): Promise<number> {
    return (await this.panel.boundingBox())?.height ?? 0;
  }

  async lowerSheet(): Promise<void> {
    await this.moveSheet(/降低面板|Lower the panel/);
  }

  async raiseSheet(): Promise<void> {
    await this.moveSheet(/升高面板|Raise the panel/);
  }

  /** Presses a button of the sheet and waits until it has come to rest. */
  private async moveSheet(button: RegExp): Promise<void> {
    await this.panel.getByRole('button', { name: button }).click();
    await this.panel.evaluate((sheet) =>
      Promise.all(sheet.getAnimations().map((animation) => animation.finished)),
    );
  }

  private get panel(): Locator {
    return this.page.getByRole('complementary');
  }

  private get searchBox(): Locator {
    return this.page.getByRole('combobox', { name: /问地图|Ask the map/ });
  }

  private get suggestionList(): Locator {
    return this.page.getByRole('listbox', { name: /^(建议|Suggestions)$/ });
  }

  private get results(): Locator {
    return this.page.getByRole('region', { name: /查询结果|Results of the question/ });
  }

  private get dataPage(): Locator {
    return this.page.locator('.data-page');
  }

  private get coverage(): Locator {
    return this.dataPage.getByRole('table', { name: /规划 70 节|70 sections of the plan/ });
  }

  private dataPart(heading: RegExp): Locator {
    return this.dataPage
      .locator('section.data-section')
      .filter({ has: this.page.getByRole('heading', { level: 2, name: heading }) });
  }

  private get rows(): Locator {
    return this.results.locator('.row-item button.row');
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
      const closed = this.legend.getByRole('button', { name: /的主题$|^Themes of /, expanded: false });
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
