import type {
  ExpressionSpecification,
  HillshadeLayerSpecification,
  RasterLayerSpecification,
} from 'maplibre-gl';
import type { Language } from '../geodata/schema.ts';
import { byZoom } from './expressions.ts';
import type { Palette } from './palette.ts';
import { type BaseSourceId, FONT, type Layer, type LayerGroup, type Underlay } from './spec.ts';

/** The base maps that come from elsewhere. */
export type OnlineBaseMap = 'relief' | 'openfreemap' | 'osm' | 'tianditu-vector' | 'tianditu-imagery';

/** Every host that a base map is asked from: the content security policy names these and no other. */
export const BASE_MAP_HOSTS = [
  'tiles.mapterhorn.com',
  'tiles.openfreemap.org',
  'tile.openstreetmap.org',
  't0.tianditu.gov.cn',
];

/**
 * The scheme of a base map's addresses in the style, in place of https: the loader behind it keeps a
 * time limit, checks what comes and puts the reader's key where `{key}` stands, so that the style holds none.
 */
export const BASE_MAP_SCHEME = 'basemap';

/** Whether a source of the style belongs to a base map. */
export const isBaseSource = (id: string): id is BaseSourceId => id.startsWith('base-');

/** The layers of the base map, veiled around the province; its sources join the data's in `buildStyle`. */
export const baseMap: LayerGroup = ({ palette, underlay }) =>
  underlay
    ? [
        ...underlay.layers,
        {
          id: 'surroundings-veil',
          type: 'fill',
          source: 'surroundings',
          paint: { 'fill-color': palette.outside, 'fill-opacity': 0.6 },
        },
      ]
    : [];

/**
 * How a base map is drawn.
 * @param attempt changes the ids of the sources, so that what failed is asked for anew
 */
export function buildUnderlay(
  id: OnlineBaseMap,
  attempt: number,
  palette: Palette,
  lang: Language,
): Underlay {
  const source: BaseSourceId = `base-${attempt}`;
  switch (id) {
    case 'relief':
      return {
        sources: {
          [source]: {
            type: 'raster-dem',
            tiles: [`${BASE_MAP_SCHEME}://tiles.mapterhorn.com/{z}/{x}/{y}.webp`],
            encoding: 'terrarium',
            // Heights of China come from Copernicus at 30 metres: more zoom would show nothing more.
            maxzoom: 12,
          },
        },
        layers: [{ id: 'base-relief', type: 'hillshade', source, paint: shades(palette) }],
      };
    case 'openfreemap':
      return {
        sources: { [source]: { type: 'vector', url: `${BASE_MAP_SCHEME}://tiles.openfreemap.org/planet` } },
        layers: openMapTiles(source, palette, lang),
      };
    case 'osm':
      return rasters(source, [['tile.openstreetmap.org/{z}/{x}/{y}.png', fadedMap(palette)]]);
    case 'tianditu-vector':
      return rasters(source, [
        [tianditu('vec'), fadedMap(palette)],
        [tianditu('cva'), fadedMap(palette)],
      ]);
    case 'tianditu-imagery':
      return rasters(source, [
        [tianditu('img'), fadedImagery(palette)],
        [tianditu('cia'), { 'raster-opacity': 0.6 }],
      ]);
  }
}

type HillshadePaint = NonNullable<HillshadeLayerSpecification['paint']>;

/** Light from the north-west, deepest where the whole province is seen. */
function shades({ scheme }: Palette): HillshadePaint {
  const tones =
    scheme !== 'dark'
      ? (['#8d8069', '#ffffff', '#a89a80'] as const)
      : (['#080a0c', '#5b6672', '#14181c'] as const);
  return {
    'hillshade-shadow-color': tones[0],
    'hillshade-highlight-color': tones[1],
    'hillshade-accent-color': tones[2],
    'hillshade-exaggeration': byZoom([6, 0.55], [10, 0.4]),
    'hillshade-illumination-anchor': 'map',
  };
}

type RasterPaint = NonNullable<RasterLayerSpecification['paint']>;

/** A drawn map steps back behind ours: paler by day; by night its lightness is turned round, its hues kept. */
function fadedMap({ scheme }: Palette): RasterPaint {
  return scheme !== 'dark'
    ? { 'raster-opacity': 0.6, 'raster-saturation': -0.3 }
    : {
        'raster-opacity': 0.55,
        'raster-saturation': -0.3,
        'raster-brightness-min': 0.95,
        'raster-brightness-max': 0.05,
        'raster-hue-rotate': 180,
      };
}

function fadedImagery({ scheme }: Palette): RasterPaint {
  return scheme !== 'dark'
    ? { 'raster-opacity': 0.6, 'raster-saturation': -0.2, 'raster-brightness-min': 0.35 }
    : { 'raster-opacity': 0.7, 'raster-saturation': -0.2, 'raster-brightness-max': 0.65 };
}

/** A layer of Tianditu's WMTS in Web Mercator. Its datum, CGCS2000, agrees with WGS 84 to centimetres. */
function tianditu(layer: 'vec' | 'cva' | 'img' | 'cia'): string {
  return (
    `t0.tianditu.gov.cn/${layer}_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}` +
    '&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}'
  );
}

/** Tiles of 256 pixels, one set over the other. */
function rasters(source: BaseSourceId, sets: [address: string, paint: RasterPaint][]): Underlay {
  return {
    sources: Object.fromEntries(
      sets.map(([address], at) => [
        `${source}-${at}`,
        { type: 'raster', tiles: [`${BASE_MAP_SCHEME}://${address}`], tileSize: 256, maxzoom: 18 },
      ]),
    ),
    layers: sets.map(([, paint], at) => ({
      id: `base-raster-${at}`,
      type: 'raster' as const,
      source: `${source}-${at}` as const,
      paint: { ...paint, 'raster-fade-duration': 0 },
    })),
  };
}

const INKS = {
  light: {
    wood: '#dfe8d0',
    builtUp: '#ece4d8',
    building: '#e0d7c9',
    water: '#c4dfec',
    casing: '#d8c9b0',
    motorway: '#f1c995',
    main: '#f6e3bb',
    minor: '#ffffff',
    rail: '#b3b0a8',
  },
  dark: {
    wood: '#222e27',
    builtUp: '#2d3138',
    building: '#343941',
    water: '#1d3542',
    casing: '#191d22',
    motorway: '#6d5a3c',
    main: '#55503f',
    minor: '#3a4048',
    rail: '#525a63',
  },
} as const satisfies Record<'light' | 'dark', Record<string, string>>;

type Ink = (typeof INKS)[keyof typeof INKS];

const isClass = (...classes: string[]): ExpressionSpecification => [
  'match',
  ['get', 'class'],
  classes,
  true,
  false,
];
const ROUND = { 'line-join': 'round', 'line-cap': 'round' } as const;

/**
 * Land cover, water, roads, railways and names of towns and villages in the OpenMapTiles schema, in
 * colours that leave the foreground to the plan. Boundaries are left out: ours are drawn.
 */
function openMapTiles(source: BaseSourceId, palette: Palette, lang: Language): Layer[] {
  const ink = INKS[palette.scheme === 'dark' ? 'dark' : 'light'];
  return [...openGround(source, ink), ...openWays(source, ink), openPlaces(source, palette, lang)];
}

const openGround = (source: BaseSourceId, ink: Ink): Layer[] => [
  {
    id: 'base-wood',
    type: 'fill',
    source,
    'source-layer': 'landcover',
    filter: isClass('wood', 'forest'),
    paint: { 'fill-color': ink.wood },
  },
  {
    id: 'base-built-up',
    type: 'fill',
    source,
    'source-layer': 'landuse',
    filter: isClass('residential', 'suburb', 'neighbourhood', 'commercial', 'industrial', 'retail'),
    paint: { 'fill-color': ink.builtUp },
  },
  { id: 'base-water', type: 'fill', source, 'source-layer': 'water', paint: { 'fill-color': ink.water } },
  {
    id: 'base-waterway',
    type: 'line',
    source,
    'source-layer': 'waterway',
    minzoom: 8,
    filter: isClass('river', 'canal'),
    layout: ROUND,
    paint: { 'line-color': ink.water, 'line-width': byZoom([8, 0.8], [13, 2.5]) },
  },
  {
    id: 'base-building',
    type: 'fill',
    source,
    'source-layer': 'building',
    minzoom: 13,
    paint: { 'fill-color': ink.building },
  },
];

/** Railways under roads, small roads under large ones. */
function openWays(source: BaseSourceId, ink: Ink): Layer[] {
  const ways = { type: 'line', source, 'source-layer': 'transportation' } as const;
  return [
    {
      id: 'base-rail',
      ...ways,
      minzoom: 7,
      filter: isClass('rail'),
      paint: { 'line-color': ink.rail, 'line-width': byZoom([7, 0.8], [13, 1.8]), 'line-dasharray': [4, 2] },
    },
    {
      id: 'base-road-minor',
      ...ways,
      minzoom: 11,
      filter: isClass('tertiary', 'minor'),
      layout: ROUND,
      paint: { 'line-color': ink.minor, 'line-width': byZoom([11, 0.8], [14, 3]) },
    },
    {
      id: 'base-road-casing',
      ...ways,
      minzoom: 7,
      filter: isClass('motorway', 'trunk', 'primary', 'secondary'),
      layout: ROUND,
      paint: { 'line-color': ink.casing, 'line-width': byZoom([7, 1.4], [14, 8]) },
    },
    {
      id: 'base-road-main',
      ...ways,
      minzoom: 7,
      filter: isClass('trunk', 'primary', 'secondary'),
      layout: ROUND,
      paint: { 'line-color': ink.main, 'line-width': byZoom([7, 0.8], [14, 6]) },
    },
    {
      id: 'base-road-motorway',
      ...ways,
      filter: isClass('motorway'),
      layout: ROUND,
      paint: { 'line-color': ink.motorway, 'line-width': byZoom([5, 0.8], [14, 6]) },
    },
  ];
}

const openPlaces = (source: BaseSourceId, palette: Palette, lang: Language): Layer => ({
  id: 'base-place',
  type: 'symbol',
  source,
  'source-layer': 'place',
  minzoom: 9.5,
  filter: isClass('town', 'village'),
  layout: {
    'text-field': ['coalesce', ['get', lang === 'zh' ? 'name:zh' : 'name:en'], ['get', 'name']],
    'text-font': FONT,
    'text-size': 11,
    'text-max-width': 8,
  },
  paint: { 'text-color': palette.labelFaint, 'text-halo-color': palette.halo, 'text-halo-width': 1.2 },
});
