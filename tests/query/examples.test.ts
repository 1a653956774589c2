import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** `@example call // => result` of every export in the rooms of geometry and of questions. */
const EXAMPLE = /@example (.+?) \/\/ => (.+?)(?: \*\/)?$/gm;
const ROOMS = ['../../src/geo/', '../../src/query/engine/'];

const files = ROOMS.flatMap((room) =>
  readdirSync(new URL(room, import.meta.url))
    .map((name) => `${room}${name}`)
    .map((path) => ({ path, source: readFileSync(new URL(path, import.meta.url), 'utf8') })),
).filter(({ source }) => source.includes('@example'));

test('there are examples', () => {
  expect(files.length).toBeGreaterThan(3);
});

test.each(files)('$path', async ({ path, source }) => {
  const exported: Record<string, unknown> = await import(path);
  const names = Object.keys(exported);
  const evaluate = (code: string): unknown =>
    new Function(...names, `return (${code});`)(...names.map((name) => exported[name]));
  for (const [, call = '', result = ''] of source.matchAll(EXAMPLE)) {
    const [told, expected] = [evaluate(call), evaluate(result)];
    if (typeof expected === 'number') expect([call, told]).toEqual([call, expect.closeTo(expected, 3)]);
    else expect([call, told]).toEqual([call, expected]);
  }
});
