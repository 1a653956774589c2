// What anybody would write to see the same open data on a MapLibre map: the mark for `npm run bench`.
// The address says how large the map is and where it looks, so that both pages draw the same view.
import 'maplibre-gl/dist/maplibre-gl.css';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapElement } from '../../src/map/createMap.ts';

setWorkerUrl(workerUrl);

const asked = new URLSearchParams(location.search);
const number = (name: string): number => Number(asked.get(name));
const element = document.querySelector('#map') as MapElement;
document.body.style.margin = '0';
element.style.width = `${number('width')}px`;
element.style.height = `${number('height')}px`;

const source = (name: string) => ({
  type: 'geojson' as const,
  data: new URL(`data/${name}.geojson`, location.href).href,
});
const ofType = (type: string) => ['==', ['geometry-type'], type] as ['==', ['geometry-type'], string];
const label = { 'text-field': ['get', 'name_zh'] as ['get', string], 'text-size': 12 };

element.map = new MapLibreMap({
  container: element,
  center: [number('lng'), number('lat')],
  zoom: number('zoom'),
  fadeDuration: 0,
  localIdeographFontFamily: "'Noto Sans CJK SC', sans-serif",
  style: {
    version: 8,
    sources: {
      cities: source('cities'),
      counties: source('counties'),
      water: source('water'),
      assignments: source('assignments'),
      labels: source('labels'),
    },
    layers: [
      { id: 'land', type: 'background', paint: { 'background-color': '#faf7f0' } },
      { id: 'counties', type: 'line', source: 'counties', paint: { 'line-color': '#cfc9bc' } },
      { id: 'cities', type: 'line', source: 'cities', paint: { 'line-color': '#8f887b' } },
      { id: 'rivers', type: 'line', source: 'water', paint: { 'line-color': '#8dbcd6' } },
      {
        id: 'lakes',
        type: 'fill',
        source: 'water',
        filter: ofType('Polygon'),
        paint: { 'fill-color': '#8dbcd6' },
      },
      {
        id: 'regions',
        type: 'fill',
        source: 'assignments',
        filter: ofType('Polygon'),
        paint: { 'fill-color': '#3b8a4a', 'fill-opacity': 0.05 },
      },
      {
        id: 'corridors',
        type: 'line',
        source: 'assignments',
        filter: ofType('LineString'),
        paint: { 'line-color': '#0b7f80', 'line-width': 2 },
      },
      {
        id: 'spots',
        type: 'circle',
        source: 'assignments',
        filter: ofType('Point'),
        paint: { 'circle-color': '#c77700', 'circle-radius': 5 },
      },
      { id: 'names', type: 'symbol', source: 'labels', layout: label },
      { id: 'city-names', type: 'symbol', source: 'cities', layout: label },
    ],
  },
});
