import { byZoom, isFocused, tint } from './expressions.ts';
import { FONT, type LayerGroup, nameOf } from './spec.ts';

/** The quiet outside and the paper land. */
export const land: LayerGroup = ({ palette }) => [
  { id: 'outside', type: 'background', paint: { 'background-color': palette.outside } },
  {
    id: 'province-glow',
    type: 'line',
    source: 'province',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': palette.provinceGlow,
      'line-width': byZoom([5, 8], [9, 26]),
      'line-blur': byZoom([5, 3], [9, 8]),
    },
  },
  { id: 'province-land', type: 'fill', source: 'province', paint: { 'fill-color': palette.land } },
];

/** Tints of whole units: the origin of a question, a single theme's picture, what the pointer is on. */
export const units: LayerGroup = ({ palette }) => [
  { id: 'cities-tint', type: 'fill', source: 'cities', paint: { 'fill-color': tint, 'fill-opacity': 0.75 } },
  {
    id: 'counties-tint',
    type: 'fill',
    source: 'counties',
    paint: { 'fill-color': tint, 'fill-opacity': 0.75 },
  },
  {
    id: 'counties-edge',
    type: 'line',
    source: 'counties',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.countyEdge, 'line-width': byZoom([6, 0.6], [9, 1.4]) },
  },
];

/** City and province edges, above the water. */
export const edges: LayerGroup = ({ palette }) => [
  {
    id: 'cities-edge',
    type: 'line',
    source: 'cities',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.cityEdge, 'line-width': byZoom([6, 0.9], [9, 2]) },
  },
  {
    id: 'province-edge',
    type: 'line',
    source: 'province',
    layout: { 'line-join': 'round' },
    paint: { 'line-color': palette.cityEdge, 'line-width': byZoom([6, 1.4], [9, 2.6]) },
  },
  ...(['counties', 'cities'] as const).map((source) => ({
    id: `${source}-focus`,
    type: 'line' as const,
    source,
    layout: { 'line-join': 'round' as const },
    paint: {
      'line-color': palette.selection,
      'line-width': 2.5,
      'line-opacity': ['case', isFocused, 1, 0] as never,
    },
  })),
];

/** Mountains, basins and neighbours in pale spaced letters. */
export const reliefLabels: LayerGroup = ({ palette, lang }) => [
  {
    id: 'mountains-label',
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'kind'], 'mountains'],
    minzoom: 6.2,
    layout: {
      'symbol-placement': 'line-center',
      'text-field': nameOf(lang),
      'text-font': FONT,
      'text-size': byZoom([6, 12], [9, 19]),
      'text-letter-spacing': lang === 'zh' ? 0.6 : 0.2,
      'text-max-angle': 60,
    },
    paint: { 'text-color': palette.labelFaint, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
  },
  {
    id: 'basins-label',
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'kind'], 'basin'],
    minzoom: 7.6,
    layout: {
      'symbol-placement': 'line-center',
      'text-max-angle': 60,
      'text-field': nameOf(lang),
      'text-font': FONT,
      'text-size': 12.5,
      'text-letter-spacing': lang === 'zh' ? 0.4 : 0.12,
    },
    paint: { 'text-color': palette.labelFaint, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
  },
  {
    id: 'neighbours-label',
    type: 'symbol',
    source: 'labels',
    filter: ['==', ['get', 'kind'], 'neighbour'],
    layout: {
      'text-field': nameOf(lang),
      'text-font': FONT,
      'text-size': byZoom([5, 12], [7, 16]),
      'text-letter-spacing': lang === 'zh' ? 0.5 : 0.15,
    },
    paint: { 'text-color': palette.labelFaint, 'text-halo-color': palette.outside, 'text-halo-width': 1 },
  },
];

/** Seats of cities; those of counties with their names, where zoom and symbols leave room. */
export const countyLabels: LayerGroup = ({ palette, lang }) => [
  {
    id: 'city-seats-dot',
    type: 'circle',
    source: 'seats',
    filter: ['==', ['get', 'level'], 'city'],
    paint: {
      'circle-radius': 3.2,
      'circle-color': palette.land,
      'circle-stroke-color': palette.label,
      'circle-stroke-width': 1.8,
    },
  },
  {
    id: 'seats-dot',
    type: 'circle',
    source: 'seats',
    filter: ['==', ['get', 'level'], 'county'],
    minzoom: 7.5,
    paint: {
      'circle-radius': 2.2,
      'circle-color': palette.land,
      'circle-stroke-color': palette.labelSecond,
      'circle-stroke-width': 1.2,
    },
  },
  {
    id: 'seats-label',
    type: 'symbol',
    source: 'seats',
    filter: ['==', ['get', 'level'], 'county'],
    minzoom: 7.5,
    layout: {
      'text-field': nameOf(lang),
      'text-font': FONT,
      'text-size': 12,
      'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.5,
      'text-padding': 3,
    },
    paint: { 'text-color': palette.labelSecond, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  },
];
