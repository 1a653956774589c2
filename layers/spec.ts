import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { GroupId } from '../geodata/catalogue.ts';
import type { Language } from '../geodata/schema.ts';
import { FONTS } from './fonts.ts';
import type { Palette } from './palette.ts';
import type { FocusPart, SourceId } from './sources.ts';

/** What the drawing depends on besides the data. */
export interface Look {
  palette: Palette;
  /** Ids of the theme groups, in the order of the legend. */
  groups: readonly GroupId[];
  lang: Language;
  /** With less on it, for machines that draw slowly. */
  lite: boolean;
  /** What is in focus when the style is set. */
  focused?: readonly FocusPart[];
  /** The base map from elsewhere, where one is on. */
  underlay?: Underlay | null;
}

type Drawn = Exclude<LayerSpecification, { type: 'background' }>;

/** A source of a base map that comes from elsewhere. */
export type BaseSourceId = `base-${string}`;

/** A layer over one of our own sources, or of a base map's. */
export type Layer =
  | Extract<LayerSpecification, { type: 'background' }>
  | (Drawn & { source: SourceId | BaseSourceId });

/** Sources and layers that lie on our land and under everything else of ours. */
export interface Underlay {
  sources: Record<BaseSourceId, SourceSpecification>;
  layers: Layer[];
}

/** The layers of one subject, bottom to top. */
export type LayerGroup = (look: Look) => Layer[];

/**
 * MapLibre reads weight and style from the first name: no font need be called so.
 */
export const FONT = [...FONTS];
export const FONT_BOLD = ['Bold', ...FONT];
export const FONT_ITALIC = ['Italic', ...FONT];

/** The name of a feature in the reader's language. */
export const nameOf = (lang: Language): ['get', string] => ['get', `name_${lang}`];
