import { existsSync, readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import type { FeatureCollection, Polygon } from 'geojson';
import geojsonValidation from 'geojson-validation';
import { describe, expect, test } from 'vitest';
import { splitPlan } from '../../geodata/audit/planText.ts';
import { readSource } from '../../geodata/build/readPlan.ts';
import type { PlaceFeature } from '../../geodata/join.ts';

const source = readSource();
const places = new Map(source.places.map((place) => [place.properties.id, place]));
const divisions = new Map(source.divisions.map((division) => [division.adcode, division]));
const counties: FeatureCollection<Polygon, { adcode: string }> = JSON.parse(
  readFileSync(new URL('../../geodata/boundaries/counties.geojson', import.meta.url), 'utf8'),
);
const countyShapes = new Map(counties.features.map((feature) => [feature.properties.adcode, feature]));
const duplicates = (list: string[]) => list.filter((entry, at) => list.indexOf(entry) !== at);

describe('assignments', () => {
  test('every entry of geodata/plan and geodata/places fits the schema', () => {
    expect(source.problems).toEqual([]);
  });

  test('ids are unique', () => {
    expect(duplicates(source.assignments.map((assignment) => assignment.id))).toEqual([]);
  });

  test('every place exists and stands once in its assignment', () => {
    const wrong = source.assignments.flatMap((assignment) => [
      ...assignment.places
        .filter((place) => !places.has(place) && !divisions.has(place))
        .map((place) => `${assignment.id}: no place ${place}`),
      ...duplicates(assignment.places).map((place) => `${assignment.id}: ${place} twice`),
    ]);
    expect(wrong).toEqual([]);
  });

  test('links to the same statement go both ways', () => {
    const byId = new Map(source.assignments.map((assignment) => [assignment.id, assignment]));
    const wrong = source.assignments.flatMap((assignment) =>
      assignment.same_as
        .filter((other) => !byId.get(other)?.same_as.includes(assignment.id))
        .map((other) => `${assignment.id} -> ${other}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('places', () => {
  test('ids are unique and every place is used', () => {
    expect(duplicates(source.places.map((place) => place.properties.id))).toEqual([]);
    const used = new Set(source.assignments.flatMap((assignment) => assignment.places));
    expect([...places.keys()].filter((id) => !used.has(id))).toEqual([]);
  });

  test('units exist, and the city of every county is named', () => {
    const wrong = source.places.flatMap(({ properties: place }) => [
      ...[...place.cities, ...place.counties]
        .filter((code) => !divisions.has(code))
        .map((code) => `${place.id}: ${code}`),
      ...place.counties
        .filter((code) => !place.cities.includes(divisions.get(code)?.city ?? ''))
        .map((code) => `${place.id}: the city of ${code} is missing`),
    ]);
    expect(wrong).toEqual([]);
  });

  test('geometry fits the precision', () => {
    const isWrong = ({ geometry, properties: { precision, counties, cities } }: PlaceFeature): boolean => {
      switch (precision) {
        case 'site':
        case 'town':
          return geometry?.type !== 'Point' || counties.length !== 1;
        case 'county':
          return geometry !== null || counties.length !== 1;
        case 'city':
          return geometry !== null || counties.length > 0 || cities.length !== 1;
        case 'corridor':
          return geometry?.type !== 'LineString' && geometry?.type !== 'MultiLineString';
        case 'region':
          return geometry === null
            ? cities.length === 0
            : geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon';
        case null:
          return geometry !== null;
      }
    };
    expect(source.places.filter(isWrong).map((place) => place.properties.id)).toEqual([]);
  });

  test('a point lies in the county it claims', () => {
    const wrong = source.places.filter(({ geometry, properties }) => {
      const county = countyShapes.get(properties.counties[0] ?? '');
      return geometry?.type === 'Point' && county && !booleanPointInPolygon(geometry.coordinates, county);
    });
    expect(wrong.map((place) => place.properties.id)).toEqual([]);
  });

  test('every geometry is valid GeoJSON, in degrees near Shanxi, with at most five decimals', () => {
    const wrong = source.places.flatMap((place) => {
      if (!place.geometry) return [];
      const valid = geojsonValidation.valid(place.geometry) === true;
      const numbers = JSON.stringify(place.geometry).match(/-?\d+\.?\d*/g) ?? [];
      const near = numbers.every(
        (text) => (Number(text) > 105 && Number(text) < 123) || (Number(text) > 31 && Number(text) < 43),
      );
      const short = numbers.every((text) => (text.split('.')[1] ?? '').length <= 5);
      return valid && near && short ? [] : [place.properties.id];
    });
    expect(wrong).toEqual([]);
  });
});

const PLAN = new URL('../../../shared/plan/plan.txt', import.meta.url);

describe.skipIf(!existsSync(PLAN))("against the plan's text", () => {
  const { sections, boxes } = splitPlan(existsSync(PLAN) ? readFileSync(PLAN, 'utf8') : '');

  test('the text has 70 sections and boxes 2 to 22', () => {
    for (let section = 1; section <= 70; section++)
      expect([section, sections.has(section)]).toEqual([section, true]);
    for (let box = 2; box <= 22; box++) expect([box, boxes.has(box)]).toEqual([box, true]);
  });

  test('every locator stands in its section and box', () => {
    const wrong = source.assignments.filter(
      ({ section, box, locator }) =>
        !sections.get(section)?.includes(locator) || (box !== null && !boxes.get(box)?.includes(locator)),
    );
    expect(wrong.map(({ id, section, box, locator }) => `${id}: ${section}/${box} ${locator}`)).toEqual([]);
  });

  test('titles and summaries are our own words: no run of more than 30 characters of the plan', () => {
    const plan = readFileSync(PLAN, 'utf8');
    const wrong = source.assignments.filter(({ title, summary }) =>
      [title.zh, summary.zh].some((text) => {
        for (let at = 0; at + 31 <= text.length; at++)
          if (plan.includes(text.slice(at, at + 31))) return true;
        return false;
      }),
    );
    expect(wrong.map((assignment) => assignment.id)).toEqual([]);
  });
});
