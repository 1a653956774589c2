import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankUnits, type ScoreColumn, stabilityOf } from '../../../../src/query/models/screen/rank.ts';

type Pair = readonly [sure: number, best: number];

const column = (...pairs: Pair[]): ScoreColumn => ({
  sure: Float64Array.from(pairs, ([sure]) => sure),
  best: Float64Array.from(pairs, ([, best]) => best),
});

const pair = fc
  .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([one, other]): Pair => [Math.min(one, other), Math.max(one, other)]);

/** Some criteria over some units: pairs by criterion, and the criteria. */
const table = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 6 }))
  .chain(([units, goals]) =>
    fc.record({
      pairs: fc.array(fc.array(pair, { minLength: units, maxLength: units }), {
        minLength: goals,
        maxLength: goals,
      }),
      criteria: fc.array(fc.record({ weight: fc.integer({ min: 0, max: 100 }), must: fc.boolean() }), {
        minLength: goals,
        maxLength: goals,
      }),
    }),
  );

describe('the ranking', () => {
  test('scores lie between 0 and 1, the best never below the sure', () => {
    fc.assert(
      fc.property(table, ({ pairs, criteria }) => {
        const { sure, best } = rankUnits(
          pairs.map((row) => column(...row)),
          criteria,
        );
        sure.forEach((score, unit) => {
          expect(score).toBeGreaterThanOrEqual(0);
          expect(best[unit]).toBeGreaterThanOrEqual(score);
          expect(best[unit]).toBeLessThanOrEqual(1);
        });
      }),
    );
  });

  test('a criterion without weight that is no must changes nothing', () => {
    fc.assert(
      fc.property(table, fc.array(pair, { minLength: 12, maxLength: 12 }), ({ pairs, criteria }, extra) => {
        const columns = pairs.map((row) => column(...row));
        const idle = column(...extra.slice(0, columns[0]?.sure.length));
        expect(rankUnits([...columns, idle], [...criteria, { weight: 0, must: false }])).toEqual(
          rankUnits(columns, criteria),
        );
      }),
    );
  });

  test('neither the order of units nor that of criteria matters', () => {
    fc.assert(
      fc.property(table, ({ pairs, criteria }) => {
        const plain = rankUnits(
          pairs.map((row) => column(...row)),
          criteria,
        );
        const turned = rankUnits(
          pairs.map((row) => column(...row.toReversed())),
          criteria,
        );
        expect([...turned.rank].toReversed()).toEqual([...plain.rank]);
        const swapped = rankUnits(pairs.map((row) => column(...row)).toReversed(), criteria.toReversed());
        expect([...swapped.sure]).toEqual([...plain.sure].map((score) => expect.closeTo(score, 4)));
        expect([...swapped.outBy].map((by) => by === -1)).toEqual([...plain.outBy].map((by) => by === -1));
      }),
    );
  });

  test('more points never make a unit worse', () => {
    fc.assert(
      fc.property(table, fc.nat(), fc.nat(), ({ pairs, criteria }, goal, unit) => {
        const before = rankUnits(
          pairs.map((row) => column(...row)),
          criteria,
        );
        const row = goal % pairs.length;
        const at = unit % (pairs[0]?.length ?? 1);
        const raised = pairs.map((cells, y) =>
          cells.map((cell, x) => (y === row && x === at ? ([1, 1] as Pair) : cell)),
        );
        const after = rankUnits(
          raised.map((cells) => column(...cells)),
          criteria,
        );
        if (before.rank[at] !== 0) expect(after.rank[at]).toBeLessThanOrEqual(before.rank[at] as number);
      }),
    );
  });

  test('goes by the sure score, then by the best; equal units share a rank', () => {
    const { order, rank } = rankUnits(
      [column([0.2, 0.9], [0.5, 0.5], [0.2, 1], [0.2, 0.9])],
      [{ weight: 7, must: false }],
    );
    expect(order).toEqual([1, 2, 0, 3]);
    expect([...rank]).toEqual([3, 1, 2, 3]);
  });

  test('is a weighted mean: 0.5 by 30 and 1 by 10', () => {
    const criteria = [
      { weight: 30, must: false },
      { weight: 10, must: false },
    ];
    expect(rankUnits([column([0.5, 1]), column([1, 1])], criteria).sure[0]).toBeCloseTo(0.625, 9);
  });

  test('what surely fails a must is out, what may fail it stays and is marked', () => {
    const criteria = [
      { weight: 10, must: false },
      { weight: 0, must: true },
    ];
    const { outBy, doubtful, rank, order } = rankUnits(
      [column([1, 1], [0.5, 0.5], [0.1, 0.1]), column([0, 0], [0, 0.3], [0.2, 0.2])],
      criteria,
    );
    expect([...outBy]).toEqual([1, -1, -1]);
    expect([...doubtful]).toEqual([0, 1, 0]);
    expect([...rank]).toEqual([0, 1, 2]);
    expect(order).toEqual([1, 2, 0]);
  });

  test('the first must that fails is the one that rules a unit out; the others of its column stay', () => {
    const criteria = [
      { weight: 1, must: true },
      { weight: 1, must: true },
      { weight: 1, must: false },
    ];
    const columns = [
      column([0, 0], [1, 1], [0, 1]),
      column([0, 0], [0, 0], [1, 1]),
      column([1, 1], [1, 1], [0, 0]),
    ];
    const { outBy, doubtful, rank, order } = rankUnits(columns, criteria);
    expect([...outBy]).toEqual([0, 1, -1]);
    expect([...doubtful]).toEqual([0, 0, 1]);
    expect([...rank]).toEqual([0, 0, 1]);
    expect(order).toEqual([2, 1, 0]);
  });

  test('ties share the rank of the first, and the next goes on as counted', () => {
    const scores = column([0.5, 0.5], [0.5, 0.6], [0.7, 0.7], [0.5, 0.5], [0.1, 0.1]);
    const { order, rank } = rankUnits([scores], [{ weight: 1, must: false }]);
    expect(order).toEqual([2, 1, 0, 3, 4]);
    expect([...rank]).toEqual([3, 2, 1, 3, 5]);
  });

  test('a hundred-thousandth of the whole is told apart, less is not', () => {
    const of = (...scores: number[]) =>
      rankUnits([column(...scores.map((score): Pair => [score, score]))], [{ weight: 1, must: false }]);
    expect([...of(0.5, 0.50001).rank]).toEqual([2, 1]);
    expect([...of(0.5, 0.500001).rank]).toEqual([1, 1]);
    expect([...of(0.123456).sure]).toEqual([0.12346]);
  });

  test('of no units, and without criteria, is empty', () => {
    expect(rankUnits([column()], [{ weight: 1, must: true }]).order).toEqual([]);
    expect(rankUnits([], []).order).toEqual([]);
  });

  test('without any weight all are equal', () => {
    expect([...rankUnits([column([1, 1], [0, 0])], [{ weight: 0, must: false }]).rank]).toEqual([1, 1]);
  });
});

describe('how the ranking moves with the weights', () => {
  test('holds the rank itself between its best and its worst', () => {
    fc.assert(
      fc.property(table, ({ pairs, criteria }) => {
        const columns = pairs.map((row) => column(...row));
        const { rank } = rankUnits(columns, criteria);
        const { bestRank, worstRank, topShare } = stabilityOf(columns, criteria);
        rank.forEach((here, unit) => {
          expect(bestRank[unit]).toBeLessThanOrEqual(here);
          expect(worstRank[unit]).toBeGreaterThanOrEqual(here);
          expect(topShare[unit]).toBeLessThanOrEqual(1 + 1e-9);
        });
      }),
    );
  });

  test('two units that one weight decides between change places, and one far ahead stays', () => {
    const columns = [column([0.5, 0.5], [0.6, 0.6], [1, 1]), column([0.6, 0.6], [0.5, 0.5], [1, 1])];
    const criteria = [
      { weight: 50, must: false },
      { weight: 49, must: false },
    ];
    const { bestRank, worstRank } = stabilityOf(columns, criteria);
    expect([bestRank[2], worstRank[2]]).toEqual([1, 1]);
    expect([bestRank[0], worstRank[0]]).toEqual([2, 3]);
    expect([bestRank[1], worstRank[1]]).toEqual([2, 3]);
  });

  test('each weight is moved by a fifth up and down, alone and with the others', () => {
    const sway = (one: number, other: number) => {
      const columns = [column([one, one], [0, 0]), column([0, 0], [other, other])];
      const { bestRank, worstRank } = stabilityOf(columns, [
        { weight: 50, must: false },
        { weight: 50, must: false },
      ]);
      return [[...bestRank], [...worstRank]];
    };
    // One weight alone turns the order up to 0.8 : 1, both by chance up to 0.8 : 1.2.
    expect(sway(0.81, 1)).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(sway(0.6, 1)).toEqual([
      [2, 1],
      [2, 1],
    ]);
  });

  test('the share of being among the ten first: always, never, and not for what is out', () => {
    const steps = Array.from({ length: 13 }, (_, unit): Pair => [1 - unit / 13, 1 - unit / 13]);
    const passes = steps.map((_, unit): Pair => (unit === 0 ? [0, 0] : [1, 1]));
    const { bestRank, worstRank, topShare } = stabilityOf(
      [column(...steps), column(...passes)],
      [
        { weight: 50, must: false },
        { weight: 0, must: true },
      ],
    );
    expect([...bestRank]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect([...worstRank]).toEqual([...bestRank]);
    const shares = [0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0];
    expect([...topShare]).toEqual(shares.map((share) => expect.closeTo(share, 9)));
  });

  test('the place that two units change is counted by variants: itself, four of one weight, twenty mixed', () => {
    const first = Array.from({ length: 9 }, (): Pair => [1, 1]);
    const contest = (one: number, other: number) => {
      const columns = [column(...first, [one, one], [0, 0]), column(...first, [0, 0], [other, other])];
      const criteria = columns.map(() => ({ weight: 50, must: false }));
      return [...stabilityOf(columns, criteria).topShare]
        .slice(9)
        .map((share) => Math.round(share * 25 * 1e6) / 1e6);
    };
    // Mixed weights are at most 1.5 : 1.
    expect(contest(0.66, 0.43)).toEqual([25, 0]);
    // One weight alone makes 1.2 : 1 and 1 : 0.8; the rest are the mixed ones, the same chance always.
    expect([1.01, 1.19, 1.21, 1.24].map((times) => contest(0.5, 0.5 / times)[1])).toEqual([10, 6, 4, 4]);
    expect([1.01, 1.19, 1.21, 1.24].map((times) => contest(0.5 / times, 0.5)[0])).toEqual([14, 6, 5, 4]);
  });

  test('is the same every time, by chance though it is', () => {
    const spread = (by: number) =>
      Array.from({ length: 40 }, (_, unit): Pair => {
        const score = ((unit * by) % 41) / 41;
        return [score, score];
      });
    const columns = [column(...spread(3)), column(...spread(7)), column(...spread(11))];
    const criteria = columns.map(() => ({ weight: 50, must: false }));
    expect(stabilityOf(columns, criteria)).toEqual(stabilityOf(columns, criteria));
  });
});
