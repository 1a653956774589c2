import { describe, expect, test } from 'vitest';
import type { Division } from '../../../geodata/schema.ts';
import { neighboursOf } from '../../../src/query/engine/kin.ts';
import { insideDivision } from '../../../src/query/engine/query.ts';
import { runQuery } from '../../../src/query/engine/run.ts';
import { contentsOf, unitsOfLevel } from '../../../src/query/models/unit.ts';
import { divisionNamed, realAtlas } from '../realAtlas.ts';

const atlas = realAtlas();
const placementsOf = (unit: Division) => contentsOf(atlas, unit).placements;
const named = (name: string) => divisionNamed(atlas, name);

describe('what the plan gives to a unit', () => {
  test('is the answer to “inside”, each placement once', () => {
    for (const unit of [...unitsOfLevel(atlas, 'city'), ...unitsOfLevel(atlas, 'county').slice(0, 20)]) {
      const { certain, partly, cityWide } = placementsOf(unit);
      const answer = runQuery(atlas, insideDivision(unit.adcode));
      const ids = [...certain, ...partly, ...cityWide].map(({ id }) => id);
      expect(new Set(ids)).toEqual(new Set(answer.hits.map(({ placement }) => placement.id)));
      expect(ids).toHaveLength(answer.hits.length);
      expect(certain).toHaveLength(answer.certain);
    }
  });

  test('tells what names a county from what is given to its whole city', () => {
    const { certain, cityWide } = placementsOf(named('平遥县'));
    expect(certain.map(({ title_zh }) => title_zh)).toContain('平遥牛肉产业集群');
    expect(cityWide.length).toBeGreaterThan(0);
    expect(cityWide.every(({ place }) => place === named('晋中市').adcode)).toBe(true);
    expect(certain.every(({ counties }) => counties.includes(named('平遥县').adcode))).toBe(true);
  });

  test('a city has nothing that is only its whole city’s', () => {
    expect(placementsOf(named('太原市')).cityWide).toEqual([]);
  });

  test('comes in the order of the plan', () => {
    const sections = placementsOf(named('太原市')).certain.map(({ section }) => section ?? 0);
    expect(sections).toEqual(sections.toSorted((a, b) => a - b));
  });
});

describe('the units around one', () => {
  test('are those of its level that share a border', () => {
    expect(neighboursOf(atlas, named('太原市')).map(({ short_zh }) => short_zh)).toEqual([
      '阳泉',
      '晋中',
      '忻州',
      '吕梁',
    ]);
    expect(neighboursOf(atlas, named('平遥县')).map(({ short_zh }) => short_zh)).toEqual(
      expect.arrayContaining(['祁县', '介休', '沁源', '文水', '汾阳']),
    );
  });

  test('border each other both ways', () => {
    const counties = unitsOfLevel(atlas, 'county').slice(0, 30);
    for (const county of counties) {
      for (const neighbour of neighboursOf(atlas, county)) {
        expect(neighboursOf(atlas, neighbour)).toContain(county);
      }
    }
  });
});
