import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Division } from '../../../geodata/schema.ts';
import { km } from '../../../src/geo/units.ts';
import {
  buffersOf,
  packAnswer,
  packComparison,
  packContents,
  packMeetings,
  packMet,
  unpackAnswer,
  unpackComparison,
  unpackContents,
  unpackMeetings,
  unpackMet,
} from '../../../src/query/codec/packed.ts';
import { areaOf, insideDivision, type Query, withinOf } from '../../../src/query/engine/query.ts';
import { runInSteps, runQuery } from '../../../src/query/engine/run.ts';
import { finish, finishInSlices } from '../../../src/query/engine/steps.ts';
import { compareSides, resolveSide } from '../../../src/query/models/compare.ts';
import { findMeetings, lensesOf, meetingsInSteps } from '../../../src/query/models/lens.ts';
import { contentsOf } from '../../../src/query/models/unit.ts';
import { queriesOver } from '../queries.ts';
import { realAtlas } from '../realAtlas.ts';

const atlas = realAtlas();
const divisionOf = (adcode: string) => atlas.divisions.get(adcode) as Division;
const regions = [...atlas.places.values()].filter(({ precision }) => precision === 'region');
const kinds = queriesOver(
  ['140000', '140100', '140200', '140105', '140221'],
  [...atlas.places.keys()].slice(0, 40),
  regions.map(({ id }) => id),
  regions.map(({ id }) => id),
);
const queries = fc.oneof(...Object.values(kinds));

/** Hands an answer over as the worker does. */
function handOver(query: Query) {
  const packed = packAnswer(atlas, runQuery(atlas, query));
  const received = structuredClone(packed, { transfer: buffersOf(packed) });
  return finish(unpackAnswer(atlas, query, received));
}

test('a packed answer that changed hands is the answer', { timeout: 60_000 }, () => {
  const near = withinOf(areaOf('140100'), km(50));
  const { certain, possible } = runQuery(atlas, near);
  expect(Math.min(certain, possible)).toBeGreaterThan(0);
  expect(handOver(near)).toEqual(runQuery(atlas, near));
  fc.assert(
    fc.property(queries, (query) => {
      expect(handOver(query)).toEqual(runQuery(atlas, query));
    }),
    { numRuns: 30 },
  );
});

test.each(lensesOf(atlas))('packed meetings are the meetings: $id', (lens) => {
  const { met } = findMeetings(atlas, lens, lens.radius, true);
  expect(met.length).toBeGreaterThan(1);
  expect(unpackMet(atlas, structuredClone(packMet(atlas, met)))).toEqual(
    met.map((one) => ({ ...one, meetings: null })),
  );
  for (const { against, meetings } of met) {
    const packed = structuredClone(packMeetings(atlas, meetings ?? []));
    expect(unpackMeetings(atlas, against, packed)).toEqual(meetings);
    const alone = finish(meetingsInSteps(atlas, lens, lens.radius, true, against.id));
    expect(alone.met.map((one) => one.meetings)).toEqual([meetings]);
  }
});

test.each(['140100', '140105'])('packed contents of a unit are the contents: %s', (adcode) => {
  const contents = contentsOf(atlas, divisionOf(adcode));
  expect(contents.places.size).toBeGreaterThan(0);
  expect(unpackContents(atlas, structuredClone(packContents(atlas, contents)))).toEqual(contents);
});

test('a packed comparison is the comparison', () => {
  const sides = ['140100', '140200', '140105'].flatMap(
    (adcode) => resolveSide(atlas, { kind: 'unit', adcode }) ?? [],
  );
  const comparison = compareSides(atlas, sides);
  const unpacked = unpackComparison(atlas, structuredClone(packComparison(atlas, comparison)));
  expect(unpacked).toEqual(comparison);
  // Sides are known by themselves.
  expect(
    unpacked.distances.every(({ from, to }) => unpacked.sides.includes(from) && unpacked.sides.includes(to)),
  ).toBe(true);
});

test('an answer found slice by slice is the same, and given up where a rest says so', async () => {
  const query: Query = insideDivision('140000');
  let rests = 0;
  const rested = await finishInSlices(runInSteps(atlas, query), 0, async () => {
    rests++;
    return true;
  });
  expect(rested).toEqual(runQuery(atlas, query));
  expect(rests).toBeGreaterThan(100);
  expect(await finishInSlices(runInSteps(atlas, query), 0, async () => false)).toBeNull();
});
