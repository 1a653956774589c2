// The tools on the map in their users' words; beside driver.ts, which knows the rest of the app.
import type { CDPSession, Locator, Page } from 'playwright-core';
import type { MapElement } from '../../src/map/createMap.ts';
import type { AppDriver } from './driver.ts';

type LngLat = readonly [lng: number, lat: number];
type Pixel = { x: number; y: number };

export class ToolsDriver {
  private fingers: CDPSession | undefined;

  constructor(private readonly app: AppDriver) {}

  /** Takes a tool from the menu and waits until it can be used. */
  async take(name: string): Promise<void> {
    await this.page.getByRole('button', { name: /^(画、量与坐标|Draw, measure, coordinates)$/ }).click();
    await this.menu.getByRole('button', { name, exact: true }).click();
    await this.bar.waitFor();
    await this.settled();
  }

  /** All that the tool at work shows, or null when none is. */
  async says(): Promise<string | null> {
    await this.drawn();
    if ((await this.bar.count()) === 0) return null;
    return oneLine((await this.bar.locator('> :not(.hidden)').allInnerTexts()).join(' '));
  }

  async press(name: string | RegExp): Promise<void> {
    await this.bar.getByRole('button', { name, exact: typeof name === 'string' }).click();
    await this.settled();
  }

  /** How many it would find if the drawing ended here. */
  async count(): Promise<{ certain: number; possible: number }> {
    const text = (await this.says()) ?? '';
    const number = (words: RegExp) => Number((words.exec(text)?.[1] ?? 'NaN').replaceAll(',', ''));
    return {
      certain: number(/([\d,]+) (?:项确定|certain)/),
      possible: number(/([\d,]+) (?:项可能|possible)/),
    };
  }

  /** Ids of the placements that the answer lists, certain and possible apart. */
  async listed(): Promise<{ certain: string[]; possible: string[] }> {
    const under = (heading: RegExp) =>
      this.page
        .locator('.result-section')
        .filter({ has: this.page.getByRole('heading', { level: 3, name: heading }) })
        .locator('button[data-placement]')
        .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-placement') ?? ''));
    await this.app.unfoldList();
    return {
      certain: await under(/^(确定|Certain)/),
      possible: await under(/^(可能|Possible)/),
    };
  }

  // By mouse

  async click(...places: readonly LngLat[]): Promise<void> {
    for (const place of places) {
      const { x, y } = await this.pixelOf(place);
      await this.page.mouse.move(x, y);
      await this.page.mouse.click(x, y);
      await this.drawn();
    }
    await this.settled();
  }

  async doubleClick(place: LngLat): Promise<void> {
    const { x, y } = await this.pixelOf(place);
    await this.page.mouse.dblclick(x, y);
    await this.settled();
  }

  async rightClick(place: LngLat): Promise<void> {
    const { x, y } = await this.pixelOf(place);
    await this.page.mouse.click(x, y, { button: 'right' });
    await this.bar.waitFor();
    await this.drawn();
  }

  async pointAt(place: LngLat): Promise<void> {
    const { x, y } = await this.pixelOf(place);
    await this.page.mouse.move(x, y);
    await this.drawn();
  }

  /** Presses at one place and moves to others without letting go. */
  async hold(from: LngLat, ...through: readonly LngLat[]): Promise<void> {
    await this.pointAt(from);
    await this.page.mouse.down();
    for (const place of through) await this.pointAt(place);
  }

  async letGo(): Promise<void> {
    await this.page.mouse.up();
    await this.settled();
  }

  // By fingers

  async tap(...places: readonly LngLat[]): Promise<void> {
    for (const place of places) {
      const { x, y } = await this.pixelOf(place);
      await this.page.touchscreen.tap(x, y);
      await this.drawn();
    }
    await this.settled();
  }

  /** Lays fingers on the map, moves them and lifts them, each from its first place to its last. */
  async swipe(...ways: readonly (readonly [from: LngLat, to: LngLat])[]): Promise<void> {
    const pixels = await Promise.all(
      ways.map(async ([from, to]) => [await this.pixelOf(from), await this.pixelOf(to)] as const),
    );
    const at = (share: number) =>
      pixels.map(([from, to], id) => ({
        id,
        x: from.x + (to.x - from.x) * share,
        y: from.y + (to.y - from.y) * share,
      }));
    for (let finger = 1; finger <= ways.length; finger++)
      await this.touch('touchStart', at(0).slice(0, finger));
    for (const share of [0.1, 0.3, 0.6, 1]) {
      await this.touch('touchMove', at(share));
      await this.drawn();
    }
    for (let left = ways.length - 1; left >= 0; left--) await this.touch('touchEnd', at(1).slice(0, left));
    await this.settled();
  }

  /** Lays a finger on the map until the tool answers, and lifts it. */
  async longPress(place: LngLat): Promise<void> {
    await this.touch('touchStart', [{ id: 0, ...(await this.pixelOf(place)) }]);
    await this.bar.waitFor();
    await this.touch('touchEnd', []);
    await this.settled();
  }

  private async touch(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    touchPoints: (Pixel & { id: number })[],
  ): Promise<void> {
    this.fingers ??= await this.page.context().newCDPSession(this.page);
    await this.fingers.send('Input.dispatchTouchEvent', { type, touchPoints });
  }

  // Coordinates

  /** What is written beside a datum. */
  async coordinatesIn(datum: 'WGS 84' | 'GCJ-02' | 'BD-09'): Promise<string> {
    await this.drawn();
    return oneLine(await this.bar.locator('.datum').filter({ hasText: datum }).locator('code').innerText());
  }

  /** Where on the map the cross stands, and whether it is in sight. */
  async cross(): Promise<{ lng: number; lat: number; isInSight: boolean }> {
    await this.drawn();
    return this.page.locator('.map-cross').evaluate((cross) => {
      const { map } = document.querySelector('#map') as MapElement;
      if (!map) throw new Error('There is no map.');
      const { left, top, width, height } = cross.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const canvas = map.getCanvas();
      const around = canvas.getBoundingClientRect();
      const { lng, lat } = map.unproject([x - around.left, y - around.top]);
      return { lng, lat, isInSight: width > 0 && document.elementFromPoint(x, y) === canvas };
    });
  }

  /** Presses the button that copies in a datum and returns what is in the clipboard then. */
  async copyIn(datum: 'WGS 84' | 'GCJ-02' | 'BD-09'): Promise<string> {
    await this.bar
      .getByRole('button', { name: new RegExp(`^(复制 ${datum} 坐标|Copy in ${datum})$`) })
      .click();
    await this.bar.getByText(new RegExp(`^(已复制|Copied in) ${datum}`)).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async chooseDatum(label: string): Promise<void> {
    await this.bar.getByRole('combobox', { name: /^(坐标系|Datum)/ }).selectOption({ label });
  }

  async chooseFormat(label: string): Promise<void> {
    await this.bar.getByRole('combobox', { name: /^(写法|Written as)/ }).selectOption({ label });
  }

  /** Pastes into the field for coordinates and asks. */
  async paste(text: string): Promise<void> {
    const field = this.bar.getByRole('textbox');
    await field.fill(text);
    await field.press('Enter');
    await this.settled();
  }

  /** Why pasted coordinates were not taken; empty when they were. */
  async problem(): Promise<string> {
    return oneLine((await this.bar.getByRole('alert').textContent()) ?? '');
  }

  /** The coordinates at the map's edge. */
  async readout(): Promise<string> {
    return oneLine(await this.page.locator('.map-readout code').innerText());
  }

  /** Texts drawn on the map beside a sketch. */
  async labels(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { map } = document.querySelector('#map') as MapElement;
      const labels = map
        ?.querySourceFeatures('tool-labels')
        .map(({ properties }) => String(properties['label']));
      return [...new Set(labels)].sort();
    });
  }

  private get page(): Page {
    return this.app.page;
  }

  private get menu(): Locator {
    return this.page.getByRole('dialog', { name: /^(画、量与坐标|Draw, measure, coordinates)$/ });
  }

  private get bar(): Locator {
    return this.page.locator('.tool-bar');
  }

  private async settled(): Promise<void> {
    await this.app.settled();
  }

  private async drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    });
  }

  private async pixelOf(lngLat: LngLat): Promise<Pixel> {
    return this.page.evaluate(([lng, lat]) => {
      const { map } = document.querySelector('#map') as MapElement;
      if (!map) throw new Error('There is no map.');
      const { x, y } = map.project([lng, lat]);
      const { left, top } = map.getCanvas().getBoundingClientRect();
      return { x: left + x, y: top + y };
    }, lngLat);
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
