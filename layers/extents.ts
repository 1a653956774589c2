import type { ExpressionSpecification } from 'maplibre-gl';
import type { Language } from '../geodata/schema.ts';
import { byWeight, byZoom, groupColour, isClear, isDimmed, match } from './expressions.ts';
import { formatImageId } from './images.ts';
import { type LegendEntry, SAMPLE_WIDTH } from './legend.ts';
import { FONT, FONT_BOLD, type LayerGroup } from './spec.ts';
import { lineDash, lineWidth, PLAIN_LINE, strokeOf } from './status.ts';

const isName: ExpressionSpecification = ['get', 'isName'];
const isDrawn: ExpressionSpecification = ['!', isName];

/** What every corridor says of itself. */
const SCHEMATIC: Record<Language, string> = { zh: '（示意）', en: ' (schematic)' };

/** Named regions: a hatch where they are few, else only a tint along the edge; never an opaque fill. */
export const regions: LayerGroup = ({ palette, groups }) => [
  {
    id: 'regions-hatch',
    type: 'fill',
    source: 'regions',
    filter: ['all', isDrawn, isClear],
    paint: {
      'fill-pattern': match(
        ['get', 'group'],
        groups.map((group) => [group, formatImageId({ kind: 'hatch', group }, palette)]),
        '',
      ),
      'fill-opacity': byWeight(0.55),
    },
  },
  {
    id: 'regions-vignette',
    type: 'line',
    source: 'regions',
    filter: isDrawn,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': groupColour(palette, groups),
      // Inwards, so that neighbours do not mix.
      'line-offset': byZoom([6, 3], [10, 6]),
      'line-width': byZoom([6, 6], [10, 12]),
      'line-blur': byZoom([6, 4], [10, 8]),
      'line-opacity': byWeight(['case', isClear, 0.4, 0.2]),
    },
  },
  {
    id: 'regions-edge',
    type: 'line',
    source: 'regions',
    filter: isDrawn,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': groupColour(palette, groups),
      'line-width': ['case', isClear, 1.3, 0.8],
      'line-opacity': byWeight(['case', isClear, 0.9, 0.55]),
    },
  },
];

/** Schematic corridors: casing and broken line. */
export const lines: LayerGroup = ({ palette, groups }) => [
  {
    id: 'lines-casing',
    type: 'line',
    source: 'lines',
    filter: isDrawn,
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': palette.halo,
      'line-width': ['case', isClear, 6, 3.5],
      'line-opacity': ['case', isDimmed, 0, isClear, 0.85, 0.5],
    },
  },
  {
    id: 'lines-line',
    type: 'line',
    source: 'lines',
    filter: isDrawn,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': groupColour(palette, groups),
      'line-width': ['case', isClear, lineWidth(1), lineWidth(0.55)],
      'line-opacity': ['case', isDimmed, 0.12, byWeight(['case', isClear, 1, 0.6])],
      'line-dasharray': lineDash,
    },
  },
];

export const extentLabels: LayerGroup = ({ palette, groups, lang }) => [
  {
    id: 'regions-label',
    type: 'symbol',
    source: 'regions',
    filter: isName,
    layout: {
      'text-field': ['get', 'label'],
      'text-font': FONT_BOLD,
      'text-size': byZoom([6, 11.5], [9, 14]),
      'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'],
      'text-radial-offset': 1.5,
      'text-letter-spacing': lang === 'zh' ? 0.35 : 0.1,
      'text-line-height': 1.3,
      'text-max-width': 8,
      'text-padding': 6,
      'symbol-sort-key': ['case', isClear, 0, 1],
    },
    paint: {
      'text-color': groupColour(palette, groups),
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6,
    },
  },
  {
    id: 'lines-label',
    type: 'symbol',
    source: 'lines',
    filter: ['all', isName, ['any', isClear, ['all', ['!', isDimmed], ['>=', ['zoom'], 8]]]],
    layout: {
      // The middle of a whole line while it fits into its tile and the ones around; from then on along it.
      'symbol-placement': ['step', ['zoom'], 'line-center', 8, 'line'],
      'symbol-spacing': 500,
      'text-field': [
        'format',
        ['get', 'label'],
        { 'text-font': ['literal', FONT_BOLD] },
        SCHEMATIC[lang],
        { 'font-scale': 0.85, 'text-font': ['literal', FONT], 'text-color': palette.labelSecond },
      ],
      'text-font': FONT_BOLD,
      'text-size': byZoom([6, 11], [9, 12.5]),
      'text-offset': [0, -0.9],
      'text-max-angle': 80,
      'symbol-sort-key': ['case', isClear, 0, 1],
    },
    paint: {
      'text-color': groupColour(palette, groups),
      'text-halo-color': palette.halo,
      'text-halo-width': 1.8,
    },
  },
];

export const lineLegend: LegendEntry<'corridor'> = {
  id: 'corridor',
  width: SAMPLE_WIDTH,
  shapes: [{ kind: 'path', paint: 'line', path: 'M2 16 L10 8 L24 8', ...strokeOf(PLAIN_LINE) }],
};

export const regionLegend: LegendEntry<'region'> = {
  id: 'region',
  width: SAMPLE_WIDTH,
  shapes: [
    { kind: 'box', paint: 'line', x: 3, y: 4, width: 20, height: 14 },
    { kind: 'path', paint: 'hatch', path: 'M3 12 L11 4 M5 18 L19 4 M13 18 L23 8' },
  ],
};
