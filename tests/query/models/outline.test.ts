import { describe, expect, test } from 'vitest';
import type { Placement } from '../../../geodata/schema.ts';
import { flatListOf, outlineOf } from '../../../src/query/models/outline.ts';
import { CATALOGUE } from '../../catalogue.ts';
import { placement } from '../fixture.ts';

const row = (id: string, extra: Partial<Placement> = {}, share: number | null = null) => ({
  placement: placement(id, extra),
  share,
});
type Row = ReturnType<typeof row>;

const mine: Partial<Placement> = { theme: 'coal-mines', group: 'energy' };
const power: Partial<Placement> = { theme: 'coal-power', group: 'energy' };
const inCity = (adcode: string): Partial<Placement> => ({
  precision: 'city',
  place: adcode,
  cities: [adcode],
});
const parts = (...rows: Row[]) => outlineOf(rows, CATALOGUE, ({ share }) => share);
const names = (things: readonly (readonly Row[])[]) =>
  things.map((thing) => thing.map(({ placement: { assignment } }) => assignment).join('='));

describe('the parts of a list', () => {
  test('are groups, the largest first, with their themes counted', () => {
    const found = parts(row('a'), row('b', mine), row('c', power), row('d', mine));
    expect(found.map(({ id, by, count }) => [id, by, count])).toEqual([
      ['energy', 'group', 3],
      ['traditional', 'group', 1],
    ]);
    expect(found[0]?.themes).toEqual([
      { theme: 'coal-mines', count: 2 },
      { theme: 'coal-power', count: 1 },
    ]);
  });

  test('are themes within one group', () => {
    const found = parts(row('b', mine), row('c', power));
    expect(found.map(({ id, by }) => [id, by])).toEqual([
      ['coal-mines', 'theme'],
      ['coal-power', 'theme'],
    ]);
  });

  test('hold what stands for a whole city apart, city by city', () => {
    const [part] = parts(
      row('a', inCity('140100')),
      row('b'),
      row('c', inCity('140200')),
      row('d', inCity('140100')),
    );
    expect(names(part?.things ?? [])).toEqual(['b']);
    expect(part?.cities.map(({ adcode, things }) => [adcode, names(things)])).toEqual([
      ['140100', ['a', 'd']],
      ['140200', ['c']],
    ]);
  });

  test('go by share of area, the greatest first, cities too', () => {
    const [part] = parts(
      row('a', inCity('140100'), 0.2),
      row('b', {}, 0.3),
      row('c', inCity('140200'), 0.5),
      row('d', {}, 0.7),
    );
    expect(names(part?.things ?? [])).toEqual(['d', 'b']);
    expect(part?.cities.map(({ adcode }) => adcode)).toEqual(['140200', '140100']);
  });

  test('count once what is stated twice', () => {
    const [part] = parts(
      row('a', { place: 'x', same_as: ['b'] }),
      row('b', { place: 'x', same_as: ['a'] }),
      row('c'),
    );
    expect([part?.count, part?.statements]).toEqual([2, 3]);
    expect(names(part?.things ?? [])).toEqual(['a=b', 'c']);
  });
});

test('a short list has whole cities last, and else keeps its order', () => {
  expect(names(flatListOf([row('a', inCity('140100')), row('c'), row('b')]))).toEqual(['c', 'b', 'a']);
});
