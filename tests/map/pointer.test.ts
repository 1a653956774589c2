import { describe, expect, test } from 'vitest';
import type { Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import { buildShape } from '../../src/geo/shape.ts';
import { type DrawnFeature, meaningOf, unitAt } from '../../src/map/pointer.ts';

const square = (west: number, south: number, size: number) =>
  buildShape({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ],
    ],
  });

/** A city of two counties, west and east, over both of which a region lies. */
const atlas = {
  divisions: new Map(
    [
      { adcode: '1', level: 'province' },
      { adcode: '12', level: 'city' },
      { adcode: '121', level: 'county' },
      { adcode: '122', level: 'county' },
    ].map((unit) => [unit.adcode, unit]),
  ),
  divisionShapes: new Map([
    ['1', square(0, 0, 4)],
    ['12', square(0, 0, 2)],
    ['121', square(0, 0, 1)],
    ['122', square(1, 0, 1)],
  ]),
  placementShapes: new Map([['region', square(0, 0, 2)]]),
} as unknown as Atlas;

const region = { id: 'region', precision: 'region' } as Placement;
const cityWide = ['a', 'b'].map((id) => ({ id, precision: 'city', cities: ['12'] }) as unknown as Placement);
const symbol = (...members: string[]): DrawnFeature => ({
  source: 'spots',
  properties: { members: members.join(' ') },
});
const badge: DrawnFeature = { source: 'badges', properties: { adcode: '12' } };
const clickOn = (drawn: DrawnFeature[], visible: Placement[] = [region]) =>
  meaningOf(atlas, drawn, [0.5, 0.5], { rows: cityWide, visible });

describe('a click', () => {
  test('on the symbol of one placement means its card, whatever lies under it', () => {
    expect(clickOn([symbol('mine')])).toEqual({ kind: 'card', id: 'mine' });
    expect(clickOn([symbol('mine'), symbol('mine')])).toEqual({ kind: 'card', id: 'mine' });
  });

  test('on a stack means a list of what is in it, with the units there, county before city', () => {
    expect(clickOn([symbol('mine', 'plant')])).toEqual({
      kind: 'choice',
      placements: ['mine', 'plant'],
      units: ['121', '12'],
    });
  });

  test('on a badge means what its own city is given, not the ground that it hangs over', () => {
    expect(clickOn([badge])).toEqual({ kind: 'choice', placements: ['a', 'b'], units: ['12'] });
  });

  test('on a badge over a symbol means both', () => {
    expect(clickOn([badge, symbol('mine')])).toMatchObject({ placements: ['a', 'b', 'mine'], units: ['12'] });
  });

  test('on bare ground means the regions and units there, and out of them nothing', () => {
    expect(clickOn([])).toEqual({ kind: 'choice', placements: ['region'], units: ['121', '12'] });
    expect(clickOn([], [])).toMatchObject({ placements: [] });
    expect(meaningOf(atlas, [], [3, 3], { rows: [], visible: [region] })).toEqual({ kind: 'nothing' });
  });
});

test('of the units that are ranked the one at a place is meant', () => {
  const units = new Map([
    ['122', 0.4],
    ['121', null],
  ]);
  expect(unitAt(atlas, { units }, [0.5, 0.5])).toBe('121');
  expect(unitAt(atlas, { units }, [0.5, 1.5])).toBeNull();
});
