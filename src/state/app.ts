import type { Identity } from '../../geodata/catalogue.ts';
import { createAddress } from './address.ts';
import { createAtlas, type LaterFiles } from './atlas.ts';
import { createBaseMap } from './baseMap.ts';
import { createCompare } from './compare.ts';
import { createDataSets } from './dataSets.ts';
import { createKept } from './kept.ts';
import { createLens } from './lens.ts';
import { createMapState } from './map.ts';
import { createMatrix } from './matrix.ts';
import { createPage } from './page.ts';
import { createPosition } from './position.ts';
import { createQuestion } from './question.ts';
import { createScreeningDoor } from './screening/door.ts';
import { createSelection } from './selection.ts';
import { createMemory, createSettings, type Settings } from './settings.ts';
import { createSheet } from './sheet.ts';
import { createShortlist } from './shortlist.ts';
import { createSight } from './sight.ts';
import { createTable } from './tableView.ts';
import { createThemes } from './themes.ts';
import { createTools } from './tools.ts';
import { createUnit } from './unit.ts';

export type App = ReturnType<typeof createApp>;

/** Where what the app needs besides the data comes from. */
export interface Sources extends LaterFiles {
  /** What the page itself says of the atlas. */
  readonly identity: Identity;
}

/**
 * Everything the app knows, in one slice a capability: signals and selectors that anybody may read, and
 * the verbs that alone write them.
 */
export function createApp(initial: Settings, { identity, ...later }: Sources) {
  const { isKept, remember } = createMemory(identity.id, () => ({
    lang: settings.lang.value,
    scheme: settings.scheme.value,
    lite: settings.lite.value,
    baseMap: baseMap.chosen.value,
    tiandituKey: baseMap.key.value,
    datum: tools.datum.value,
    angles: tools.angles.value,
  }));
  const settings = createSettings(initial, remember);
  const atlas = createAtlas(later);
  const themes = createThemes(atlas.current);
  const selection = createSelection();
  const page = createPage(selection);
  const compare = createCompare(atlas, page);
  const baseMap = createBaseMap(initial, remember);
  const tools = createTools(initial, remember, { page, compare });
  const map = createMapState();
  const question = createQuestion({
    atlas,
    lang: settings.lang,
    hidden: themes.hidden,
    page,
    selection,
  });
  const position = createPosition(atlas.current, map.view, question);
  return {
    identity,
    settings: { ...settings, isKept },
    address: createAddress(),
    atlas,
    dataSets: createDataSets({ atlas, question, selection, themes }),
    question,
    sight: createSight(map.bounds, question),
    position,
    shortlist: createShortlist(identity.id, { atlas: atlas.current, page, map }),
    themes,
    selection,
    page,
    compare,
    unit: createUnit(atlas, page),
    kept: createKept({ atlas, question, isPrivate: position.isPrivate }),
    lens: createLens(atlas, page, question.asked),
    matrix: createMatrix(atlas, page),
    map,
    sheet: createSheet(),
    table: createTable(atlas),
    baseMap,
    tools,
    screening: createScreeningDoor({ atlas: atlas.current, page, map }, atlas.service),
  };
}
