// The screening as its users see it: verbs beside those of the app's driver.
import type { Locator } from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';
import type { AppDriver } from './driver.ts';

/** A row of the ranking. */
export interface RankedRow {
  rank: number;
  name: string;
  sure: number;
  best: number;
}

export class ScreeningDriver {
  constructor(private readonly app: AppDriver) {}

  /** Opens the screening as a reader would, and waits for the ranking. */
  async open(): Promise<void> {
    await this.app.page.getByRole('button', { name: /^(选址筛选|Screening)$/ }).click();
    await this.ranked();
  }

  /** Waits until ranking, map and address show what was asked for last. */
  async ranked(): Promise<void> {
    await this.app.page.locator('.screen[aria-busy=false]').waitFor();
    await this.app.settled();
  }

  async isOpen(): Promise<boolean> {
    return this.screen.isVisible();
  }

  async close(): Promise<void> {
    await this.screen.getByRole('button', { name: /退出选址|Leave the screening/ }).click();
    await this.app.settled();
  }

  async ranking(): Promise<RankedRow[]> {
    const labels = await this.rows.evaluateAll((rows) =>
      rows.map((row) => row.getAttribute('aria-label') ?? ''),
    );
    return labels.map((label) => {
      const match =
        /^第 ([\d,]+) 名，(.+)，确定 (\d+) 分，最好 (\d+) 分(?:，|$)/.exec(label) ??
        /^Rank ([\d,]+), (.+), certain (\d+), at best (\d+)(?:,|$)/.exec(label);
      if (!match) throw new Error(`“${label}” is no row of a ranking.`);
      const [rank = '', name = '', sure = '', best = ''] = match.slice(1);
      return { rank: Number(rank.replaceAll(',', '')), name, sure: Number(sure), best: Number(best) };
    });
  }

  /** The line above the ranking. */
  async summary(): Promise<string> {
    return this.screen.locator('.screen-summary').innerText();
  }

  /** The criteria with their weights, in order. */
  async weights(): Promise<Record<string, number>> {
    const sliders = await this.screen.getByRole('slider').all();
    const entries = await Promise.all(
      sliders.map(async (slider) => [
        (await slider.getAttribute('aria-label'))?.replace(/^(权重：|Weight: )/, '') ?? '',
        Number(await slider.inputValue()),
      ]),
    );
    return Object.fromEntries(entries);
  }

  async setWeight(name: string, weight: number): Promise<void> {
    await this.screen.getByRole('slider', { name }).fill(String(weight));
    await this.ranked();
  }

  async makeMust(name: string): Promise<void> {
    await this.screen.getByRole('checkbox', { name: new RegExp(`(必备|Must) ?: ${name}`) }).check();
    await this.ranked();
  }

  async takeProfile(name: string): Promise<void> {
    await this.screen.getByRole('combobox', { name: /^(方案|Profile)/ }).selectOption({ label: name });
    await this.ranked();
  }

  async profile(): Promise<string> {
    const chosen = this.screen.getByRole('combobox', { name: /^(方案|Profile)/ }).locator('option:checked');
    return (await chosen.textContent()) ?? '';
  }

  async saveAs(name: string): Promise<void> {
    await this.screen.getByRole('textbox', { name: /方案名称|Name of the profile/ }).fill(name);
    await this.screen.getByRole('button', { name: /^(保存|Save)$/ }).click();
  }

  async rank(units: string): Promise<void> {
    await this.screen.getByRole('combobox', { name: /^(排什么|Rank)/ }).selectOption({ label: units });
    await this.ranked();
  }

  async removeCriterion(name: string): Promise<void> {
    await this.screen.getByRole('button', { name: new RegExp(`^(调整：|Adjust: )${name}$`) }).click();
    await this.screen.getByRole('button', { name: /删去这一条|Remove this criterion/ }).click();
    await this.ranked();
  }

  async addCriterion(kind: string, theme: string): Promise<void> {
    await this.screen
      .getByRole('combobox', { name: /添加标准|Add a criterion/ })
      .selectOption({ label: kind });
    await this.screen
      .getByRole('combobox', { name: /添加主题|Add a theme/ })
      .last()
      .selectOption({ label: theme });
    await this.ranked();
  }

  /** Writes into a number of a criterion's details, and returns what is said against it. */
  async setNumber(criterion: string, field: RegExp, value: number): Promise<string | null> {
    const adjust = this.screen.getByRole('button', { name: new RegExp(`^(调整：|Adjust: )${criterion}$`) });
    if ((await adjust.getAttribute('aria-expanded')) === 'false') await adjust.click();
    await this.screen.getByRole('spinbutton', { name: field }).fill(String(value));
    await this.ranked();
    const alert = this.screen.getByRole('alert');
    return (await alert.count()) > 0 ? alert.innerText() : null;
  }

  /** What is out, with the reasons. */
  async ruledOut(): Promise<string[]> {
    const details = this.screen.locator('details', { has: this.app.page.locator('.rank-reason') });
    if ((await details.count()) === 0) return [];
    if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
    return (await details.getByRole('listitem').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
  }

  async openUnit(name: string): Promise<void> {
    await this.rows.filter({ hasText: name }).first().click();
    await this.explanation.waitFor();
    await this.app.settled();
  }

  /** The open explanation as it is read; null when there is none. */
  async explained(): Promise<string | null> {
    if (!(await this.explanation.isVisible())) return null;
    return (await this.explanation.innerText()).replace(/\s+/g, ' ');
  }

  async openEvidence(title: string): Promise<void> {
    await this.explanation.getByRole('button', { name: title }).first().click();
    await this.app.settled();
  }

  async showOnMap(): Promise<void> {
    await this.explanation.getByRole('button', { name: /在地图上看|Show on the map/ }).click();
    await this.app.settled();
  }

  async back(): Promise<void> {
    await this.screen.getByRole('button', { name: /返回排名|Back to the ranking/ }).click();
    await this.app.settled();
  }

  /** The shades of the units on the map, by adcode; `out` for what is ruled out. */
  async shades(): Promise<Record<string, string>> {
    const handle = await this.app.page.evaluateHandle(
      () => (document.querySelector('#map') as MapElement).map,
    );
    return handle.evaluate((map) =>
      Object.fromEntries(
        (map?.querySourceFeatures('tints') ?? []).map(({ properties }) => [
          String(properties['id']),
          String(properties['shade'] ?? 'out'),
        ]),
      ),
    );
  }

  /** The text of the file that the button for a table gives. */
  async downloadTable(): Promise<{ name: string; text: string }> {
    const coming = this.app.page.waitForEvent('download');
    await this.screen.getByRole('button', { name: /下载表格|Download table/ }).click();
    const download = await coming;
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    return { name: download.suggestedFilename(), text: Buffer.concat(chunks).toString('utf8') };
  }

  async copyLink(): Promise<string> {
    await this.screen.getByRole('button', { name: /复制链接|Copy link/ }).click();
    await this.screen.getByText(/^(已复制|Copied)$/).waitFor();
    return this.app.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Pastes a table of points and waits until it is read. */
  async addPoints(text: string, datum?: string): Promise<void> {
    const box = this.screen.getByRole('textbox', { name: /粘贴在这里|Paste here/ });
    if (!(await box.isVisible())) await this.screen.getByText(/^(用我的点|Use my own points)$/).click();
    await box.fill(text);
    if (datum)
      await this.screen
        .getByRole('combobox', { name: /坐标系|Coordinates in/ })
        .selectOption({ label: datum });
    await this.screen.getByRole('button', { name: /^(加入|Add)$/ }).click();
    await this.ranked();
  }

  /** What was said about rows that could not be read; empty when all could. */
  async pointProblems(): Promise<string[]> {
    const alert = this.screen.locator('.screen-points').getByRole('alert');
    if ((await alert.count()) === 0) return [];
    return (await alert.locator('p, li').allInnerTexts()).map((text) => text.trim());
  }

  async pointsStatus(): Promise<string> {
    return this.screen.locator('.screen-points').getByRole('status').innerText();
  }

  private get screen(): Locator {
    return this.app.page.getByRole('region', { name: /^(选址筛选|Site screening)$/ });
  }

  private get rows(): Locator {
    return this.screen.locator('.rank-list button');
  }

  private get explanation(): Locator {
    return this.screen.getByRole('article');
  }
}
