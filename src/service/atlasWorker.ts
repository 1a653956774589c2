// Answers beside the page, so that the page never waits. Loads the atlas by itself: the browser has its
// files already.
import type { Endpoint } from 'comlink';
import { loadAtlas, loadWords } from '../atlas/atlas.ts';
import { serveAtlas } from './serve.ts';

serveAtlas(
  globalThis as unknown as Endpoint,
  async (baseUrl) => (await loadAtlas(baseUrl, fetch)).atlas,
  (baseUrl) => loadWords(baseUrl, fetch),
);
