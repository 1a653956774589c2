import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/service/columns.ts';
import { realAtlas } from '../query/realAtlas.ts';

const atlas = realAtlas();
const placements = [...atlas.placements.values()];

/** Packs, clones as a message is cloned, and unpacks. */
const handOver = (value: unknown) => unpack(atlas, structuredClone(pack(atlas, value)));

const placement = fc.constantFrom(...placements.slice(0, 50));
const leaf = fc.oneof(
  fc.double(),
  fc.string(),
  fc.constantFrom('certain', 'possible'),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  placement,
  placement.map(({ id }) => id),
);
const record = fc.record({
  placement,
  distance: fc.record({ min: fc.double(), max: fc.double() }),
  of: leaf,
});
const value = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 5 }),
  fc.record({ list: fc.array(fc.oneof(leaf, record), { maxLength: 5 }), of: fc.tuple(leaf, leaf) }),
  fc.tuple(leaf, record).map(([key, one]) => new Map([[key, one]])),
  fc.array(record, { minLength: 100, maxLength: 120 }),
  fc.array(fc.constantFrom('certain', 'possible', 'other'), { minLength: 100, maxLength: 120 }),
  leaf.map((one) => Array.from({ length: 150 }, () => one)),
);

test('what was packed and handed over is what it was', async () => {
  await fc.assert(
    fc.asyncProperty(value, async (one) => {
      expect(await handOver(one)).toEqual(one);
    }),
    { numRuns: 60 },
  );
});

test('placements are those of the atlas, and one record stays one', async () => {
  const shared = { of: placements[3] };
  const [one, other, list] = (await handOver([shared, shared, placements])) as unknown[];
  expect(one).toBe(other);
  expect((one as typeof shared).of).toBe(placements[3]);
  expect((list as unknown[]).every((each, at) => each === placements[at])).toBe(true);
});

test('a record that only looks like a placement is handed over whole', async () => {
  const alike = { ...placements[0] };
  expect(await handOver([alike])).toEqual([alike]);
  expect(((await handOver([alike])) as unknown[])[0]).not.toBe(placements[0]);
});
