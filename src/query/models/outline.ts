import type { Catalogue, GroupId, ThemeId } from '../../../geodata/catalogue.ts';
import type { Placement } from '../../../geodata/schema.ts';
import { type Thing, thingsOf } from './statements.ts';

/** What a list is made of. */
export type Listed = { readonly placement: Placement };

/** What stands for the whole of a city. */
export type CityPart<Row> = { readonly adcode: string; readonly things: readonly Thing<Row>[] };

/** A part of a list: a theme group or, where all is of one, a theme; where all is of one theme, everything. */
export type ListPart<Row> = {
  readonly id: string;
  readonly by: 'group' | 'theme';
  readonly group: GroupId;
  readonly count: number;
  /** How many statements of the plan they are; some repeat another. */
  readonly statements: number;
  /** Themes with their number of things, in the order of the panel. */
  readonly themes: readonly { readonly theme: ThemeId; readonly count: number }[];
  /** What is known better than to be somewhere in a city, and what is of several. */
  readonly things: readonly Thing<Row>[];
  readonly cities: readonly CityPart<Row>[];
};

/**
 * The parts of a list, the largest first. Within a part rows keep their order, or go by their share where
 * they have one, the greatest first, and then by their themes; what stands for a whole city comes last,
 * city by city.
 * @param shareOf how much of the area of a row's place fulfils the question, from 0 to 1
 */
export function outlineOf<Row extends Listed>(
  rows: readonly Row[],
  { themes }: Pick<Catalogue, 'themes'>,
  shareOf: (row: Row) => number | null,
): readonly ListPart<Row>[] {
  const order = new Map(themes.map(({ id }, at) => [id, at]));
  const rank = ([{ placement }]: Thing<Row>) => order.get(placement.theme) ?? 0;
  const share = ([row]: Thing<Row>) => shareOf(row) ?? 1;
  const things = thingsOf(rows).toSorted((a, b) => share(b) - share(a) || rank(a) - rank(b));
  const by = new Set(things.map(([{ placement }]) => placement.group)).size > 1 ? 'group' : 'theme';
  const parts = grouped(things, ([{ placement }]) => placement[by]);
  return [...parts]
    .map(([id, members]): ListPart<Row> => {
      const ofTheme = grouped(members, ([{ placement }]) => placement.theme);
      const cities = grouped(members.filter(isWholeCity), ([{ placement }]) => placement.place);
      return {
        id,
        by,
        group: members[0]?.[0].placement.group ?? '',
        count: members.length,
        statements: members.reduce((sum, { length }) => sum + length, 0),
        themes: themes.flatMap(({ id: theme }) => {
          const count = ofTheme.get(theme)?.length;
          return count ? { theme, count } : [];
        }),
        things: members.filter((thing) => !isWholeCity(thing)),
        cities: [...cities].map(([adcode, those]) => ({ adcode, things: those })),
      };
    })
    .toSorted((a, b) => b.count - a.count);
}

/** Spots, lines and regions before whole cities, else in their order; each thing once. */
export function flatListOf<Row extends Listed>(rows: readonly Row[]): readonly Thing<Row>[] {
  const things = thingsOf(rows);
  return [...things.filter((thing) => !isWholeCity(thing)), ...things.filter(isWholeCity)];
}

const isWholeCity = ([{ placement }]: Thing<Listed>): boolean => placement.precision === 'city';

function grouped<One>(list: readonly One[], keyOf: (one: One) => string): ReadonlyMap<string, One[]> {
  const groups = new Map<string, One[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
