import type { LineString, MultiLineString, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { Division, Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import { buildShape } from '../../src/geo/shape.ts';
import { nameEnds } from '../../src/map/sources/lineEnds.ts';

const square = (west: number, south: number, east: number, north: number) =>
  buildShape({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  });

const division = (
  adcode: string,
  level: Division['level'],
  name: string,
  seat: [number, number],
): Division => ({
  adcode,
  level,
  name_zh: name,
  short_zh: name,
  name_en: name.toUpperCase(),
  city: null,
  bbox: [0, 0, 0, 0],
  seat,
  area_km2: 1,
});

/** A province of two counties, west and east, with a city's seat in the middle of the west. */
function name(line: LineString | MultiLineString, outside: string[] = [], lang: 'zh' | 'en' = 'zh') {
  const placement = { id: 'p', outside: outside.map((zh) => ({ zh, en: zh.toUpperCase() })) } as Placement;
  const divisions = [
    division('1', 'province', 'all', [1, 1]),
    division('2', 'city', 'middletown', [0.5, 0.5]),
    division('3', 'county', 'west', [0.2, 0.9]),
    division('4', 'county', 'east', [1.2, 0.9]),
  ];
  const atlas = {
    divisions: new Map(divisions.map((unit) => [unit.adcode, unit])),
    divisionShapes: new Map([
      ['1', square(0, 0, 2, 1)],
      ['3', square(0, 0, 1, 1)],
      ['4', square(1, 0, 2, 1)],
    ]),
    placementShapes: new Map([['p', buildShape(line as Parameters<typeof buildShape>[0])]]),
  } as unknown as Atlas;
  return nameEnds(atlas, placement, lang).map((end) => `${end.name}${end.isCity ? ' (city)' : ''}`);
}

const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });

describe('nameEnds', () => {
  test('names a city near by, else the county an end lies in', () => {
    expect(name(line([0.5, 0.52], [1.5, 0.5]))).toEqual(['middletown (city)', 'east']);
    expect(name(line([0.5, 0.52], [1.5, 0.5]), [], 'en')).toEqual(['MIDDLETOWN (city)', 'EAST']);
  });

  test('names the goal where a line leaves the province, also at its very edge', () => {
    expect(name(line([0.5, 0.5], [2.5, 0.5]), ['sea'])).toEqual(['middletown (city)', '→ sea']);
    expect(name(line([0.5, 0.5], [1.99, 0.5]), ['sea', 'port'])).toEqual([
      'middletown (city)',
      '→ sea、port',
    ]);
  });

  test('says nothing where several goals stand against several ways out', () => {
    expect(name(line([-0.5, 0.5], [2.5, 0.5]), ['sea', 'desert'])).toEqual([]);
  });

  test('gives the joints of a line in parts no name, nor a closed line any end', () => {
    const parts: MultiLineString = {
      type: 'MultiLineString',
      coordinates: [
        [
          [0.2, 0.9],
          [0.8, 0.6],
        ],
        [
          [0.8, 0.6],
          [1.5, 0.5],
        ],
      ],
    };
    expect(name(parts)).toEqual(['west', 'east']);
    expect(name(line([0.2, 0.2], [0.8, 0.2], [0.8, 0.8], [0.2, 0.2]))).toEqual([]);
  });
});
