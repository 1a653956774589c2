import type { Status } from '../geodata/schema.ts';
import type { GroupId, ThemeId } from '../geodata/themes.ts';
import type { Palette } from './palette.ts';

/** How a placement's symbol shows what is known of its spot. */
export type SpotForm = 'site' | 'town' | 'county';

/** One theme in a city's badge and the number of its placements there. */
export interface BadgePart {
  theme: ThemeId;
  group: GroupId;
  count: number;
}

/** An image that the style asks for by name; `formatImageId` and `parseImageId` are inverse. */
export type MapImage =
  | {
      kind: 'spot';
      scheme: Palette['scheme'];
      form: SpotForm;
      /** Null where the plan does not say how far the work is. */
      status: Status | null;
      theme: ThemeId;
      group: GroupId;
      count: number;
    }
  | {
      kind: 'badge';
      scheme: Palette['scheme'];
      name: string;
      compact: boolean;
      parts: BadgePart[];
      /** Placements of themes beyond the shown parts. */
      more: number;
    }
  /** Nothing to see: it keeps labels from its place. */
  | { kind: 'mask'; scheme: Palette['scheme'] }
  /** The ground of a label that lies over all else: its middle stretches. */
  | { kind: 'plate'; scheme: Palette['scheme'] }
  | { kind: 'hatch'; scheme: Palette['scheme']; group: GroupId };

export const formatImageId = (image: MapImage): string => JSON.stringify(image);

/** Returns null for a name that is not one of ours. */
export function parseImageId(id: string): MapImage | null {
  return id.startsWith('{"kind":') ? (JSON.parse(id) as MapImage) : null;
}
