import type { StyleSpecification } from 'maplibre-gl';
import { beforeEach, describe, expect, test } from 'vitest';
import type { FocusTarget } from '../../src/map/sources/focus.ts';
import { MapWriter, type MovingData } from '../../src/map/writer.ts';
import { RecordingMap } from './recordingMap.ts';

const collection = (count: number) => ({
  type: 'FeatureCollection' as const,
  features: Array.from({ length: count }, () => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: [112, 37] },
  })),
});
const dataOf = (spots: object, ring: object = collection(0)) => ({ spots, ring }) as unknown as MovingData;
const city: FocusTarget = {
  source: 'extents',
  id: '140100',
  part: 'city',
  state: { focus: true, group: 'energy' },
};
const symbol: FocusTarget = { source: 'spots', id: 'mine', part: 'spot', state: { focus: true } };
const styleOf = (data: MovingData, focused: readonly string[]): StyleSpecification => ({
  version: 8,
  name: focused.join(),
  sources: Object.fromEntries(
    Object.entries(data).map(([id, data]) => [id, { type: 'geojson' as const, data }]),
  ),
  layers: [],
});

let map: RecordingMap;
let first: MovingData;
let writer: MapWriter;

/** What was done to the map since the last look. */
const done = () => map.calls.splice(0);

beforeEach(() => {
  map = new RecordingMap();
  first = dataOf(collection(1));
  writer = new MapWriter(map.asMap, styleOf, first, []);
  map.fire('style.load');
  done();
});

describe('sources', () => {
  test('are written when their data is another object, and only then', () => {
    const next = dataOf(collection(1), first.ring);
    writer.write(next);
    expect(done()).toEqual(['data of spots']);
    expect(map.data['spots']).toBe(next.spots);
    writer.write({ ...next });
    expect(done()).toEqual([]);
  });

  test('are left alone where nothing takes the place of nothing', () => {
    writer.write(dataOf(first.spots, collection(0)));
    expect(done()).toEqual([]);
    writer.write(dataOf(first.spots, collection(2)));
    expect(done()).toEqual(['data of ring']);
  });

  test('wait until the style is loaded', () => {
    const early = new RecordingMap();
    const late = new MapWriter(early.asMap, styleOf, first, [symbol]);
    late.write(dataOf(collection(3)));
    expect(early.calls).toEqual(['style']);
    expect(early.style?.name).toBe('spot');
    early.fire('style.load');
    expect(early.calls).toEqual(['style', 'data of spots', 'state of spots mine']);
  });

  test('keep what they hold in another look', () => {
    const next = dataOf(collection(4), first.ring);
    writer.write(next);
    done();
    writer.restyle();
    expect(done()).toEqual(['style']);
    const source = map.style?.sources['spots'];
    expect(source?.type === 'geojson' && source.data).toBe(first.spots);
  });
});

describe('focus', () => {
  test('is a state of what is drawn already, told by difference', () => {
    writer.focus([city, symbol]);
    expect(done()).toEqual([
      'state of extents 140100',
      'state of spots mine',
      'fill-opacity of focus-city-area: 0.2',
      'line-opacity of focus-city-edge: 0.9',
      'circle-opacity of focus-spot-halo: 0.4',
      'circle-stroke-opacity of focus-spot-halo: 1',
    ]);
    writer.focus([city]);
    expect(done()).toEqual([
      'no state of spots mine',
      'circle-opacity of focus-spot-halo: 0',
      'circle-stroke-opacity of focus-spot-halo: 0',
    ]);
    expect(map.states).toEqual({ 'extents 140100': city.state });
  });

  test('writes no data, and nothing at all where it stays', () => {
    writer.focus([city]);
    done();
    writer.focus([{ ...city }]);
    expect(done()).toEqual([]);
    writer.focus([{ ...city, state: { focus: true, group: 'water' } }]);
    expect(done()).toEqual(['no state of extents 140100', 'state of extents 140100']);
  });
});

test('a map without drawing context takes nothing; what it missed is drawn once it has another', () => {
  writer.focus([symbol]);
  map.lose();
  done();
  const next = dataOf(collection(5), collection(1));
  writer.write(next);
  writer.focus([city]);
  writer.restyle();
  expect(done()).toEqual([]);
  map.restore();
  expect(done()).toEqual(expect.arrayContaining(['style', 'data of spots', 'data of ring']));
  expect(map.data['ring']).toBe(next.ring);
  expect(map.states).toEqual({ 'extents 140100': city.state });
});

test('a state is written anew in another context although it stayed', () => {
  writer.focus([symbol]);
  map.lose();
  map.restore();
  expect(map.states).toEqual({ 'spots mine': symbol.state });
});
