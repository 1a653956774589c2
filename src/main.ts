import './ui/styles/app.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import { AtlasError, loadAtlas, loadAudit } from './atlas/atlas.ts';
import { buildEdges } from './atlas/edges.ts';
import { createActions } from './state/actions.ts';
import { fetchAudit } from './state/fetchAudit.ts';
import { readSettings } from './state/settings.ts';
import { createStore } from './state/store.ts';
import { syncUrl } from './state/syncUrl.ts';
import { decodeUrl } from './state/urlState.ts';
import { mountApp } from './ui/App.tsx';

const DATA_URL = new URL('data/', document.baseURI).href;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

const store = createStore(readSettings());
const actions = createActions(store);
// All else that the address says waits for the data.
const { lang } = decodeUrl(location.hash);
if (lang) store.lang.value = lang;
/** Tells whether a media query holds, now and whenever that changes. */
function follow(query: string, tell: (holds: boolean) => void): void {
  const media = matchMedia(query);
  tell(media.matches);
  media.addEventListener('change', () => tell(media.matches));
}
follow('(prefers-color-scheme: dark)', actions.setSystemDark);
follow('(prefers-contrast: more)', actions.setMoreContrast);

/** The map starts empty while the data is on its way; null where the browser cannot draw one. */
const mapStart = import('./map/syncMap.ts').then(({ createMap, syncMap }) => {
  try {
    return { map: createMap(element('map')), syncMap };
  } catch (error) {
    console.error(error);
    actions.failMap();
    return null;
  }
});
mountApp(store, actions, { panel: element('panel'), frame: element('frame'), dock: element('dock') }).catch(
  (error: unknown) => {
    console.error(error);
    element('panel').textContent =
      '没有读到界面，请重新加载。The interface could not be loaded; please reload.';
  },
);

try {
  const { atlas, files } = await loadAtlas(DATA_URL, fetch);
  actions.setAtlas(atlas);
  syncUrl(store, actions);
  fetchAudit(store, actions, () => loadAudit(DATA_URL, fetch));
  const started = await mapStart;
  started?.syncMap(started.map, store, actions, atlas, {
    edges: buildEdges(files.boundaries, files.divisions),
    water: files.water,
    labels: `${DATA_URL}labels.geojson`,
  });
} catch (error) {
  if (!(error instanceof AtlasError)) throw error;
  actions.failLoading(error);
}
