import { NO_FILTERS } from '../../src/query/engine/query.ts';
import { createLocalService } from '../../src/service/local.ts';
import { type App, createApp } from '../../src/state/app.ts';
import type { Scorer } from '../../src/state/screening/scorer.ts';
import type { Settings } from '../../src/state/settings.ts';
import { CATALOGUE, WORDS } from '../catalogue.ts';
import { realAtlas } from '../query/realAtlas.ts';
import { hereScorer } from './hereScorer.ts';
import { LATER } from './later.ts';

export const SETTINGS: Settings = {
  lang: 'zh',
  scheme: 'system',
  lite: false,
  baseMap: 'none',
  tiandituKey: '',
  datum: 'WGS84',
  angles: 'decimal',
};

export const atlas = realAtlas();

// Once the engine is loaded, the service answers at once.
await createLocalService(atlas, async () => WORDS).answer({ kind: 'listed', filters: NO_FILTERS });

/** An app as it is once the data of the province has arrived. */
export function realApp(settings: Partial<Settings> = {}, scorer: Scorer = hereScorer(atlas)): App {
  const app = createApp({ ...SETTINGS, ...settings }, { identity: CATALOGUE, ...LATER });
  app.atlas.setAtlas(atlas, {
    ...createLocalService(atlas, async () => WORDS),
    score: (...asked) => scorer.score(...asked),
    readPoints: (...asked) => scorer.readPoints(...asked),
  });
  return app;
}
