import { readFileSync } from 'node:fs';
import type { Division, Place, Placement } from '../../geodata/schema.ts';
import { anchorOf } from '../../src/geo/anchor.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import { buildShape, type Shape, type ShapeGeometry } from '../../src/geo/shape.ts';
import type { Answer, Certainty } from '../../src/query/engine/answer.ts';
import type { Origin } from '../../src/query/engine/query.ts';
import { CATALOGUE } from '../catalogue.ts';
import { rectangle } from '../geo/shapes.ts';

/** A division for tests: only what queries look at. */
export function division(
  adcode: string,
  level: Division['level'],
  city: string | null,
  extra: Partial<Division> = {},
): Division {
  return {
    adcode,
    level,
    name_zh: `单位${adcode}`,
    short_zh: adcode,
    name_en: `Unit ${adcode}`,
    city,
    bbox: [110, 34.5, 114.6, 40.8],
    seat: [112, 37],
    area_km2: 1,
    ...extra,
  };
}

/** A placement for tests: only what queries look at. */
export function placement(id: string, extra: Partial<Placement> = {}): Placement {
  return {
    id: `${id}@${id}`,
    assignment: id,
    theme: 'steel',
    group: 'traditional',
    title_zh: id,
    title_en: id,
    summary_zh: '',
    summary_en: '',
    place: id,
    place_zh: id,
    place_en: id,
    place_kind: 'site',
    cities: [],
    counties: [],
    precision: 'site',
    status: null,
    section: 1,
    box: null,
    locator: '',
    figures: [],
    outside: [],
    same_as: [],
    ...extra,
  };
}

/** A place for tests. */
export function place(id: string, name_zh: string, name_en: string, extra: Partial<Place> = {}): Place {
  return {
    id,
    name_zh,
    name_en,
    kind: 'site',
    precision: 'site',
    cities: [],
    counties: [],
    ...extra,
  };
}

/** An atlas of divisions and placements with their geometries; null where there is none. */
export function atlasOf(
  divisions: readonly (readonly [Division, ShapeGeometry | null])[],
  placements: readonly (readonly [Placement, ShapeGeometry | Shape | null])[],
  places: readonly (readonly [Place, ShapeGeometry | null])[] = [],
): Atlas {
  const placementShapes = new Map(
    placements.flatMap(([{ id }, ground]) =>
      ground ? [[id, 'runs' in ground ? ground : buildShape(ground)]] : [],
    ),
  );
  return {
    catalogue: CATALOGUE,
    placements: new Map(placements.map(([one]) => [one.id, one])),
    divisions: new Map(divisions.map(([one]) => [one.adcode, one])),
    places: new Map(places.map(([one]) => [one.id, one])),
    placementShapes,
    divisionShapes: new Map(
      divisions.flatMap(([{ adcode }, ground]) => (ground ? [[adcode, buildShape(ground)]] : [])),
    ),
    placeShapes: new Map(places.flatMap(([{ id }, ground]) => (ground ? [[id, buildShape(ground)]] : []))),
    anchors: new Map([...placementShapes].map(([id, shape]) => [id, anchorOf(shape)])),
  };
}

/**
 * A province of two cities side by side, each one degree wide: the west has two counties, the north one
 * above the south, the east is one county.
 */
export const GROUND = {
  '100000': rectangle(111, 36, 113, 38),
  '110000': rectangle(111, 36, 112, 38),
  '110001': rectangle(111, 37, 112, 38),
  '110002': rectangle(111, 36, 112, 37),
  '120000': rectangle(112, 36, 113, 38),
  '120001': rectangle(112, 36, 113, 38),
};
export const DIVISIONS: readonly (readonly [Division, ShapeGeometry])[] = [
  [division('100000', 'province', null), GROUND['100000']],
  [division('110000', 'city', null, { seat: [111.5, 37] }), GROUND['110000']],
  [division('110001', 'county', '110000', { seat: [111.5, 37.5] }), GROUND['110001']],
  [division('110002', 'county', '110000', { seat: [111.5, 36.5] }), GROUND['110002']],
  [division('120000', 'city', null, { seat: [112.5, 37] }), GROUND['120000']],
  [division('120001', 'county', '120000', { seat: [112.5, 37] }), GROUND['120001']],
];

/** What a placement is that is known to lie somewhere in a city, or in a county, and nothing more. */
export const inCity = (...cities: string[]): Partial<Placement> => ({ precision: 'city', cities });
export const inCounty = (county: string): Partial<Placement> => ({
  precision: 'county',
  cities: [`${county.slice(0, 2)}0000`],
  counties: [county],
});

/** An atlas of those two cities. */
export const atlasWith = (...placements: [Placement, ShapeGeometry | Shape | null][]): Atlas =>
  atlasOf(DIVISIONS, placements);

export const spot = (lng: number, lat: number): GeoJSON.Point => ({ type: 'Point', coordinates: [lng, lat] });
export const path = (...coordinates: number[][]): GeoJSON.LineString => ({ type: 'LineString', coordinates });
export const point = (lng: number, lat: number): Origin => ({ kind: 'point', lngLat: [lng, lat] });

/** The hits of an answer and how sure they are, by assignment. */
export const asked = ({ hits }: Answer): Record<string, Certainty> =>
  Object.fromEntries(hits.map(({ placement: { assignment }, certainty }) => [assignment, certainty]));

/** The divisions of the province, as published. */
export const realDivisions = (): Map<string, Division> => {
  const path = new URL('../../geodata/divisions.json', import.meta.url);
  const divisions = JSON.parse(readFileSync(path, 'utf8')) as Division[];
  return new Map(divisions.map((one) => [one.adcode, one]));
};

/** Places that questions in the tests name. */
export const namedPlaces = (): Map<string, Place> =>
  new Map(
    [
      place('site-wusu', '太原武宿国际机场', 'Taiyuan Wusu International Airport', {
        cities: ['140100'],
        counties: ['140105'],
      }),
      place('line-daxi', '大西高铁（山西段）', "Datong–Xi'an high-speed railway (in Shanxi)", {
        kind: 'line',
        precision: 'corridor',
      }),
      place('water-yellow-river', '黄河', 'Yellow River', { kind: 'water', precision: 'corridor' }),
      place('water-fen-river', '汾河', 'Fen River', { kind: 'water', precision: 'corridor' }),
      place('region-metropolitan', '太原都市圈', 'Taiyuan metropolitan area', {
        kind: 'region',
        precision: 'region',
        cities: ['140100'],
      }),
      place('region-jinbei', '晋北', 'Northern Shanxi', { kind: 'region', precision: 'region' }),
      place('town-qikou', '碛口镇', 'Qikou Town', { kind: 'town', precision: 'town' }),
      place('region-a', '同名区', 'Same name', { kind: 'region' }),
      place('region-b', '同名区', 'Same name', { kind: 'region' }),
    ].map((one) => [one.id, one]),
  );
