import './ui/styles/app.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import { AtlasError, loadAtlas, loadAudit } from './atlas/atlas.ts';
import { buildEdges } from './atlas/edges.ts';
import { createApp } from './state/app.ts';
import { fetchAudit } from './state/fetchAudit.ts';
import { readSettings } from './state/settings.ts';
import { syncUrl } from './state/syncUrl.ts';
import { decodeUrl } from './state/urlState.ts';
import { mountApp } from './ui/App.tsx';

const DATA_URL = new URL('data/', document.baseURI).href;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

const app = createApp(readSettings(), async () =>
  (await import('./state/screening/workerScorer.ts')).createWorkerScorer(),
);
// All else that the address says waits for the data.
const { lang } = decodeUrl(location.hash);
if (lang) app.settings.showLanguage(lang);
/** Tells whether a media query holds, now and whenever that changes. */
function follow(query: string, tell: (holds: boolean) => void): void {
  const media = matchMedia(query);
  tell(media.matches);
  media.addEventListener('change', () => tell(media.matches));
}
follow('(prefers-color-scheme: dark)', app.settings.setSystemDark);
follow('(prefers-contrast: more)', app.settings.setMoreContrast);

/** The map starts empty while the data is on its way; null where the browser cannot draw one. */
const mapStart = import('./map/syncMap.ts').then(({ createMap, syncMap }) => {
  try {
    return { map: createMap(element('map')), syncMap };
  } catch (error) {
    console.error(error);
    app.map.failMap();
    return null;
  }
});
mountApp(app, { panel: element('panel'), frame: element('frame'), dock: element('dock') }).catch(
  (error: unknown) => {
    console.error(error);
    element('panel').textContent =
      '没有读到界面，请重新加载。The interface could not be loaded; please reload.';
  },
);

try {
  const { atlas, files } = await loadAtlas(DATA_URL, fetch);
  app.atlas.setAtlas(atlas);
  syncUrl(app);
  fetchAudit(app, () => loadAudit(DATA_URL, fetch));
  const started = await mapStart;
  started?.syncMap(started.map, app, atlas, {
    edges: buildEdges(files.boundaries, files.divisions),
    water: files.water,
    labels: `${DATA_URL}labels.geojson`,
  });
} catch (error) {
  if (!(error instanceof AtlasError)) throw error;
  app.atlas.failLoading(error);
}
