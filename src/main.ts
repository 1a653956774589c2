import './ui/styles/app.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import { AtlasError, loadAtlas } from './data/atlas.ts';
import { createActions } from './state/actions.ts';
import { readSettings } from './state/settings.ts';
import { createStore } from './state/store.ts';
import { syncUrl } from './state/syncUrl.ts';
import { mountApp } from './ui/App.tsx';

const DATA_URL = new URL('data/', document.baseURI).href;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

const store = createStore(readSettings());
const actions = createActions(store);
const prefersDark = matchMedia('(prefers-color-scheme: dark)');
actions.setSystemDark(prefersDark.matches);
prefersDark.addEventListener('change', () => actions.setSystemDark(prefersDark.matches));

const mapCode = import('./map/syncMap.ts');
mountApp(store, actions, element('panel'), element('frame'));

try {
  const { atlas, files } = await loadAtlas(DATA_URL, fetch);
  actions.setAtlas(atlas);
  syncUrl(store, actions);
  const { syncMap } = await mapCode;
  try {
    syncMap(element('map'), store, actions, atlas, {
      water: files.water,
      labels: `${DATA_URL}labels.geojson`,
    });
  } catch (error) {
    console.error(error);
    actions.failMap();
  }
} catch (error) {
  if (!(error instanceof AtlasError)) throw error;
  actions.failLoading(error);
}
