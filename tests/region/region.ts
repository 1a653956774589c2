import { publish } from '../../geodata/build/publish.ts';
import type { AtlasWords } from '../../geodata/catalogue.ts';
import { type AtlasFiles, loadAtlas, loadAudit, loadProvenance, loadWords } from '../../src/atlas/atlas.ts';
import type { Atlas } from '../../src/geo/atlas.ts';
import { type App, createApp } from '../../src/state/app.ts';
import { SETTINGS } from '../state/realApp.ts';

/** The folder of the made-up region: three cities, nine counties, forty placements, themes of its own. */
export const REGION = new URL('./', import.meta.url);

const published = publish(REGION);

/** A network that has what the build publishes of the region. */
const fetchRegion = (async (address: unknown) =>
  new Response(published.get(String(address).split('/').at(-1) ?? ''))) as typeof globalThis.fetch;

/** The region as the app loads it. */
export const loadRegion = (): Promise<{ atlas: Atlas; files: AtlasFiles }> => loadAtlas('data', fetchRegion);

export const loadRegionWords = (): Promise<AtlasWords> => loadWords('data', fetchRegion);

/** An app that has opened the region, and what reads words. */
export async function regionApp(): Promise<App> {
  const { atlas } = await loadRegion();
  const app = createApp(SETTINGS, {
    identity: atlas.catalogue,
    loadWords: loadRegionWords,
    loadAudit: () => loadAudit('data', fetchRegion),
    loadProvenance: () => loadProvenance('data', fetchRegion),
  });
  app.atlas.setAtlas(atlas);
  await app.question.loadReader();
  return app;
}
