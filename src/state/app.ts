import { createAtlas } from './atlas.ts';
import { createBaseMap } from './baseMap.ts';
import { createCompare } from './compare.ts';
import { createMapState } from './map.ts';
import { createPage } from './page.ts';
import { createQuestion } from './question.ts';
import { createScreeningDoor } from './screening/door.ts';
import type { Scorer } from './screening/scorer.ts';
import { createSelection } from './selection.ts';
import { createMemory, createSettings, type Settings } from './settings.ts';
import { createSheet } from './sheet.ts';
import { createTable } from './tableView.ts';
import { createThemes } from './themes.ts';
import { createTools } from './tools.ts';

export type App = ReturnType<typeof createApp>;

/**
 * Everything the app knows, in one slice a capability: signals and selectors that anybody may read, and
 * the verbs that alone write them.
 * @param loadScorer fetches what scores the units of a screening
 */
export function createApp(initial: Settings, loadScorer: () => Promise<Scorer>) {
  const { isKept, remember } = createMemory(() => ({
    lang: settings.lang.value,
    scheme: settings.scheme.value,
    lite: settings.lite.value,
    baseMap: baseMap.chosen.value,
    tiandituKey: baseMap.key.value,
    datum: tools.datum.value,
    angles: tools.angles.value,
  }));
  const settings = createSettings(initial, remember);
  const atlas = createAtlas();
  const themes = createThemes();
  const selection = createSelection();
  const page = createPage(selection);
  const compare = createCompare(page);
  const baseMap = createBaseMap(initial, remember);
  const tools = createTools(initial, remember, { page, compare });
  const map = createMapState();
  const question = createQuestion({
    atlas: atlas.current,
    lang: settings.lang,
    hidden: themes.hidden,
    page,
    selection,
  });
  return {
    settings: { ...settings, isKept },
    atlas,
    question,
    themes,
    selection,
    page,
    compare,
    map,
    sheet: createSheet(),
    table: createTable(),
    baseMap,
    tools,
    screening: createScreeningDoor({ atlas: atlas.current, page, map }, loadScorer),
  };
}
