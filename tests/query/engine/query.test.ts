import { expect, test } from 'vitest';
import { decodeQuery } from '../../../src/query/codec/encode.ts';
import {
  areaOf,
  divisionOf,
  NO_FILTERS,
  originsOf,
  type Query,
  togetherOf,
} from '../../../src/query/engine/query.ts';
import { CATALOGUE } from '../../catalogue.ts';

test.each<[string, string[], string | null]>([
  ['within_140100_50', ['140100'], '140100'],
  ['inside_140100', ['140100'], '140100'],
  ['nearest_140100_3', ['140100'], '140100'],
  ['passed_county_p.x', ['x'], null],
  ['within_p.x_50', ['x'], null],
  ['within_112*37_50', ['112,37'], null],
  ['all_1_not_inside_140100', ['140100'], '140100'],
  ['all_2_inside_140100_not_inside_140200', ['140100', '140200'], null],
  ['any_2_inside_140100_within_p.x_5', ['140100', 'x'], null],
  ['common_140100.140200', ['140100', '140200'], null],
  ['listed_steel', [], null],
  ['count_city_code', [], null],
  ['having_county.140100_5', [], null],
])('%s is about %j, of divisions about %s alone', (code, origins, division) => {
  const query = decodeQuery(code, CATALOGUE) as Query;
  const names = originsOf(query).map((origin) =>
    origin.kind === 'division'
      ? origin.adcode
      : origin.kind === 'place'
        ? origin.id
        : String(origin.kind === 'point' && origin.lngLat),
  );
  expect(names).toEqual(origins);
  expect(divisionOf(query)).toBe(division);
});

test('relations together: several, one, one turned round, none', () => {
  const inside = (adcode: string, not = false) =>
    ({ relation: { kind: 'inside', origin: areaOf(adcode) }, not }) as const;
  const [one, other, no] = [inside('140100'), inside('140200'), inside('140300', true)];
  const filters = { ...NO_FILTERS, sections: [9] };
  expect(togetherOf('any', [one, no], filters)).toEqual({
    kind: 'together',
    join: 'any',
    parts: [one, no],
    filters,
  });
  expect(togetherOf('any', [other], filters)).toEqual({ ...other.relation, filters });
  expect(togetherOf('any', [no], filters)).toEqual({ kind: 'together', join: 'all', parts: [no], filters });
  expect(togetherOf('all', [], filters)).toEqual({ kind: 'listed', filters });
});
