import { readdirSync, readFileSync } from 'node:fs';
import { Signal } from '@preact/signals';
import { expect, test } from 'vitest';
import { realApp } from './realApp.ts';

const HERE = new URL('.', import.meta.url);
const TESTS = readdirSync(HERE)
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('everyVerb'))
  .map((file) => readFileSync(new URL(file, HERE), 'utf8'))
  .join('\n');

/** The names that a slice gives away, as `<slice>.<name>`. */
function namesOf(slice: string, value: object): { verbs: string[]; selectors: string[] } {
  const names = Object.entries(value);
  const pick = (isOne: (one: unknown) => boolean) =>
    names.flatMap(([name, one]) => (isOne(one) ? `${slice}.${name}` : []));
  return {
    verbs: pick((one) => typeof one === 'function'),
    selectors: pick((one) => one instanceof Signal || isResource(one)),
  };
}

const isResource = (one: unknown) => typeof one === 'object' && one !== null && 'isStale' in one;

/** Names that no test calls or reads by its slice. */
const untested = (names: readonly string[]) =>
  names.filter((name) => !new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(TESTS));

test('every verb and every selector of every slice has a test that names it', {
  timeout: 30_000,
}, async () => {
  const app = realApp();
  await app.screening.loadScreening();
  const { current, ...door } = app.screening;
  const slices = { ...app, screening: { ...door, ...current.value } };
  const all = Object.entries(slices).map(([slice, value]) => namesOf(slice, value));
  const verbs = all.flatMap((one) => one.verbs);
  const selectors = all.flatMap((one) => one.selectors);
  expect(verbs.length).toBeGreaterThan(80);
  expect(untested(verbs)).toEqual([]);
  expect(untested(selectors)).toEqual([]);
});
