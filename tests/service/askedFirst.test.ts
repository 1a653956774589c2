import { expect, test } from 'vitest';
import { filtersOfThemes, type Query } from '../../src/query/engine/query.ts';
import { askedFirst } from '../../src/service/askedFirst.ts';

const about = (theme: string): Query => ({ kind: 'listed', filters: filtersOfThemes(theme) });
const ALL = ['steel', 'empty', 'ports'].map(about);
const offer = (finds: (query: Query) => boolean) => ALL.filter(finds);

test('what finds nothing is not offered, and everything is asked once', async () => {
  const found = new Map<string, boolean>();
  const asked: Query[] = [];
  const ask = (query: Query) => {
    asked.push(query);
    return query !== ALL[1];
  };
  expect(await askedFirst(found, offer, ask)).toEqual([ALL[0], ALL[2]]);
  expect(askedFirst(found, offer, ask)).toEqual([ALL[0], ALL[2]]);
  expect(asked).toEqual(ALL);
});

test('nothing is asked any more when the signal was aborted', async () => {
  const stop = new AbortController();
  const asked: Query[] = [];
  const offered = askedFirst(new Map(), offer, (query) => asked.push(query) > 0, stop.signal);
  stop.abort();
  await expect(offered).rejects.toThrow();
  expect(asked).toEqual([]);
});
