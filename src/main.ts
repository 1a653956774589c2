import './ui/base.css';
import 'virtual:looks.css';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Identity } from '../geodata/catalogue.ts';
import { AtlasError, loadAtlas, loadAudit, loadProvenance, loadWords, waterOf } from './atlas/atlas.ts';
import { buildEdges } from './atlas/edges.ts';
import { serveBeside, serveOnPage } from './service/create.ts';
import { createApp } from './state/app.ts';
import { readSettings } from './state/settings.ts';
import { syncUrl } from './state/syncUrl.ts';
import { decodeLanguage } from './state/urlState.ts';
import { mountApp } from './ui/App.tsx';

/** With more placements than this an atlas is asked beside the page, which it would keep waiting. */
const MOST_ON_PAGE = 10_000;

// Where browser.js has said that this browser is too old, the page stays at that.
if (document.documentElement.hasAttribute('data-unsupported')) await new Promise(() => {});

const DATA_URL = new URL('data/', document.baseURI).href;

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no element #${id}.`);
  return found;
}

/** What the page says of its atlas: the build puts it there. */
const identity = JSON.parse(element('atlas').textContent ?? '') as Identity;
const app = createApp(readSettings(identity.id), {
  identity,
  loadWords: () => loadWords(DATA_URL, fetch),
  loadAudit: () => loadAudit(DATA_URL, fetch),
  loadProvenance: () => loadProvenance(DATA_URL, fetch),
});
// All else that the address says waits for the data.
const lang = decodeLanguage(location.hash);
if (lang) app.settings.showLanguage(lang);
/** Tells whether a media query holds, now and whenever that changes. */
function follow(query: string, tell: (holds: boolean) => void): void {
  const media = matchMedia(query);
  tell(media.matches);
  media.addEventListener('change', () => tell(media.matches));
}
follow('(prefers-color-scheme: dark)', app.settings.setSystemDark);
follow('(prefers-contrast: more)', app.settings.setMoreContrast);

const mounted = mountApp(app, {
  panel: element('panel'),
  map: element('map'),
  frame: element('frame'),
  dock: element('dock'),
}).catch((error: unknown) => {
  console.error(error);
  // A script that does not arrive is a TypeError; what else is thrown is a fault of ours.
  element('panel').textContent =
    error instanceof TypeError && /import|module/i.test(error.message)
      ? '没有读到界面，请检查网络后重新加载。The interface did not arrive; check the connection and reload.'
      : '界面出了错，不是网络的问题；请重新加载。The interface failed, and not because of the network; please reload.';
});

/** Resolves once what the page holds by now is on the screen. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

try {
  const { atlas, files, missing } = await loadAtlas(DATA_URL, fetch);
  for (const file of missing) app.atlas.miss(file);
  const isBeside = atlas.placements.size > MOST_ON_PAGE;
  const serve = isBeside ? serveBeside : serveOnPage;
  app.atlas.setAtlas(atlas, await serve(atlas, DATA_URL, app.atlas.loadWords));
  if (isBeside) void app.question.prepareReading();
  syncUrl(app, window);
  await mounted;
  // The list comes first: the map's library takes longer to compile and start than all else together.
  await painted();
  const drawing = await import('./map/syncMap.ts').catch((error: unknown) => {
    console.warn(error);
    app.map.failMap('unloaded');
    return null;
  });
  const map = drawing?.createMap(element('map'), app);
  if (map)
    drawing?.syncMap(map, app, atlas, {
      edges: buildEdges(files.boundaries, files.divisions),
      water: waterOf(files),
      labels: `${DATA_URL}labels.geojson`,
    });
} catch (error) {
  if (!(error instanceof AtlasError)) throw error;
  app.atlas.failLoading(error);
}
