/** How what is written by hand is shared out over files: one a theme group, named for it. */
import { readdirSync, readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { expect, test } from 'vitest';
import type { Assignment, Place } from '../../geodata/schema.ts';
import { GROUPS, THEMES } from '../catalogue.ts';

const GEODATA = new URL('../../geodata/', import.meta.url);
const groups = GROUPS.map(({ id }) => id as string);
const groupOf = new Map<string, string>(THEMES.map(({ id, group }) => [id, group]));

/** Every file of a folder, by its name without the extension. */
const filesOf = <T>(folder: string, extension: string): Map<string, T> =>
  new Map(
    readdirSync(new URL(folder, GEODATA)).map((name) => [
      name.replace(new RegExp(`\\.${extension}$`), ''),
      JSON.parse(readFileSync(new URL(`${folder}/${name}`, GEODATA), 'utf8')) as T,
    ]),
  );

const plan = filesOf<Assignment[]>('plan', 'json');
const places = filesOf<FeatureCollection<null, Place>>('places', 'geojson');

/** The group whose file a place belongs to: the first, in the order of groups, that uses it. */
function homeOf(place: string): string | undefined {
  const using = new Set(
    [...plan.values()]
      .flat()
      .flatMap(({ theme, places: at }) => (at.includes(place) ? groupOf.get(theme) : [])),
  );
  return groups.find((group) => using.has(group));
}

test('geodata/plan has one file for each theme group and no other', () => {
  expect([...plan.keys()].sort()).toEqual(groups.toSorted());
});

test('each file of geodata/plan holds only assignments of its group', () => {
  const strange = [...plan].flatMap(([file, assignments]) =>
    assignments.filter(({ theme }) => groupOf.get(theme) !== file).map(({ id }) => `${file}: ${id}`),
  );
  expect(strange).toEqual([]);
});

test('geodata/places has no file but one for a theme group', () => {
  expect([...places.keys()].filter((file) => !groups.includes(file))).toEqual([]);
});

test('a place stands in the file of the first group that uses it', () => {
  const strange = [...places].flatMap(([file, { features }]) =>
    features
      .map(({ properties }) => ({ id: properties.id, home: homeOf(properties.id) }))
      .filter(({ home }) => home !== file)
      .map(({ id, home }) => `${file}: ${id} belongs to ${home}`),
  );
  expect(strange).toEqual([]);
});

test('places stand in the order of their ids', () => {
  for (const [file, { features }] of places) {
    const ids = features.map(({ properties }) => properties.id);
    expect([file, ids]).toEqual([file, ids.toSorted()]);
  }
});
