import type { LayerSpecification } from 'maplibre-gl';
import type { Language } from '../geodata/schema.ts';
import type { Palette } from './palette.ts';
import type { SourceId } from './sources.ts';

/** What the drawing depends on besides the data. */
export interface Look {
  palette: Palette;
  lang: Language;
  /** With less on it, for machines that draw slowly. */
  lite: boolean;
}

type Drawn = Exclude<LayerSpecification, { type: 'background' }>;

/** A layer over one of our own sources. */
export type Layer = Extract<LayerSpecification, { type: 'background' }> | (Drawn & { source: SourceId });

/** The layers of one subject, bottom to top. */
export type LayerGroup = (look: Look) => Layer[];

/**
 * Text is drawn from local fonts, one for each common system, so that Chinese needs no glyph server.
 * MapLibre reads weight and style from the first name: no font need be called so.
 */
export const FONT = ['PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC'];
export const FONT_BOLD = ['Bold', ...FONT];
export const FONT_ITALIC = ['Italic', ...FONT];

/** The name of a feature in the reader's language. */
export const nameOf = (lang: Language): ['get', string] => ['get', `name_${lang}`];
