import { expect, test, vi } from 'vitest';
import { AtlasError } from '../../src/atlas/atlas.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { WORDS } from '../catalogue.ts';
import { atlas as data, realApp } from './realApp.ts';

test('the data arrives, or it is told what did not', () => {
  const atlas = createAtlas(async () => WORDS);
  expect(atlas.current.value).toBeNull();
  const error = new AtlasError('divisions.json', 'network');
  atlas.failLoading(error);
  expect(atlas.failure.value).toBe(error);
  atlas.setAtlas(data);
  expect(atlas.current.value).toBe(data);
});

test('the account of the data arrives, or it is told what did not', () => {
  const { atlas } = realApp();
  const report = {} as never;
  atlas.setAudit(report);
  expect(atlas.audit.value).toBe(report);
  const error = new AtlasError('audit.json', 'network');
  atlas.failAudit(error);
  expect(atlas.auditFailure.value).toBe(error);
});

test('the words are fetched once; after a failure the next call tries again', async () => {
  const fetchWords = vi.fn(async () => WORDS).mockRejectedValueOnce(new Error('no network'));
  const atlas = createAtlas(fetchWords);
  await expect(atlas.loadWords()).rejects.toThrow('no network');
  expect(atlas.words.value).toBeNull();
  await Promise.all([atlas.loadWords(), atlas.loadWords()]);
  expect(atlas.words.value).toBe(WORDS);
  expect(fetchWords).toHaveBeenCalledTimes(2);
});
