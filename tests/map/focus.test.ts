import { expect, test } from 'vitest';
import type { Atlas } from '../../src/geo/atlas.ts';
import { findFocus, gatherExtents, indexSymbols } from '../../src/map/sources/focus.ts';
import { atlasOf, DIVISIONS, GROUND, inCity, inCounty, path, placement, spot } from '../query/fixture.ts';

/** The id that the fixture gives to a placement of a name. */
const idOf = (name: string) => placement(name).id;

const base: Atlas = atlasOf(DIVISIONS, [
  [placement('city', inCity('110000')), null],
  [placement('county', inCounty('110001')), null],
  [placement('site', { precision: 'site' }), spot(111.2, 37.2)],
  [placement('town', { precision: 'town' }), spot(111.3, 37.2)],
  [placement('region', { precision: 'region' }), GROUND['110002']],
  [placement('road', { precision: 'corridor' }), path([111.5, 37.5], [112.5, 37])],
]);
const shapeOf = (adcode: string) => {
  const shape = base.divisionShapes.get(adcode);
  if (!shape) throw new Error(`No shape of ${adcode}.`);
  return shape;
};
/** What is known only to a unit has the very shape of that unit. */
const atlas: Atlas = {
  ...base,
  placementShapes: new Map([
    ...base.placementShapes,
    [idOf('city'), shapeOf('110000')],
    [idOf('county'), shapeOf('110001')],
  ]),
};
const extents = gatherExtents(atlas);
const focusOn = (names: string[], more: { unit?: string; point?: boolean } = {}) =>
  findFocus({
    atlas,
    lang: 'zh',
    extents,
    symbols: new Map([
      [idOf('site'), 'symbol'],
      [idOf('county'), 'symbol'],
    ]),
    placements: names.map(idOf),
    unit: more.unit ?? null,
    point: more.point ? { id: 'own', lngLat: [112, 37] } : null,
  });
const targetsOf = (...ids: string[]) =>
  focusOn(ids).targets.map(({ source, id, part }) => `${source} ${id} ${part}`);

test('every extent is there once, units by their codes', () => {
  expect(extents.data.features.map(({ properties }) => `${properties.kind} ${properties.id}`)).toEqual([
    'city 110000',
    'county 110001',
    'county 110002',
    'city 120000',
    'county 120001',
    `region ${idOf('region')}`,
    `corridor ${idOf('road')}`,
  ]);
});

test('what is in focus is told of the features that stand for it', () => {
  expect(targetsOf('city')).toEqual(['extents 110000 city']);
  expect(targetsOf('county')).toEqual(['extents 110001 county', 'spots symbol spot']);
  expect(targetsOf('site')).toEqual(['spots symbol spot']);
  expect(targetsOf('region', 'nobody')).toEqual([`extents ${idOf('region')} region`]);
  expect(focusOn(['city']).targets[0]?.state).toEqual({
    focus: true,
    group: atlas.placements.get(idOf('city'))?.group,
  });
});

test('a unit whose score is explained is told by its edge alone, a point of the reader’s by a mark', () => {
  expect(focusOn([], { unit: '110002' }).targets.map(({ id, state }) => [id, state])).toEqual([
    ['110002', { focus: true }],
  ]);
  expect(focusOn([], { point: true }).marks.features.map(({ properties }) => properties)).toEqual([
    { id: 'own' },
  ]);
});

test('only what has no feature of its own is marked: a spot without symbol, the ends of a corridor', () => {
  const marksOf = (id: string) => focusOn([id]).marks.features.map(({ properties }) => properties);
  expect(marksOf('city')).toEqual([]);
  expect(focusOn(['city']).marks).toBe(focusOn(['site']).marks);
  expect(marksOf('town')).toEqual([{ id: idOf('town') }]);
  expect(marksOf('road').every(({ end }) => end !== undefined)).toBe(true);
  expect(marksOf('road')).toHaveLength(2);
});

test('a symbol stands for all that is stacked under it', () => {
  const properties = { id: 'a', members: 'a b', image: '', dim: false, weight: 1, sort: 0, label: '' };
  const symbols = indexSymbols({
    type: 'FeatureCollection',
    features: [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [112, 37] } }],
  });
  expect([...symbols]).toEqual([
    ['a', 'a'],
    ['b', 'a'],
  ]);
});
