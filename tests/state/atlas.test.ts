import { expect, test, vi } from 'vitest';
import { AtlasError } from '../../src/atlas/atlas.ts';
import { createAtlas } from '../../src/state/atlas.ts';
import { WORDS } from '../catalogue.ts';
import { LATER } from './later.ts';
import { atlas as data } from './realApp.ts';

test('the data arrives, or it is told what did not', () => {
  const atlas = createAtlas(LATER);
  expect(atlas.current.value).toBeNull();
  const error = new AtlasError('divisions.json', 'network');
  atlas.failLoading(error);
  expect(atlas.failure.value).toBe(error);
  expect(atlas.unitsOf('city')).toEqual([]);
  atlas.setAtlas(data);
  expect(atlas.current.value).toBe(data);
  expect(atlas.unitsOf('city')).toHaveLength(11);
  expect(atlas.unitsOf('province').map(({ adcode }) => adcode)).toEqual(['140000']);
});

test('the account of the data is fetched when it is first read; after a failure when one tries again', async () => {
  const report = {} as never;
  const loadAudit = vi.fn(async () => report).mockRejectedValueOnce(new AtlasError('audit.json', 'network'));
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const atlas = createAtlas({ ...LATER, loadAudit });
  expect(loadAudit).not.toHaveBeenCalled();
  expect(atlas.audit.value).toBeNull();
  await vi.waitFor(() => expect(atlas.audit.hasFailed).toBe(true));
  atlas.audit.retry();
  await vi.waitFor(() => expect(atlas.audit.value).toBe(report));
  expect(loadAudit).toHaveBeenCalledTimes(2);
});

test('where positions come from is fetched once, when it is first asked', async () => {
  const known = { source: { zh: '名录', en: 'a list' }, note: null };
  const loadProvenance = vi.fn(async () => ({ spring: known }));
  const atlas = createAtlas({ ...LATER, loadProvenance });
  expect(loadProvenance).not.toHaveBeenCalled();
  expect(atlas.provenanceOf('spring')).toBeNull();
  await vi.waitFor(() => expect(atlas.provenanceOf('spring')).toBe(known));
  expect(atlas.provenanceOf('nowhere')).toBeNull();
  expect(atlas.provenance.hasFailed).toBe(false);
  expect(loadProvenance).toHaveBeenCalledOnce();
});

test('the words are fetched once; after a failure the next call tries again', async () => {
  const fetchWords = vi.fn(async () => WORDS).mockRejectedValueOnce(new Error('no network'));
  const atlas = createAtlas({ ...LATER, loadWords: fetchWords });
  await expect(atlas.loadWords()).rejects.toThrow('no network');
  expect(atlas.words.value).toBeNull();
  await Promise.all([atlas.loadWords(), atlas.loadWords()]);
  expect(atlas.words.value).toBe(WORDS);
  expect(fetchWords).toHaveBeenCalledTimes(2);
});
