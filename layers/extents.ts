import { byZoom, groupColour, isClear, isDimmed, isFocused } from './expressions.ts';
import { formatImageId } from './images.ts';
import { FONT_BOLD, type LayerGroup } from './spec.ts';

const extentLabel = ['get', 'label'] as never;

/** Named regions: a hatch or an edge, never an opaque fill. */
export const regions: LayerGroup = ({ palette }) => [
  {
    id: 'regions-fill',
    type: 'fill',
    source: 'regions',
    paint: {
      'fill-color': groupColour(palette),
      'fill-opacity': ['case', isFocused, 0.16, 0.001],
    },
  },
  {
    id: 'regions-hatch',
    type: 'fill',
    source: 'regions',
    filter: isClear,
    paint: {
      'fill-pattern': [
        'match',
        ['get', 'group'],
        ...Object.keys(palette.groups).flatMap((group) => [
          group,
          formatImageId({
            kind: 'hatch',
            scheme: palette.scheme,
            group: group as keyof typeof palette.groups,
          }),
        ]),
        '',
      ] as never,
      'fill-opacity': 0.5,
    },
  },
  {
    id: 'regions-edge',
    type: 'line',
    source: 'regions',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': groupColour(palette),
      'line-width': ['case', isFocused, 2.6, 1.4],
      'line-opacity': ['case', isFocused, 1, isClear, 0.8, 0],
      'line-dasharray': [5, 2, 1, 2],
    },
  },
];

/** Schematic corridors: casing and dashed line. */
export const lines: LayerGroup = ({ palette }) => [
  {
    id: 'lines-casing',
    type: 'line',
    source: 'lines',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.halo,
      'line-width': ['case', isFocused, 8, isClear, 5.5, 3.5],
      'line-opacity': ['case', isFocused, 0.9, isDimmed, 0, isClear, 0.85, 0.5],
    },
  },
  {
    id: 'lines-line',
    type: 'line',
    source: 'lines',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': groupColour(palette),
      'line-width': ['case', isFocused, 4.5, isClear, 2.6, 1.3],
      'line-opacity': ['case', isFocused, 1, isDimmed, 0.12, isClear, 1, 0.6],
      'line-dasharray': [3, 1.4],
    },
  },
];

export const extentLabels: LayerGroup = ({ palette, lang }) => [
  {
    id: 'regions-label',
    type: 'symbol',
    source: 'regions',
    filter: isClear,
    layout: {
      'text-field': extentLabel,
      'text-font': FONT_BOLD,
      'text-size': 11.5,
      'text-letter-spacing': lang === 'zh' ? 0.2 : 0.03,
      'text-max-width': 9,
      'text-padding': 6,
    },
    paint: { 'text-color': groupColour(palette), 'text-halo-color': palette.halo, 'text-halo-width': 1.6 },
  },
  {
    id: 'lines-label',
    type: 'symbol',
    source: 'lines',
    filter: ['any', isClear, ['all', ['!', isDimmed], ['>=', ['zoom'], 8]]],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': 500,
      'text-field': extentLabel,
      'text-font': FONT_BOLD,
      'text-size': byZoom([6, 11], [9, 12.5]),
      'text-offset': [0, -0.9],
      'text-max-angle': 40,
    },
    paint: { 'text-color': groupColour(palette), 'text-halo-color': palette.halo, 'text-halo-width': 1.8 },
  },
];
