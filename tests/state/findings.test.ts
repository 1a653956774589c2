import { expect, test } from 'vitest';
import { NO_FILTERS } from '../../src/query/engine/query.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { finish } from '../../src/query/engine/steps.ts';
import { findingsInSteps, spread } from '../../src/state/findings.ts';
import { realAtlas } from '../query/realAtlas.ts';

const atlas = realAtlas();
const query = { kind: 'listed', filters: NO_FILTERS } as const;

test('findings are the rows of an answer, without what is switched off, and are counted by theme', () => {
  const answer = runQuery(atlas, query);
  const question = { kind: 'query', query } as const;
  const result = { question, answer, outlines: [], placements: [] };
  const { found, rows, drawn, counts } = finish(findingsInSteps(result, new Set(['coal-mines'])));
  const of = (theme: string) => answer.hits.filter(({ placement }) => placement.theme === theme).length;
  expect(found.map(({ hit }) => hit)).toEqual(answer.hits);
  expect(rows.map(({ hit }) => hit)).toEqual(
    answer.hits.filter(({ placement }) => placement.theme !== 'coal-mines'),
  );
  expect(new Set(drawn)).toEqual(new Set(rows.map(({ placement }) => placement)));
  expect(counts.get('coal-mines')).toBe(of('coal-mines'));
  expect(counts.get('tourism')).toBe(of('tourism'));
});

test('of many the map draws some, evenly out of all; cities stay whole', () => {
  const [city, other] = ['city', 'site'].map((precision) =>
    [...atlas.placements.values()].find((placement) => placement.precision === precision),
  );
  if (!city || !other) throw new Error('The plan names no city or no site.');
  const many = Array.from({ length: 5000 }, (_, at) => ({ ...(at % 5 === 0 ? city : other), id: `${at}` }));
  const question = { kind: 'none' } as const;
  const result = { question, answer: null, outlines: [], placements: many };
  const { drawn, rows } = finish(findingsInSteps(result, new Set()));
  expect(rows).toHaveLength(5000);
  expect(drawn.filter(({ precision }) => precision === 'city')).toHaveLength(1000);
  const gaps = spread(many).map(({ id }, at, all) => Number(id) - Number(all[at - 1]?.id ?? 0));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(7);
  expect(Number(spread(many).at(-1)?.id)).toBeGreaterThan(4990);
  expect(drawn.length).toBeLessThan(2000);
});
