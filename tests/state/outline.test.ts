import { expect, test } from 'vitest';
import { flatListOf, partsOf, thingsOf } from '../../src/state/outline.ts';
import { atlas, realApp } from './realApp.ts';

test('the parts of a list hold every thing of its rows once', () => {
  const { question } = realApp();
  question.askInside('140100');
  const rows = question.rows.value;
  const parts = partsOf(rows, atlas.catalogue);
  const things = thingsOf(rows).length;
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(things);
  expect(flatListOf(rows)).toHaveLength(things);
});
