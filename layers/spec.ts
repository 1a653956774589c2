import type { LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.ts';
import type { SourceId } from './sources.ts';

export type Language = 'zh' | 'en';

/** What the drawing depends on besides the data. */
export interface Look {
  palette: Palette;
  lang: Language;
}

type Drawn = Exclude<LayerSpecification, { type: 'background' }>;

/** A layer over one of our own sources. */
export type Layer = Extract<LayerSpecification, { type: 'background' }> | (Drawn & { source: SourceId });

/** The layers of one subject, bottom to top. */
export type LayerGroup = (look: Look) => Layer[];

/** Sans of the system: drawn from local fonts, Chinese needs no glyph server. */
export const FONT = ['sans-serif'];
export const FONT_BOLD = ['sans-serif bold'];

/** The name of a feature in the reader's language. */
export const nameOf = (lang: Language): ['get', string] => ['get', `name_${lang}`];
