import type { ExpressionSpecification } from 'maplibre-gl';
import type { Language } from '../geodata/schema.ts';
import { byZoom } from './expressions.ts';
import { FONT, FONT_ITALIC, type LayerGroup, nameOf } from './spec.ts';

const isPoint: ExpressionSpecification = ['==', ['geometry-type'], 'Point'];
const isInside: ExpressionSpecification = ['boolean', ['get', 'inside'], false];
const isRiver: ExpressionSpecification = ['==', ['get', 'kind'], 'river'];
const hasName = (lang: Language): ExpressionSpecification => ['!=', ['coalesce', nameOf(lang), ''], ''];
/** The width of a river by its rank, the largest first, in pixels. */
const byRank = (first: number, second: number, rest: number): ExpressionSpecification => [
  'match',
  ['get', 'rank'],
  1,
  first,
  2,
  second,
  rest,
];

export const water: LayerGroup = ({ palette }) => [
  {
    id: 'water-river',
    type: 'line',
    source: 'water',
    filter: ['all', isRiver, ['any', ['<=', ['get', 'rank'], 2], ['>=', ['zoom'], 7.5]]],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': ['case', isInside, palette.river, palette.riverOutside],
      'line-width': byZoom([6, byRank(1.8, 1.1, 0.6)], [10, byRank(4, 2.6, 1.4)]),
    },
  },
  {
    id: 'water-lake',
    type: 'fill',
    source: 'water',
    filter: ['!', isRiver],
    paint: { 'fill-color': palette.river },
  },
  {
    id: 'water-lake-point',
    type: 'circle',
    source: 'water',
    filter: ['all', ['!', isRiver], isPoint],
    minzoom: 7.5,
    paint: { 'circle-radius': byZoom([7, 2], [10, 4]), 'circle-color': palette.river },
  },
];

export const waterLabels: LayerGroup = ({ palette, lang }) => [
  {
    id: 'water-river-label',
    type: 'symbol',
    source: 'water',
    filter: ['all', isRiver, hasName(lang), ['any', ['==', ['get', 'rank'], 1], ['>=', ['zoom'], 7.2]]],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 420,
      'text-field': nameOf(lang),
      'text-font': FONT_ITALIC,
      'text-size': 12,
      'text-letter-spacing': lang === 'zh' ? 0.25 : 0.06,
      'text-max-angle': 38,
    },
    paint: { 'text-color': palette.riverLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  },
  {
    id: 'water-lake-label',
    type: 'symbol',
    source: 'water',
    filter: ['all', ['!', isRiver], hasName(lang)],
    minzoom: 8.2,
    layout: {
      'text-field': nameOf(lang),
      'text-font': FONT,
      'text-size': 11,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.7,
    },
    paint: { 'text-color': palette.riverLabel, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
  },
];
