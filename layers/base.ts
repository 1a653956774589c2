import { byZoom, groupColour, match } from './expressions.ts';
import { shadeColour } from './ramp.ts';
import { FONT, type LayerGroup, nameOf } from './spec.ts';

/** The quiet outside and the paper land. */
export const land: LayerGroup = ({ palette }) => [
  { id: 'outside', type: 'background', paint: { 'background-color': palette.outside } },
  {
    id: 'province-glow',
    type: 'line',
    source: 'edges',
    filter: ['==', ['get', 'level'], 'province'],
    paint: {
      'line-color': palette.provinceGlow,
      'line-width': byZoom([5, 8], [9, 26]),
      'line-blur': byZoom([5, 3], [9, 8]),
    },
  },
  { id: 'province-land', type: 'fill', source: 'province', paint: { 'fill-color': palette.land } },
];

/** Opacities of tints that let the ground through, as the last two digits of a colour. */
const THEME_ALPHA = '59';
const LEAST_SHARE_ALPHA = '28';
const WHOLE_SHARE_ALPHA = 'be';

/** Tints of whole units: the origin of a question, a single theme's picture, shares and scores. */
export const units: LayerGroup = ({ palette, groups }) => [
  {
    id: 'tints-fill',
    type: 'fill',
    source: 'tints',
    paint: {
      'fill-color': match(
        ['get', 'kind'],
        [
          ['origin', palette.origin],
          ['theme', groupColour(palette, groups, THEME_ALPHA)],
          [
            'share',
            [
              'interpolate',
              ['linear'],
              ['to-number', ['get', 'share']],
              0,
              `${palette.ring}${LEAST_SHARE_ALPHA}`,
              1,
              `${palette.ring}${WHOLE_SHARE_ALPHA}`,
            ],
          ],
        ],
        shadeColour(palette),
      ),
      'fill-opacity': 0.75,
    },
  },
];

/** Edges of counties, cities and province, each drawn once. */
export const edges: LayerGroup = ({ palette }) => [
  {
    id: 'counties-edge',
    type: 'line',
    source: 'edges',
    filter: ['==', ['get', 'level'], 'county'],
    paint: { 'line-color': palette.countyEdge, 'line-width': byZoom([6, 0.7], [9, 1.5]) },
  },
  {
    id: 'cities-edge',
    type: 'line',
    source: 'edges',
    filter: ['==', ['get', 'level'], 'city'],
    paint: { 'line-color': palette.cityEdge, 'line-width': byZoom([6, 1], [9, 2.2]) },
  },
  {
    id: 'province-edge',
    type: 'line',
    source: 'edges',
    filter: ['==', ['get', 'level'], 'province'],
    paint: { 'line-color': palette.cityEdge, 'line-width': byZoom([6, 1.5], [9, 2.8]) },
  },
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
      // By a property, as the points of a screening are: so both are drawn by one program, ready from the start.
      'circle-color': ['case', ['has', 'level'], palette.land, palette.label],
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
