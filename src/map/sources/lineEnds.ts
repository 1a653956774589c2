import type { Division, Language, Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { distance } from '../../geo/distance.ts';
import { alongSphere, chordToEdges, contains, inSpace, type Shape } from '../../geo/shape.ts';
import type { LngLat } from '../../geo/units.ts';

/** Parts of a line nearer than this meet; in kilometres. */
const MEETING = 2;
/** An end this near to the province's edge leads out of it; in kilometres. */
const BORDER = 3;
/** An end this near to a seat of government is named after it, a city's before a county's; in kilometres. */
const NEAR_SEAT = { city: 15, county: 8 };

const linesOf = ({ geometry }: Shape): readonly (readonly LngLat[])[] => {
  if (geometry.type === 'LineString') return [geometry.coordinates as unknown as LngLat[]];
  if (geometry.type === 'MultiLineString') return geometry.coordinates as unknown as LngLat[][];
  return [];
};

/** Where a line ends: its tips that meet no other part of it. */
function freeEnds(shape: Shape): LngLat[] {
  const lines = linesOf(shape);
  return lines.flatMap((line, at) => {
    const [first, last] = [line[0], line.at(-1)];
    if (!first || !last || distance(first, last) < MEETING) return [];
    return [first, last].filter(
      (end) =>
        !lines.some(
          (other, index) => index !== at && other.some((position) => distance(position, end) < MEETING),
        ),
    );
  });
}

function unitAt(atlas: Atlas, end: LngLat): Division | null {
  const units = [...atlas.divisions.values()];
  for (const level of ['city', 'county'] as const) {
    const near = units
      .filter((unit) => unit.level === level && distance(unit.seat, end) < NEAR_SEAT[level])
      .sort((a, b) => distance(a.seat, end) - distance(b.seat, end));
    if (near[0]) return near[0];
  }
  return (
    units.find(({ level, adcode }) => {
      const shape = atlas.divisionShapes.get(adcode);
      return level === 'county' && shape !== undefined && contains(shape, end);
    }) ?? null
  );
}

/** An end of a corridor and what it is called. */
export interface LineEnd {
  position: LngLat;
  name: string;
  /** Whether it is a city, which the map names in any case. */
  isCity: boolean;
}

/**
 * The ends of a corridor with what they are called: the seat or county there, or, where it leaves the
 * province, what the plan says it leads to. An end is left out where that is not known: of several
 * goals and several ways out nobody says which goes where.
 */
export function nameEnds(atlas: Atlas, placement: Placement, lang: Language): LineEnd[] {
  const shape = atlas.placementShapes.get(placement.id);
  const province = [...atlas.divisions.values()].find(({ level }) => level === 'province');
  const ground = atlas.divisionShapes.get(province?.adcode ?? '');
  if (!shape || !ground) return [];
  const ends = freeEnds(shape);
  const isOut = (end: LngLat) =>
    !contains(ground, end) || alongSphere(chordToEdges(ground, inSpace(end))) < BORDER;
  const outEnds = ends.filter(isOut);
  const goals = placement.outside.map((goal) => goal[lang]);
  const isKnown = goals.length === 1 || outEnds.length === 1;
  const goal = isKnown ? goals.join(lang === 'zh' ? '、' : ', ') : '';
  return ends.flatMap((position) => {
    const leadsOut = goals.length > 0 && outEnds.includes(position);
    const unit = leadsOut ? null : unitAt(atlas, position);
    const name = leadsOut ? goal && `→ ${goal}` : lang === 'zh' ? unit?.short_zh : unit?.name_en;
    return name ? [{ position, name, isCity: unit?.level === 'city' }] : [];
  });
}
