import type { SpotForm } from './images.ts';
import { type LegendEntry, SAMPLE_WIDTH, type SampleShape } from './legend.ts';

interface Ring {
  radius: number;
  width: number;
  /** Lengths of strokes and gaps; [] is unbroken. */
  dash: readonly number[];
}

/** How a symbol tells what is known of its spot, in pixels; disc and ring have the colour of its group. */
export interface FormOfSpot {
  /** The radius of what lies under it, so that it stands out from the ground. */
  ground: number;
  /** The radius of the full disc; null for a hollow symbol. */
  disc: number | null;
  ring: Ring | null;
}

/** The spot itself is a full disc, its township the disc in a ring, only the county a hollow dashed ring. */
export const SPOT_FORMS = {
  site: { ground: 11, disc: 9.6, ring: null },
  town: { ground: 11, disc: 8.6, ring: { radius: 10.4, width: 1.2, dash: [] } },
  county: { ground: 11.5, disc: null, ring: { radius: 9.5, width: 1.8, dash: [3.2, 1.8] } },
} as const satisfies Readonly<Record<SpotForm, FormOfSpot>>;

/** A symbol in the legend is this much smaller than on the map. */
const IN_LEGEND = 5 / 6;
const [X, Y] = [SAMPLE_WIDTH / 2, 11];

function sampleOf({ disc, ring }: FormOfSpot): SampleShape[] {
  const shapes: SampleShape[] = [];
  if (disc) shapes.push({ kind: 'circle', paint: 'fill', x: X, y: Y, radius: disc * IN_LEGEND });
  if (ring) {
    const { radius, width, dash } = ring;
    shapes.push({ kind: 'circle', paint: 'line', x: X, y: Y, radius: radius * IN_LEGEND, width, dash });
  }
  return shapes;
}

const entryOf = <Form extends SpotForm>(form: Form): LegendEntry<Form> => ({
  id: form,
  width: SAMPLE_WIDTH,
  shapes: sampleOf(SPOT_FORMS[form]),
});

export const spotLegend = [entryOf('site'), entryOf('town'), entryOf('county')] as const;

/** Several spots under one symbol. */
export const stackLegend: LegendEntry<'stack'> = {
  id: 'stack',
  width: SAMPLE_WIDTH,
  shapes: [
    { kind: 'circle', paint: 'fill', x: 11, y: 12, radius: 8 },
    { kind: 'circle', paint: 'count', x: 19, y: 6, radius: 5 },
  ],
};

export const badgeLegend: LegendEntry<'city'> = {
  id: 'city',
  width: SAMPLE_WIDTH,
  shapes: [
    { kind: 'box', paint: 'pill', x: 2, y: 4, width: 22, height: 14, round: 7 },
    { kind: 'box', paint: 'fill', x: 6, y: 7, width: 8, height: 8, round: 2 },
  ],
};
