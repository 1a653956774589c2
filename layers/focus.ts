import type { ExpressionSpecification } from 'maplibre-gl';
import { stateColour } from './expressions.ts';
import type { ExtentKind, FocusPart } from './sources.ts';
import { FONT_BOLD, type Layer, type LayerGroup } from './spec.ts';

const AREAS: readonly ExtentKind[] = ['city', 'county', 'region'];
const EXTENTS: readonly ExtentKind[] = [...AREAS, 'corridor'];
/** In pixels; a corridor lies on top with its casing, so that the focus shows on both sides of it. */
const EDGE = 3;
const CORRIDOR = 11;
const HALO = 17;
const HALO_OPACITY = 0.4;

const inFocus: ExpressionSpecification = ['boolean', ['feature-state', 'focus'], false];
/** What has a width in focus, and else none. */
const widthInFocus = (width: number): ExpressionSpecification => ['case', inFocus, width, 0];
const isEnd: ExpressionSpecification = ['has', 'end'];

interface Opacity {
  layer: string;
  property: 'fill-opacity' | 'line-opacity' | 'circle-opacity' | 'circle-stroke-opacity';
  /** While something of the part is in focus. */
  opacity: number;
}

const areaOpacities = (kind: ExtentKind): readonly Opacity[] => [
  { layer: `focus-${kind}-area`, property: 'fill-opacity', opacity: 0.2 },
  { layer: `focus-${kind}-edge`, property: 'line-opacity', opacity: 0.9 },
];

/**
 * The opacities that are 0 while nothing of a part is in focus: MapLibre then draws no pixel of its layers,
 * however many features wait in them.
 */
export const FOCUS_OPACITIES: Readonly<Record<FocusPart, readonly Opacity[]>> = {
  city: areaOpacities('city'),
  county: areaOpacities('county'),
  region: areaOpacities('region'),
  corridor: [{ layer: 'focus-corridor-edge', property: 'line-opacity', opacity: 0.6 }],
  spot: [
    { layer: 'focus-spot-halo', property: 'circle-opacity', opacity: HALO_OPACITY },
    { layer: 'focus-spot-halo', property: 'circle-stroke-opacity', opacity: 1 },
  ],
};

/** The opacities of a part's layer, by property, while `focused` are in focus. */
const opacitiesOf = (
  layer: string,
  part: FocusPart,
  focused: readonly FocusPart[],
): Partial<Record<Opacity['property'], number>> =>
  Object.fromEntries(
    FOCUS_OPACITIES[part]
      .filter((one) => one.layer === layer)
      .map(({ property, opacity }) => [property, focused.includes(part) ? opacity : 0]),
  );

/** What the pointer, the keyboard or an open card is on: the whole extent that it may stand for. */
export const focus: LayerGroup = ({ palette, groups, focused = [] }) => [
  ...AREAS.map((kind): Layer => {
    const id = `focus-${kind}-area`;
    return {
      id,
      type: 'fill',
      source: 'extents',
      filter: ['==', ['get', 'kind'], kind],
      paint: {
        'fill-color': stateColour(palette, groups),
        'fill-antialias': false,
        ...opacitiesOf(id, kind, focused),
      },
    };
  }),
  ...EXTENTS.map((kind): Layer => {
    const id = `focus-${kind}-edge`;
    return {
      id,
      type: 'line',
      source: 'extents',
      filter: ['==', ['get', 'kind'], kind],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.selection,
        'line-width': widthInFocus(kind === 'corridor' ? CORRIDOR : EDGE),
        ...opacitiesOf(id, kind, focused),
      },
    };
  }),
];

/** A halo under the symbol in focus, and at the spot of what has no symbol at the moment. */
export const focusHalo: LayerGroup = ({ palette, focused = [] }) => [
  {
    id: 'focus-halo',
    type: 'circle',
    source: 'focus',
    filter: ['!', isEnd],
    paint: {
      'circle-radius': HALO,
      'circle-color': palette.selection,
      'circle-opacity': HALO_OPACITY,
      'circle-stroke-color': palette.selection,
      'circle-stroke-width': 2,
    },
  },
  {
    id: 'focus-spot-halo',
    type: 'circle',
    source: 'spots',
    paint: {
      'circle-radius': widthInFocus(HALO),
      'circle-color': palette.selection,
      'circle-stroke-color': palette.selection,
      'circle-stroke-width': widthInFocus(2),
      ...opacitiesOf('focus-spot-halo', 'spot', focused),
    },
  },
];

/** The ends of the corridor in focus, named. */
export const focusEnds: LayerGroup = ({ palette }) => [
  {
    id: 'focus-ends-dot',
    type: 'circle',
    source: 'focus',
    filter: isEnd,
    paint: {
      'circle-radius': 4,
      'circle-color': palette.halo,
      'circle-stroke-color': palette.selection,
      'circle-stroke-width': 2.5,
    },
  },
  {
    id: 'focus-ends-label',
    type: 'symbol',
    source: 'focus',
    filter: isEnd,
    layout: {
      'text-field': ['get', 'end'],
      'text-font': FONT_BOLD,
      'text-size': 12.5,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.7,
      'text-max-width': 8,
    },
    paint: { 'text-color': palette.selection, 'text-halo-color': palette.halo, 'text-halo-width': 2 },
  },
];
