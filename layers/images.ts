import type { ExpressionSpecification } from 'maplibre-gl';
import type { GroupId, ThemeId } from '../geodata/catalogue.ts';
import type { Status } from '../geodata/schema.ts';
import type { Palette } from './palette.ts';

/** How a placement's symbol shows what is known of its spot. */
export type SpotForm = 'site' | 'town' | 'county';

/** One theme in a city's badge and the number of its placements there. */
export interface BadgePart {
  theme: ThemeId;
  group: GroupId;
  count: number;
}

/** An image that the style asks for; its colours are those of the palette that is named before it. */
export type MapImage =
  | {
      kind: 'spot';
      form: SpotForm;
      /** Null where the plan does not say how far the work is. */
      status: Status | null;
      theme: ThemeId;
      group: GroupId;
      count: number;
    }
  | {
      kind: 'badge';
      name: string;
      compact: boolean;
      parts: BadgePart[];
      /** Placements of themes beyond the shown parts. */
      more: number;
    }
  /** Nothing to see: it keeps labels from its place. */
  | { kind: 'mask' }
  /** The ground of a label that lies over all else: its middle stretches. */
  | { kind: 'plate' }
  | { kind: 'hatch'; group: GroupId };

/** What a feature says of its image: the palette is the style's to choose. */
export const describeImage = (image: MapImage): string => JSON.stringify(image);

/** The name by which the style asks for an image in the colours of a palette; `parseImageId` reads it. */
export const formatImageId = (image: MapImage, { scheme }: Pick<Palette, 'scheme'>): string =>
  `${scheme} ${describeImage(image)}`;

/** The image that the feature's property `image` describes, in the colours of a palette. */
export const imageOfFeature = ({ scheme }: Pick<Palette, 'scheme'>): ExpressionSpecification => [
  'image',
  ['concat', `${scheme} `, ['get', 'image']],
];

const IMAGE_ID = /^(light|dark|print) (\{"kind":.*\})$/;

/** Returns null for a name that is not one of ours. */
export function parseImageId(id: string): { image: MapImage; scheme: Palette['scheme'] } | null {
  const [, scheme, description] = IMAGE_ID.exec(id) ?? [];
  if (!scheme || !description) return null;
  return { image: JSON.parse(description) as MapImage, scheme: scheme as Palette['scheme'] };
}
