import { describe, expect, test } from 'vitest';
import { CATALOGUE, GROUPS } from '../catalogue.ts';
import { violations } from './axe.ts';
import { openApp } from './openApp.ts';
import { PrintDriver } from './printDriver.ts';

const HUES = GROUPS.map(({ colours }) => colours.print);

describe('a sheet of paper', () => {
  test('holds map, title, legend, scale, north, source, date and notice, on one page of A4', {
    tags: 'shipped',
  }, async () => {
    const app = await openApp();
    const before = await app.view();
    const print = await PrintDriver.open(app.page);
    const sheet = await print.sheet();
    expect(sheet.title).toBe('三晋布局图');
    expect(sheet.line).toMatch(/显示 (\d+) 项，共 \1 项/);
    for (const { zh } of GROUPS) expect(sheet.legend).toContain(zh);
    for (const words of ['确切地点', '续建']) expect(sheet.legend).toContain(words);
    expect(sheet.scale).toMatch(/^\d+ ?公里$/);
    expect(sheet.north).toBe('北');
    for (const words of ['示意图，不作为划界依据', '规划纲要', CATALOGUE.date])
      expect(sheet.foot).toContain(words);
    expect(await print.isAlone()).toBe(true);
    expect(await print.overflowing()).toEqual([]);
    const picture = await print.picture(HUES);
    expect(picture.colours).toBeGreaterThan(200);
    expect(picture.coloured).toBeGreaterThan(1000);
    expect(await print.pages()).toEqual([[297, 210]]);
    expect(await print.close()).toBe(true);
    expect(await app.view()).toEqual(before);
  });

  test('says what was asked and lists only the themes on it; standing on A3, in English', async () => {
    const app = await openApp('#lang=en&only=steel,coal-mines', { colorScheme: 'dark' });
    await app.ask('within 50 km of Linfen');
    const print = await PrintDriver.open(app.page);
    await print.choose(/^A3$/, /^Portrait$/);
    await print.setTitle('Steel and coal');
    const sheet = await print.sheet();
    expect(sheet.title).toBe('Steel and coal');
    expect(sheet.line).toMatch(/^Asked: .*within 50 km of Linfen · \d+ certain · \d+ possible$/);
    expect(sheet.legend).toMatch(/^Energy Coal mines \d+ Traditional industry Steel \d+/);
    expect(sheet.legend).not.toContain('Tourism');
    expect(await print.overflowing()).toEqual([]);
    expect(await print.pages()).toEqual([[297, 420]]);
    expect(await app.untranslated()).toEqual([]);
  });

  test('keeps the whole legend on A4, lying and standing, where names are long', async () => {
    const app = await openApp('#lang=en');
    const print = await PrintDriver.open(app.page);
    expect(await print.overflowing()).toEqual([]);
    await print.choose(/^Portrait$/);
    expect(await print.overflowing()).toEqual([]);
  });

  test('its picture can be saved, and the dialog has no barriers; a blank map holds the ground alone', {
    tags: ['shipped', 'full'],
  }, async () => {
    const app = await openApp();
    const print = await PrintDriver.open(app.page);
    const { width } = await print.picture([]);
    const { name, bytes } = await print.savePicture();
    expect(name).toBe('三晋布局图.png');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(width);
    expect(await violations(app.page, { within: ['dialog'] })).toEqual([]);

    await print.choose(/空白图/);
    const sheet = await print.sheet();
    expect([sheet.legend, sheet.line]).toEqual([null, null]);
    expect(sheet.scale).toMatch(/公里$/);
    expect(sheet.foot).toContain('不作为划界依据');
    const picture = await print.picture(HUES);
    expect(picture.coloured).toBe(0);
    expect(picture.colours).toBeGreaterThan(20);
  });
});
