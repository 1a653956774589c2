/** The built app with the data of another region: only the page's own word of it and its files differ. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publish } from '../../geodata/build/publish.ts';
import { Identity } from '../../geodata/catalogue.ts';
import { REGION } from '../region/region.ts';
import { openApp } from './openApp.ts';

const published = publish(REGION);
const identity = JSON.stringify(Identity.strip().parse(JSON.parse(published.get('atlas.json') ?? '')));
const built = new URL('../../dist/index.html', import.meta.url);

/** What a build with `ATLAS=tests/region/` would serve in the place of ours. */
const served = () => ({
  '': readFileSync(built, 'utf8').replace(/(id="atlas">)[^<]*/, (_, before: string) => before + identity),
  ...Object.fromEntries([...published].map(([name, content]) => [`data/${name}`, content])),
});

test('opens with its own title, list, legend and map, and answers', { tags: 'shipped' }, async () => {
  const app = await openApp('#lang=en', { served: served() });
  expect(await app.page.title()).toBe('Map of Yunze');
  expect(await app.shownOfTotal()).toEqual([40, 40]);
  expect(await app.legendTotal()).toBe(40);
  const drawn = await app.drawnBySource();
  expect(drawn['badges']).toBe(3);
  expect(drawn['spots']).toBeGreaterThan(0);
  await app.ask('tea gardens in Qingwu');
  expect((await app.counts()).certain).toBe(3);
  await app.page.getByRole('button', { name: 'Check' }).click();
  await app.page.getByText('Smoke and wings').first().waitFor();
});
