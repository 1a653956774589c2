import { expect, test } from 'vitest';
import type { Placement } from '../../geodata/schema.ts';
import type { MapImage } from '../../layers/images.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import { toLngLat } from '../../src/map/mercator.ts';
import { buildSpots, buildStacks } from '../../src/map/sources/spots.ts';
import type { Spot } from '../../src/map/sources/stackSpots.ts';
import { CATALOGUE } from '../catalogue.ts';

const spot = (id: string, status: Placement['status']): Spot => ({
  placement: { id, status, theme: 'steel', group: 'traditional', precision: 'site' } as Placement,
  anchor: [112, 37],
  order: 0,
  dim: false,
});

const statusOf = (...stack: [Spot, ...Spot[]]) => {
  const [drawn] = buildSpots([stack], { lang: 'zh', zoom: 8, weights: new Map() }).features;
  const image = JSON.parse(drawn?.properties.image ?? '{}') as MapImage;
  return image.kind === 'spot' ? image.status : 'no symbol';
};

test('a stack shows how far along it is only where all of it is as far', () => {
  expect(statusOf(spot('a', 'new'))).toBe('new');
  expect(statusOf(spot('a', 'new'), spot('b', 'new'))).toBe('new');
  expect(statusOf(spot('a', 'new'), spot('b', 'continue'))).toBeNull();
  expect(statusOf(spot('a', 'new'), spot('b', null))).toBeNull();
});

test('a symbol fades by the share of area of what it stands for, the most of a stack', () => {
  const weights = new Map([
    ['a', 0.2],
    ['b', 0.7],
  ]);
  const weightOf = (...stack: [Spot, ...Spot[]]) =>
    buildSpots([stack], { lang: 'zh', zoom: 8, weights }).features[0]?.properties.weight;
  expect(weightOf(spot('a', null))).toBe(0.2);
  expect(weightOf(spot('a', null), spot('b', null))).toBe(0.7);
  expect(weightOf(spot('a', null), spot('certain', null))).toBe(1);
});

test('symbols stand further apart on a phone', () => {
  const away = (x: number) => [String(x), toLngLat({ x: 50_000 + x, y: 25_000 }, 8)] as const;
  const input = {
    atlas: { anchors: new Map([away(0), away(28)]), catalogue: CATALOGUE } as unknown as Atlas,
    shown: [spot('0', 'new').placement, spot('28', 'new').placement],
    faint: [],
  };
  expect(buildStacks(input, 8, false)).toHaveLength(2);
  expect(buildStacks(input, 8, true)).toHaveLength(1);
});
