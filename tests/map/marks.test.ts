import { expect, test } from 'vitest';
import { buildMarks } from '../../src/map/sources/marks.ts';
import { realAtlas } from '../query/realAtlas.ts';

test('what is on a list is marked by its number there, what shares a spot by the first with a plus', () => {
  const { features } = buildMarks(realAtlas(), [
    { kind: 'unit', adcode: '140100' },
    { kind: 'placement', id: 'gone' },
    { kind: 'point', lngLat: [112, 37], name: '' },
    { kind: 'point', lngLat: [112, 37], name: 'again' },
  ]);
  expect(features.map(({ properties }) => properties.number)).toEqual(['1', '3+']);
});
