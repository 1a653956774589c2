import type { Feature, Point } from 'geojson';
import type { Placement } from '../../../geodata/schema.ts';
import { describeImage, type SpotForm } from '../../../layers/images.ts';
import type { SourceData, SpotProperties } from '../../../layers/sources.ts';
import { collect, feature, type Shown, tagFaint, titleOf, weightOf } from './shown.ts';
import { type Spot, type Stack, stackSpots } from './stackSpots.ts';

/** The side of a symbol, in pixels. */
export const SYMBOL = 22;
/** How far apart symbols stand on a phone, so that badges find room between them. */
const COMPACT_REACH = 32;
const SPOT_FORMS: readonly string[] = ['site', 'town', 'county'] satisfies SpotForm[];
/** Spots have names from this zoom level on, and before that where no more than so many are meant. */
const NAMED_FROM = 8.5;
const NAMED_SPOTS = 20;

/** Spots that are drawn as one, at one zoom level; more of them where the map is as narrow as a phone. Pure. */
export function buildStacks(
  { atlas, shown, faint }: Omit<Shown, 'lang' | 'weights'>,
  zoom: number,
  compact: boolean,
): Stack[] {
  const spots: Spot[] = [];
  const orders = new Map(atlas.catalogue.themes.map(({ id }, order) => [id, order]));
  for (const [placement, dim] of tagFaint({ shown, faint })) {
    const anchor = atlas.anchors.get(placement.id);
    const order = orders.get(placement.theme) ?? 0;
    if (anchor && SPOT_FORMS.includes(placement.precision ?? ''))
      spots.push({ placement, anchor, dim, order });
  }
  const reach = compact ? COMPACT_REACH : SYMBOL;
  return stackSpots(spots, zoom, zoom < 11 ? reach : 3);
}

/** How far along a stack is, where all of it is as far. */
const commonStatus = ([first, ...others]: Stack): Placement['status'] =>
  others.every(({ placement }) => placement.status === first.placement.status)
    ? first.placement.status
    : null;

/** Symbols at spots; named where they are few or the map is near. Pure. */
export function buildSpots(
  stacks: readonly Stack[],
  { lang, zoom, weights }: Pick<Shown, 'lang' | 'weights'> & { zoom: number },
): SourceData['spots'] {
  const isNamed = zoom >= NAMED_FROM || stacks.filter(([{ dim }]) => !dim).length <= NAMED_SPOTS;
  const features = stacks.map((stack): Feature<Point, SpotProperties> => {
    const [{ placement, anchor, dim }] = stack;
    const image = describeImage({
      kind: 'spot',
      form: placement.precision as SpotForm,
      status: commonStatus(stack),
      theme: placement.theme,
      group: placement.group,
      count: stack.length,
    });
    return feature(
      { type: 'Point', coordinates: [...anchor] },
      {
        id: placement.id,
        members: stack.map((spot) => spot.placement.id).join(' '),
        image,
        dim,
        weight: weightOf(
          stack.map((spot) => spot.placement),
          weights,
        ),
        sort: dim ? 1 : 0,
        label: isNamed && stack.length === 1 ? titleOf(placement, lang) : '',
      },
    );
  });
  return collect(features);
}
