import { type App, createApp } from '../../src/state/app.ts';
import type { Settings } from '../../src/state/settings.ts';
import { realAtlas } from '../query/realAtlas.ts';

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

/** An app as it is once the data of the province has arrived. */
export function realApp(settings: Partial<Settings> = {}): App {
  const app = createApp({ ...SETTINGS, ...settings });
  app.atlas.setAtlas(atlas);
  return app;
}
