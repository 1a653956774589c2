import type { Feature, Geometry, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Theme } from './catalogue.ts';
import type { Assignment, Division, Place, Placement, Statement } from './schema.ts';

export type PlaceFeature<P extends Place = Place> = Feature<Geometry | null, P>;

/** Statements and places before they are joined: an assignment names its places by id. */
export interface Plan {
  assignments: Assignment[];
  places: PlaceFeature[];
}

/** Shared boundaries: objects `counties`, `cities`, `province`, each geometry's id its adcode. */
export type Boundaries = Topology<Record<'counties' | 'cities' | 'province', GeometryCollection>>;

const roundPosition = (position: Position): Position =>
  position.map((degrees) => Math.round(degrees * 1e5) / 1e5);

/** The units of a region as one shape; their inner borders disappear. */
function mergeUnits({ cities, counties }: Place, boundaries: Boundaries): Polygon | MultiPolygon {
  const [codes, units] =
    counties.length > 0 ? [counties, boundaries.objects.counties] : [cities, boundaries.objects.cities];
  const members = units.geometries.filter((unit) => codes.includes(String(unit.id)));
  const merged = merge(boundaries, members as Parameters<typeof merge>[1]);
  const polygons = merged.coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(roundPosition).reverse()),
  );
  const [first] = polygons;
  return first && polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

const seatOf = ({ seat }: Division): Point => ({ type: 'Point', coordinates: [...seat] });

/**
 * Every place with the geometry that it is drawn and published with: its own; the union of its units
 * for a region without one; the seat of government of the county or city that is all one knows of it;
 * null for a place that nobody could locate.
 */
export function locatePlaces<P extends Place>(
  places: readonly PlaceFeature<P>[],
  divisions: readonly Division[],
  boundaries: Boundaries,
): PlaceFeature<P>[] {
  const byCode = new Map(divisions.map((division) => [division.adcode, division]));
  return places.map((place) => {
    const { id, precision, cities, counties } = place.properties;
    const unit = byCode.get(
      (precision === 'county' ? counties[0] : precision === 'city' ? cities[0] : null) ?? '',
    );
    const geometry =
      place.geometry ??
      (precision === 'region' ? mergeUnits(place.properties, boundaries) : unit ? seatOf(unit) : null);
    return { ...place, id, geometry };
  });
}

/** Where a placement is: its geometry and what that geometry stands for. */
type Location = Pick<
  Placement,
  'place_zh' | 'place_en' | 'place_kind' | 'precision' | 'cities' | 'counties'
> & {
  geometry: Geometry | null;
};

function locateDivision(division: Division): Location {
  const isCity = division.level === 'city';
  return {
    place_zh: division.name_zh,
    place_en: division.name_en,
    place_kind: division.level,
    cities: isCity ? [division.adcode] : division.city ? [division.city] : [],
    counties: isCity ? [] : [division.adcode],
    precision: isCity ? 'city' : 'county',
    geometry: seatOf(division),
  };
}

function locateAtPlace({ properties, geometry }: PlaceFeature): Location {
  const { name_zh, name_en, kind, precision, cities, counties } = properties;
  return { place_zh: name_zh, place_en: name_en, place_kind: kind, cities, counties, precision, geometry };
}

/**
 * One Feature per placement, in the order of the plan's files; `id` is `<assignment>@<place>`.
 * @param places as `locatePlaces` returns them
 * @param themes all that the assignments may have, each with its group
 * @throws Error that names an assignment whose place is neither a place nor a division
 */
export function joinPlacements(
  assignments: readonly Statement[],
  places: readonly PlaceFeature[],
  divisions: readonly Division[],
  themes: readonly Pick<Theme, 'id' | 'group'>[],
): Feature<Geometry | null, Placement>[] {
  const groupOf = new Map(themes.map((theme) => [theme.id, theme.group]));
  const locations = new Map<string, Location>([
    ...divisions.map((division) => [division.adcode, locateDivision(division)] as const),
    ...places.map((place) => [place.properties.id, locateAtPlace(place)] as const),
  ]);
  return assignments.flatMap((assignment) =>
    assignment.places.map((place) => {
      const found = locations.get(place);
      const group = groupOf.get(assignment.theme);
      if (!found || !group)
        throw new Error(`${assignment.id}: no place ${place} or no theme ${assignment.theme}.`);
      const { geometry, ...location } = found;
      const id = `${assignment.id}@${place}`;
      return {
        type: 'Feature' as const,
        id,
        properties: {
          id,
          assignment: assignment.id,
          theme: assignment.theme,
          group,
          title_zh: assignment.title.zh,
          title_en: assignment.title.en,
          summary_zh: assignment.summary.zh,
          summary_en: assignment.summary.en,
          place,
          ...location,
          status: assignment.status,
          section: assignment.section,
          box: assignment.box,
          locator: assignment.locator,
          figures: assignment.figures,
          outside: assignment.outside,
          same_as: assignment.same_as,
        },
        geometry,
      };
    }),
  );
}
