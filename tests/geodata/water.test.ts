/** Rivers, lakes and reservoirs that geodata/build/boundaries wrote, and the labels set by hand. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { booleanPointInPolygon, centroid, kinks, length, pointToLineDistance } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const { valid } = require('geojson-validation') as { valid: (value: unknown) => unknown };

interface Props {
  id: string;
  kind: 'river' | 'lake' | 'reservoir';
  name_zh: string;
  name_en: string;
  rank: 1 | 2 | 3;
  course: 'gshhg' | 'border' | 'hand';
  inside: boolean;
  note_zh: string;
  note_en: string;
}
type Water = Feature<LineString | Polygon | Point, Props>;

const text = (path: string) => readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8');
const waterText = text('water/water.geojson');
const collection = JSON.parse(waterText) as FeatureCollection<LineString | Polygon | Point, Props>;
const water = collection.features as Water[];
const labels = JSON.parse(text('boundaries/labels.geojson')) as FeatureCollection;
const counties = (
  JSON.parse(text('boundaries/counties.geojson')) as FeatureCollection<
    Polygon | MultiPolygon,
    { adcode: string; name_zh: string; seat: Position }
  >
).features;
const province = (
  JSON.parse(text('boundaries/province.geojson')) as FeatureCollection<Polygon | MultiPolygon>
).features[0] as Feature<Polygon | MultiPolygon>;

const rivers = (name: string) =>
  water.filter((f) => f.properties.kind === 'river' && f.properties.name_zh === name) as Feature<
    LineString,
    Props
  >[];
const kmInside = (name: string) =>
  rivers(name)
    .filter((f) => f.properties.inside)
    .reduce((sum, f) => sum + length(f), 0);
/** Kilometres from a point to the nearest piece of a river. */
const kmTo = (name: string, point: Position) =>
  Math.min(...rivers(name).map((f) => pointToLineDistance(point, f)));
const countiesAt = (point: Position) =>
  counties.filter((c) => booleanPointInPolygon(point, c)).map((c) => c.properties.name_zh);
const positionsOf = (g: LineString | Polygon | Point): Position[] =>
  g.type === 'Point' ? [g.coordinates] : g.type === 'LineString' ? g.coordinates : g.coordinates.flat();

describe('water', () => {
  it('is valid GeoJSON with unique ids, no crs, at most five decimals and 40 kB gzip', () => {
    expect(valid(collection)).toBe(true);
    expect(collection).not.toHaveProperty('crs');
    expect(new Set(water.map((f) => f.id)).size).toBe(water.length);
    expect(gzipSync(waterText, { level: 9 }).length).toBeLessThanOrEqual(40_000);
    for (const f of water) {
      expect(f.id).toBe(f.properties.id);
      for (const v of positionsOf(f.geometry).flat()) expect(Number(v.toFixed(5))).toBe(v);
    }
  });

  it('says of every feature what it is called, where its course comes from and how far to trust it', () => {
    for (const { properties: p } of water) {
      expect(p.name_zh).toMatch(/^\p{Script=Han}+$/u);
      expect(p.name_en).toMatch(/^[A-Z][A-Za-z. 0-9]+$/);
      expect([1, 2, 3]).toContain(p.rank);
      expect(['gshhg', 'border', 'hand']).toContain(p.course);
      expect(p.course === 'hand').toBe(/手绘/.test(p.note_zh) && /by hand/.test(p.note_en));
    }
  });

  it('has no doubled points and no stubs', () => {
    for (const f of water) {
      const points = positionsOf(f.geometry);
      for (let i = 1; i < points.length; i++) expect(points[i]).not.toEqual(points[i - 1]);
      if (f.geometry.type === 'LineString') expect(length(f as Feature<LineString>)).toBeGreaterThan(2);
    }
  });

  it('has polygons that are closed, counterclockwise and do not cross themselves', () => {
    const polygons = water.filter((f): f is Feature<Polygon, Props> => f.geometry.type === 'Polygon');
    expect(polygons.length).toBeGreaterThanOrEqual(6);
    for (const f of polygons) {
      const ring = f.geometry.coordinates[0] as Position[];
      expect(ring[0]).toEqual(ring[ring.length - 1]);
      const twice = ring.reduce((sum, [x = 0, y = 0], i) => {
        const [px = 0, py = 0] = ring[(i + ring.length - 1) % ring.length] as Position;
        return sum + px * y - x * py;
      }, 0);
      expect([f.id, twice > 0, kinks(f).features.length]).toEqual([f.id, true, 0]);
    }
  });

  it('has the Yellow River and the seven rivers of the plan, the big ones at about their length', () => {
    for (const [name, least, most] of [
      ['黄河', 850, 1100],
      ['汾河', 520, 720],
      ['桑干河', 200, 330],
      ['滹沱河', 220, 330],
      ['沁河', 200, 370],
      ['浊漳河', 150, 250],
      ['清漳河', 55, 150],
      ['涑水河', 140, 210],
      ['唐河', 60, 120],
    ] as const) {
      expect([name, kmInside(name) > least && kmInside(name) < most]).toEqual([name, true]);
    }
  });

  it('follows the province edge where the Yellow River forms it', () => {
    const edge = new Set(
      (province.geometry.type === 'Polygon' ? [province.geometry.coordinates] : province.geometry.coordinates)
        .flat(2)
        .map((p) => p.join()),
    );
    const border = rivers('黄河').filter((f) => f.properties.course === 'border');
    expect(border).toHaveLength(1);
    const points = border[0]?.geometry.coordinates ?? [];
    const shared = points.filter((p) => edge.has(p.join())).length;
    expect(shared / points.length).toBeGreaterThan(0.99);
  });

  it('passes the towns that stand on the rivers', () => {
    const seat = (name: string) => {
      const county = counties.find((c) => c.properties.name_zh === name);
      if (!county) throw new Error(`no county ${name}`);
      return county.properties.seat;
    };
    for (const [river, towns] of [
      ['汾河', ['静乐县', '古交市', '万柏林区', '清徐县', '洪洞县', '新绛县', '稷山县']],
      ['桑干河', ['朔城区', '宁武县']],
      ['滹沱河', ['繁峙县', '代县', '原平市', '定襄县']],
      ['沁河', ['沁源县', '安泽县']],
      ['浊漳河', ['武乡县', '榆社县']],
      ['清漳河', ['左权县']],
      ['涑水河', ['闻喜县']],
      ['唐河', ['灵丘县']],
      ['三川河', ['方山县', '离石区', '柳林县']],
      ['昕水河', ['蒲县', '大宁县']],
      ['丹河', ['高平市']],
      ['黄河', ['保德县', '河曲县']],
    ] as const) {
      for (const town of towns)
        expect([river, town, kmTo(river, seat(town)) < 6]).toEqual([river, town, true]);
    }
  });

  it('flows: each tributary ends on its river', () => {
    for (const [name, into] of [
      ['汾河', '黄河'],
      ['涑水河', '黄河'],
      ['沁河', '黄河'],
      ['三川河', '黄河'],
      ['昕水河', '黄河'],
      ['丹河', '沁河'],
      ['文峪河', '汾河'],
      ['潇河', '汾河'],
      ['御河', '桑干河'],
      ['清漳河', '浊漳河'],
      ['清水河', '滹沱河'],
    ] as const) {
      const last = rivers(name).at(-1)?.geometry.coordinates.at(-1) as Position;
      expect([name, kmTo(into, last) < 1.2]).toEqual([name, true]);
    }
  });

  it('marks as inside what lies in the province or within about 2 km of it', () => {
    for (const f of water.filter((x) => x.geometry.type === 'LineString')) {
      const line = f as Feature<LineString, Props>;
      const points = line.geometry.coordinates;
      const share = points.filter((p) => booleanPointInPolygon(p, province)).length / points.length;
      if (f.properties.course === 'border') expect(f.properties.inside).toBe(true);
      else expect([f.id, f.properties.inside]).toEqual([f.id, share > 0.5]);
    }
  });

  it('has the five lakes of the plan in their counties', () => {
    for (const [id, name, county] of [
      ['jinyang-lake', '晋阳湖', ['晋源区']],
      ['zhangze-lake', '漳泽湖', ['潞州区', '上党区', '屯留区']],
      ['yunzhu-lake', '云竹湖', ['榆社县']],
      ['yuncheng-salt-lake', '盐湖', ['盐湖区']],
      ['wuxing-lake', '伍姓湖', ['永济市']],
    ] as const) {
      const lake = water.find((f) => f.id === id);
      expect(lake?.properties.kind).toBe('lake');
      expect(lake?.properties.name_zh).toBe(name);
      const [found] = countiesAt(centroid(lake as Water).geometry.coordinates);
      expect([name, county.some((c) => c === found)]).toEqual([name, true]);
    }
  });

  it('has the reservoirs in their counties, or on the province edge', () => {
    for (const [name, county] of [
      ['汾河水库', '娄烦县'],
      ['册田水库', '云州区'],
      ['后湾水库', '襄垣县'],
      ['关河水库', '武乡县'],
      ['张峰水库', '沁水县'],
    ] as const) {
      const f = water.find((x) => x.properties.name_zh === name) as Water;
      expect([name, countiesAt(centroid(f).geometry.coordinates)]).toEqual([name, [county]]);
    }
    for (const name of ['万家寨水库', '龙口水库', '小浪底水库']) {
      const f = water.find((x) => x.properties.name_zh === name) as Feature<Point, Props>;
      expect([name, kmTo('黄河', f.geometry.coordinates) < 2, f.properties.inside]).toEqual([
        name,
        true,
        true,
      ]);
    }
  });
});

describe('labels', () => {
  it('are valid, with both names: mountains and basins inside, neighbours outside the province', () => {
    expect(valid(labels)).toBe(true);
    expect(labels.features).toHaveLength(16);
    for (const f of labels.features) {
      const p = f.properties as { kind: string; name_zh: string; name_en: string };
      expect(p.name_zh && p.name_en).toBeTruthy();
      const at = centroid(f as Feature<LineString>).geometry.coordinates;
      expect([f.id, booleanPointInPolygon(at, province)]).toEqual([f.id, p.kind !== 'neighbour']);
    }
  });
});
