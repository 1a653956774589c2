import fc from 'fast-check';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { km } from '../../src/geo/units.ts';
import { areaOf, NO_FILTERS, withinOf } from '../../src/query/engine/query.ts';
import { lensesOf } from '../../src/query/models/lenses.ts';
import type { Goal } from '../../src/query/models/screen/criterion.ts';
import { createLocalService } from '../../src/service/local.ts';
import type { AtlasService, ScoreNews } from '../../src/service/service.ts';
import { WORDS } from '../catalogue.ts';
import { queriesOver } from '../query/queries.ts';
import { realAtlas } from '../query/realAtlas.ts';
import { connectService } from './connect.ts';

vi.setConfig({ testTimeout: 30_000 });

const atlas = realAtlas();
const local = createLocalService(atlas, async () => WORDS);
const { service: remote, close } = connectService(atlas, async () => realAtlas());
afterAll(close);

const regions = [...atlas.places.values()].filter(({ precision }) => precision === 'region');
const kinds = queriesOver(
  ['140000', '140100', '140200', '140105', '140221'],
  [...atlas.places.keys()].slice(0, 40),
  regions.map(({ id }) => id),
  regions.map(({ id }) => id),
);
const queries = fc.oneof(...Object.values(kinds));
const near = withinOf(areaOf('140100'), km(50));

/** What both services say to the same question; fails where they differ. */
async function bothSay<Result>(ask: (service: AtlasService) => Result): Promise<Awaited<Result>> {
  const [here, there] = await Promise.all([ask(local), ask(remote)]);
  expect(there).toEqual(here);
  return there as Awaited<Result>;
}

describe('a service answers here as it does beside', () => {
  test('questions, with all that is told of them', async () => {
    const { certain, possible, hits } = await bothSay(({ answer }) => answer(near));
    expect(Math.min(certain, possible)).toBeGreaterThan(0);
    expect(hits.every(({ placement }) => atlas.placements.get(placement.id) === placement)).toBe(true);
    expect(await bothSay(({ outlines }) => outlines(near))).toHaveLength(1);
    expect((await bothSay(({ facets }) => facets(near))).themes.size).toBeGreaterThan(3);
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        await bothSay(({ answer }) => answer(query));
      }),
      { numRuns: 20 },
    );
  });

  test('what an empty answer could do without', async () => {
    const nothing = withinOf(areaOf('140100'), km(1), { ...NO_FILTERS, text: '钢', statuses: ['pilot'] });
    expect((await bothSay(({ relaxations }) => relaxations(nothing))).length).toBeGreaterThan(0);
  });

  test.each(['煤矿', '太原', 'steel', '没有这样的词'])('a text: %s', async (text) => {
    await bothSay(({ search }) => search(text));
    await bothSay(({ suggest }) => suggest(text, 'zh'));
    await bothSay(({ suggest }) => suggest(text, 'en'));
    await bothSay(({ summary }) => summary({ kind: 'text', text }, new Set(), 0));
  });

  test.each(lensesOf(atlas))('where two kinds meet: $id', async (lens) => {
    for (const withCityWide of [false, true]) {
      const { met } = await bothSay(({ meetings }) =>
        meetings(lens.id, withCityWide ? null : km(20), withCityWide, withCityWide ? '140800' : null),
      );
      expect(met.length).toBeGreaterThan(0);
      for (const { against, count, certain } of met.slice(0, 5)) {
        const found = await bothSay(({ meetingsWith }) =>
          meetingsWith(
            against.id,
            lens.id,
            withCityWide ? null : km(20),
            withCityWide,
            withCityWide ? '140800' : null,
          ),
        );
        expect(found).toHaveLength(count);
        expect(found.filter(({ certainty }) => certainty === 'certain')).toHaveLength(certain);
      }
    }
  });

  test.each(['140100', '140105'])('the page of a unit: %s', async (adcode) => {
    const { placements } = await bothSay(({ contents }) => contents(adcode));
    expect(placements.certain.length).toBeGreaterThan(0);
  });

  test('a comparison, whose sides are known by themselves', async () => {
    const sides = ['140100', '999999', '140200', '140105'].map(
      (adcode) => ({ kind: 'unit', adcode }) as const,
    );
    const compared = await bothSay(({ comparison }) => comparison(sides));
    expect(compared.distances).toHaveLength(3);
    for (const { from, to } of compared.distances) {
      expect(compared.sides).toContain(from);
      expect(compared.sides).toContain(to);
    }
  });

  test('where a theme is missing', async () => {
    expect((await bothSay(({ gaps }) => gaps('county', 'airports', km(30)))).units?.length).toBeGreaterThan(
      9,
    );
  });

  test('the matrix, a summary and an order', async () => {
    expect((await bothSay(({ matrix }) => matrix())).get('total 140100')).toBeGreaterThan(10);
    const hidden = new Set(['coal-mines'] as const);
    const all = await bothSay(({ summary }) => summary({ kind: 'none' }, new Set(), 0));
    const some = await bothSay(({ summary }) => summary({ kind: 'none' }, hidden, 0));
    expect(all.all.certain).toBe(atlas.placements.size);
    expect(some.themes.has('coal-mines')).toBe(false);
    const asked = { kind: 'query' as const, query: near };
    const whole = await bothSay(({ summary }) => summary(asked, hidden, 0));
    const mostly = await bothSay(({ summary }) => summary(asked, hidden, 0.9));
    expect(mostly.all.certain).toBe(whole.all.certain);
    expect(mostly.all.possible).toBeLessThan(whole.all.possible);
    const values = [...atlas.placements.values()].map(({ title_zh }) => title_zh);
    const order = await bothSay((service) => service.order([{ values, desc: true }], 'zh'));
    expect([...order].map((row) => values[row])).toEqual(
      values.toSorted(new Intl.Collator('zh', { numeric: true }).compare).toReversed(),
    );
  });

  test('scores, and the reader’s own points', async () => {
    const goals: readonly Goal[] = [
      { kind: 'near', of: ['steel'], full: km(10), none: km(50) },
      { kind: 'named', of: ['steel'] },
    ];
    await bothSay(async (service) => {
      const told: ScoreNews[] = [];
      await service.score({ kind: 'county', from: 'area' }, goals, (news) => told.push(news));
      return told.filter((news) => 'column' in news);
    });
    const { points } = (await bothSay(({ readPoints }) =>
      readPoints('name,lng,lat\nA,112.5,37.8\nB,1,2', 'WGS84', () => undefined),
    )) ?? { points: null };
    expect(points?.counties[0]).toMatch(/^14\d{4}$/);
    expect(points?.counties[1]).toBe('');
  });
});
