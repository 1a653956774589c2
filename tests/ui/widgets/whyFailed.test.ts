import { afterEach, expect, test, vi } from 'vitest';
import { whyFailed } from '../../../src/ui/widgets/whyFailed.ts';

const page = (script: string) => `<script type="module" src="./assets/${script}.js"></script>`;

afterEach(() => vi.unstubAllGlobals());

test.each([
  ['the server is out of reach', () => Promise.reject(new TypeError('Failed to fetch')), 'offline'],
  ['the server has trouble of its own', async () => new Response('', { status: 503 }), 'offline'],
  ['a new version is there', async () => new Response(page('index-new')), 'outdated'],
  ['the version is still this one', async () => new Response(page('index-old')), 'broken'],
] as const)('%s', async (_, fetch, why) => {
  vi.stubGlobal('fetch', fetch);
  vi.stubGlobal('document', {
    baseURI: 'http://example.org/map/#q=x',
    querySelector: () => ({ getAttribute: () => './assets/index-old.js' }),
  });
  expect(await whyFailed()).toBe(why);
});
