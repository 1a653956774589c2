import { byZoom, groupColour, isClear, isDimmed } from './expressions.ts';
import { formatImageId } from './images.ts';
import { FONT_BOLD, type LayerGroup } from './spec.ts';

const extentLabel = ['get', 'label'] as never;

/** Named regions, where they are few: a hatch and an edge, never an opaque fill. */
export const regions: LayerGroup = ({ palette }) => [
  {
    id: 'regions-hatch',
    type: 'fill',
    source: 'regions',
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
      'line-width': 1.4,
      'line-opacity': 0.8,
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
      'line-width': ['case', isClear, 5.5, 3.5],
      'line-opacity': ['case', isDimmed, 0, isClear, 0.85, 0.5],
    },
  },
  {
    id: 'lines-line',
    type: 'line',
    source: 'lines',
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': groupColour(palette),
      'line-width': ['case', isClear, 2.6, 1.3],
      'line-opacity': ['case', isDimmed, 0.12, isClear, 1, 0.6],
      'line-dasharray': [3, 1.4],
    },
  },
];

export const extentLabels: LayerGroup = ({ palette, lang }) => [
  {
    id: 'regions-label',
    type: 'symbol',
    source: 'regions',
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
