import { expect, test } from 'vitest';
import { buildCandidates, buildScores, buildTints } from '../../src/map/sources/tints.ts';
import { atlasWith, inCity, inCounty, placement } from '../query/fixture.ts';

const atlas = atlasWith();
const NONE = { ofOneTheme: [], shares: new Map<string, number>(), origins: [] };
const propertiesOf = ({ features }: ReturnType<typeof buildTints>) =>
  features.map(({ properties }) => properties);

test('a theme alone tints what it is given to as a whole, in the colour of its group', () => {
  const [city, county] = [placement('c', inCity('110000')), placement('d', inCounty('120001'))];
  const ofOneTheme = [city, county, placement('e', { precision: 'site', counties: ['110002'] })];
  expect(propertiesOf(buildTints(atlas, { ...NONE, ofOneTheme }))).toEqual([
    { id: '110000', kind: 'theme', group: city.group },
    { id: '120001', kind: 'theme', group: county.group },
  ]);
});

test('shares of an answer come over that, and origins over both, but never the whole province', () => {
  const tints = buildTints(atlas, {
    ofOneTheme: [placement('c', inCity('110000'))],
    shares: new Map([
      ['110000', 0.5],
      ['120000', 1],
    ]),
    origins: ['120000', '100000'],
  });
  expect(propertiesOf(tints)).toEqual([
    { id: '110000', kind: 'share', share: 0.5 },
    { id: '120000', kind: 'origin' },
  ]);
});

test('scores are told as they are: the colour is the layer’s', () => {
  const units = new Map([
    ['110001', 0.25],
    ['110002', null],
    ['999999', 1],
  ]);
  expect(propertiesOf(buildScores(atlas, { units }))).toEqual([
    { id: '110001', kind: 'score', shade: 0.25 },
    { id: '110002', kind: 'score', shade: null },
  ]);
  const points = buildCandidates([{ id: 'own', lngLat: [112, 37], shade: null }]);
  expect(points.features[0]?.properties).toEqual({ id: 'own', shade: null });
});
