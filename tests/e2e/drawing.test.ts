import { describe, expect, test } from 'vitest';
import { type DrawnLabel, drawnLabels, mapAndCovers } from './drawingDriver.ts';
import type { AppDriver } from './driver.ts';
import { openApp } from './openApp.ts';

/** MapLibre keeps labels this far apart; so much of a box is empty, in pixels. */
const AIR = 2;

const overlapping = (a: Omit<DrawnLabel, 'layer'>, b: Omit<DrawnLabel, 'layer'>, air: number): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > air &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > air;

/** Layers whose labels follow a line, letter by letter. */
const ALONG_LINES = ['water-river-label', 'lines-label', 'mountains-label', 'basins-label'];

/** Empty room round the picture of a badge, with what MapLibre adds, in pixels. */
const BADGE_MARGIN = 6;

/** Labels that are cut by the map's edge or by what lies over it, and pairs that cover each other. */
async function faults(app: AppDriver): Promise<string[]> {
  const labels = (await drawnLabels(app.page)).map((label) => {
    const margin = label.layer === 'badges-symbol' ? BADGE_MARGIN : 0;
    return {
      layer: label.layer,
      left: label.left + margin,
      top: label.top + margin,
      right: label.right - margin,
      bottom: label.bottom - margin,
    };
  });
  const { map, covers } = await mapAndCovers(app.page);
  expect(labels.length).toBeGreaterThan(4);
  const name = ({ layer, left, top, right, bottom }: DrawnLabel) =>
    `${layer} ${[left, top, right, bottom].map(Math.round).join(' ')}`;
  const cut = labels.filter(
    (label) =>
      label.left < map.left - AIR ||
      label.top < map.top - AIR ||
      label.right > map.right + AIR ||
      label.bottom > map.bottom + AIR ||
      covers.some((cover) => overlapping(label, cover, AIR)),
  );
  const isAlongLine = ({ layer }: DrawnLabel) => ALONG_LINES.includes(layer);
  const pairs = labels.flatMap((a, at) =>
    labels
      .slice(at + 1)
      // The letters of one label touch each other.
      .filter((b) => !(a.layer === b.layer && isAlongLine(a)) && overlapping(a, b, 2 * AIR))
      .map((b) => `${name(a)} over ${name(b)}`),
  );
  return [...cut.map((label) => `cut: ${name(label)}`), ...pairs];
}

describe('labels', () => {
  const name = 'are whole and apart on a %s screen in %s, at first sight and after a question';
  const areApart = async (_: string, lang: 'zh' | 'en', viewport: { width: number; height: number }) => {
    const app = await openApp(`#lang=${lang}`, { viewport });
    expect(await faults(app)).toEqual([]);
    const cities = (await drawnLabels(app.page)).filter(({ layer }) => layer === 'badges-symbol');
    expect(cities).toHaveLength(11);
    await app.ask(lang === 'zh' ? '太原附近' : 'steel within 50 km of Linfen');
    expect(await faults(app)).toEqual([]);
  };
  test.each([
    ['wide', 'zh', { width: 1440, height: 900 }],
    ['phone', 'en', { width: 390, height: 844 }],
  ] as const)(name, { tags: 'shipped' }, areApart);
  test.each([
    ['narrow', 'en', { width: 1280, height: 800 }],
    ['phone', 'zh', { width: 390, height: 844 }],
  ] as const)(name, { tags: ['shipped', 'full'] }, areApart);
});

describe('what is not meant', () => {
  test('of a question stays faint until it is taken off; a hidden theme is gone until it is kept', async () => {
    const app = await openApp('#off=coal-mines');
    const coalMines = () => app.drawnSpots('coal-mines');
    expect(await coalMines()).toEqual({ full: 0, faint: 0 });
    await app.toggleFaint('淡显已关闭的主题');
    const kept = await coalMines();
    expect(kept.full).toBe(0);
    expect(kept.faint).toBeGreaterThan(3);
    expect(await app.isThemeOn('煤矿')).toBe(false);

    await app.ask('大同的煤电');
    expect(await app.dimmedSymbols()).toBeGreaterThan(0);
    await app.toggleFaint('淡显未查到的布局');
    await app.toggleFaint('淡显已关闭的主题');
    expect(await app.dimmedSymbols()).toBe(0);
    expect(new URL(app.page.url()).hash).toContain('faint=none');
  });
});

describe('corridors and regions', () => {
  test('the corridor whose card is open has its ends named', async () => {
    const app = await openApp('#only=railways&at=hsr-xiongan-xinzhou@line-xiongan-xinzhou-hsr');
    expect(await app.namedEnds()).toEqual(['', '→ 雄安新区（河北）']);
  });

  test('few regions have a hatch and a name, many only an edge, all of them a card by click', async () => {
    const app = await openApp('#only=gas');
    const drawn = await app.drawnLayers();
    expect(drawn).toEqual(expect.arrayContaining(['regions-hatch', 'regions-edge', 'regions-label']));
    await app.clickOnMap([112.6, 36.2]);
    expect([...(await app.choices()), (await app.card()) ?? ''].join()).toContain('盆地');
    await app.goTo(app.page.url().replace('only=gas', 'only=eco-zones'));
    const many = await app.drawnLayers();
    expect(many).toContain('regions-edge');
    expect(many).not.toContain('regions-hatch');
  });
});
