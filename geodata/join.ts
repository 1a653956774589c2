import type { Feature, Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { merge } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Assignment, Division, Place, Placement } from './schema.ts';
import { THEMES } from './themes.ts';

export type PlaceFeature = Feature<Geometry | null, Place>;

/** What is written by hand, before it is joined: an assignment names its places by id. */
export interface Plan {
  assignments: Assignment[];
  places: PlaceFeature[];
}

/** Shared boundaries: objects `counties`, `cities`, `province`, each geometry's id its adcode. */
export type Boundaries = Topology<Record<'counties' | 'cities' | 'province', GeometryCollection>>;

/** Where a placement is: its geometry and what that geometry stands for. */
type Location = Pick<Placement, 'place_zh' | 'place_en' | 'place_kind' | 'precision' | 'cities' | 'counties'> & {
  geometry: Geometry | null;
};

const roundPosition = (position: Position): Position => position.map((degrees) => Math.round(degrees * 1e5) / 1e5);

/** The units of a region as one shape; their inner borders disappear. */
function mergeUnits({ cities, counties }: Place, boundaries: Boundaries): Polygon | MultiPolygon {
  const [codes, units] =
    counties.length > 0 ? [counties, boundaries.objects.counties] : [cities, boundaries.objects.cities];
  const members = units.geometries.filter((unit) => codes.includes(String(unit.id)));
  const merged = merge(boundaries, members as Parameters<typeof merge>[1]);
  const polygons = merged.coordinates.map((polygon) => polygon.map((ring) => ring.map(roundPosition).reverse()));
  const [first] = polygons;
  return first && polygons.length === 1
    ? { type: 'Polygon', coordinates: first }
    : { type: 'MultiPolygon', coordinates: polygons };
}

/** Every place with the geometry that it is drawn and published with. */
export function locatePlaces(
  source: Plan & { divisions: readonly Division[] },
  boundaries: Boundaries,
): PlaceFeature[] {
  const divisions = new Map(source.divisions.map((division) => [division.adcode, division]));
  return source.places.map((place) => ({
    ...place,
    id: place.properties.id,
    geometry: placeGeometry(place, divisions, boundaries),
  }));
}

/**
 * A place's own geometry; the union of its units for a region without one; the seat of government
 * of the county or city that is all one knows of it; null for a place that nobody could locate.
 */
function placeGeometry(
  place: PlaceFeature,
  divisions: ReadonlyMap<string, Division>,
  boundaries: Boundaries,
): Geometry | null {
  const { precision, cities, counties } = place.properties;
  if (place.geometry) return place.geometry;
  if (precision === 'region') return mergeUnits(place.properties, boundaries);
  const unit = divisions.get((precision === 'county' ? counties[0] : precision === 'city' ? cities[0] : null) ?? '');
  return unit ? { type: 'Point', coordinates: [...unit.seat] } : null;
}

function locate(id: string, source: JoinSource): Location {
  const division = source.divisions.get(id);
  if (division) {
    const isCity = division.level === 'city';
    return {
      place_zh: division.name_zh,
      place_en: division.name_en,
      place_kind: division.level,
      precision: isCity ? 'city' : 'county',
      cities: isCity ? [id] : division.city ? [division.city] : [],
      counties: isCity ? [] : [id],
      geometry: { type: 'Point', coordinates: [...division.seat] },
    };
  }
  const place = source.places.get(id);
  if (!place) throw new Error(`No place or division has the id ${id}.`);
  const { name_zh, name_en, kind, precision, cities, counties } = place.properties;
  return {
    place_zh: name_zh,
    place_en: name_en,
    place_kind: kind,
    precision,
    cities,
    counties,
    geometry: placeGeometry(place, source.divisions, source.boundaries),
  };
}

interface JoinSource {
  divisions: ReadonlyMap<string, Division>;
  places: ReadonlyMap<string, PlaceFeature>;
  boundaries: Boundaries;
}

const GROUP_OF = new Map(THEMES.map((theme) => [theme.id, theme.group]));

/** One Feature per placement, in the order of the plan's files; `id` is `<assignment>@<place>`. */
export function joinPlacements(
  source: Plan & { divisions: readonly Division[] },
  boundaries: Boundaries,
): Feature<Geometry | null, Placement>[] {
  const lookup: JoinSource = {
    divisions: new Map(source.divisions.map((division) => [division.adcode, division])),
    places: new Map(source.places.map((place) => [place.properties.id, place])),
    boundaries,
  };
  return source.assignments.flatMap((assignment) =>
    assignment.places.map((place) => {
      const { geometry, ...location } = locate(place, lookup);
      const id = `${assignment.id}@${place}`;
      const group = GROUP_OF.get(assignment.theme);
      if (!group) throw new Error(`No theme has the id ${assignment.theme}.`);
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
