import type { GroupId, IndicatorId, ThemeId, UnitId } from '../../../geodata/catalogue.ts';
import type { Precision, Status } from '../../../geodata/schema.ts';
import type { Km, LngLat } from '../../geo/units.ts';

/** The area of a county, city or the province, or its centre: the seat of government. */
export type DivisionOrigin = {
  readonly kind: 'division';
  readonly adcode: string;
  readonly part: 'area' | 'centre';
};
/** Whatever the place is known as: a spot, a line, a region, or the county or city that is all one knows. */
export type PlaceOrigin = { readonly kind: 'place'; readonly id: string };
export type PointOrigin = { readonly kind: 'point'; readonly lngLat: LngLat };

/** Where distance is measured from; it is 0 inside of areas. */
export type Origin =
  | DivisionOrigin
  | PlaceOrigin
  | PointOrigin
  /** What was drawn on the map. An area's ring is open: the first position is not repeated. */
  | { readonly kind: 'drawn'; readonly shape: 'line' | 'area'; readonly positions: readonly LngLat[] }
  /** The edge that two counties or cities share; the smaller adcode first. */
  | { readonly kind: 'border'; readonly adcodes: readonly [string, string] }
  /** The straight line between two places; a unit stands for its seat. */
  | { readonly kind: 'link'; readonly ends: readonly [LinkEnd, LinkEnd] }
  /** Whichever placement that passes the filters is nearest: theme to theme. */
  | { readonly kind: 'placements'; readonly filters: Filters };

export type LinkEnd = DivisionOrigin | PlaceOrigin | PointOrigin;

/**
 * What a placement must be. Within one list one entry is enough, an empty list lets everything pass;
 * `themes` and `groups` are one list together. All that is asked must hold.
 */
export type Filters = {
  readonly themes: readonly ThemeId[];
  readonly groups: readonly GroupId[];
  readonly statuses: readonly Status[];
  readonly precisions: readonly (Precision | 'unlocated')[];
  /** Sections (节) of the plan, 1 to 70, and boxes (专栏), 2 to 22. */
  readonly sections: readonly number[];
  readonly boxes: readonly number[];
  /** Stands in a title, a summary or the name of the place, in either language; empty for any. */
  readonly text: string;
  readonly figures: FigureFilter | null;
};

/** Some figure of the assignment is of the indicator and the year and lies in the bound, where they are given. */
export type FigureFilter = {
  readonly indicator: IndicatorId | null;
  readonly year: number | null;
  readonly bound: FigureBound | null;
};

/** An amount from one to another, both included and at least one of them given. */
export type FigureBound = {
  readonly from: number | null;
  readonly to: number | null;
  readonly unit: UnitId;
};

/** Lets every placement pass. */
export const NO_FILTERS: Filters = {
  themes: [],
  groups: [],
  statuses: [],
  precisions: [],
  sections: [],
  boxes: [],
  text: '',
  figures: null,
};

/** Filters by theme alone. */
export const filtersOfThemes = (...themes: readonly ThemeId[]): Filters => ({ ...NO_FILTERS, themes });

/** How a placement lies to a place. */
export type Relation =
  /** At most `radius` away and, if `beyond` is more than 0, at least `beyond`; both ends are within. */
  | { readonly kind: 'within'; readonly origin: Origin; readonly radius: Km; readonly beyond: Km }
  /** Inside a division, a region or a drawn area. */
  | { readonly kind: 'inside'; readonly origin: Origin };

export type RelationKind = Relation['kind'];

/** A question to the map, as data: plain, serialisable, read by exhaustive switches. */
export type Query =
  /** Everything that passes the filters, wherever it is. */
  | { readonly kind: 'listed'; readonly filters: Filters }
  | (Relation & { readonly filters: Filters })
  /** The `count` placements nearest to the origin; ties are all kept. */
  | {
      readonly kind: 'nearest';
      readonly origin: Origin;
      readonly count: number;
      readonly filters: Filters;
    }
  /** Two relations or more: all must hold, or any; `not` turns one round. */
  | {
      readonly kind: 'together';
      readonly join: 'all' | 'any';
      readonly parts: readonly { readonly relation: Relation; readonly not: boolean }[];
      readonly filters: Filters;
    }
  /** Number of placements in each unit. */
  | (UnitRange & {
      readonly kind: 'count';
      readonly order: 'code' | 'most' | 'fewest';
      readonly filters: Filters;
    })
  /** The units of which all conditions hold; there is one at least. */
  | (UnitRange & { readonly kind: 'units'; readonly conditions: readonly UnitCondition[] })
  /** The themes that all of these units have placements of. */
  | { readonly kind: 'common'; readonly adcodes: readonly string[]; readonly filters: Filters }
  /**
   * The cities or counties that a line passes, or a region or drawn area reaches into. The hits are
   * the placements of that place.
   */
  | {
      readonly kind: 'passed';
      readonly origin: Origin;
      readonly level: UnitLevel;
      readonly filters: Filters;
    }
  /** Units that belong to a unit in some way, with the placements in each. */
  | {
      readonly kind: 'related';
      readonly adcode: string;
      readonly how: Kinship;
      readonly filters: Filters;
    }
  /** How far two places are apart, in a straight line; a unit is its area or its centre. */
  | { readonly kind: 'apart'; readonly from: LinkEnd; readonly to: LinkEnd }
  /** The sections and boxes of the plan that speak of what is found; of everything without a relation. */
  | {
      readonly kind: 'sections';
      readonly relation: Relation | null;
      readonly filters: Filters;
    };

/** Has a placement that passes the filters inside or at most `radius` away; with `not`, has none. */
export type UnitCondition = {
  readonly filters: Filters;
  readonly radius: Km;
  readonly not: boolean;
};

/**
 * `neighbours`: units of the same level that share an edge with it; `city`: the one it belongs to;
 * `counties`: those of a city, or the cities of the province.
 */
export type Kinship = 'neighbours' | 'city' | 'counties';

export type UnitLevel = 'city' | 'county';

/** The cities or counties of the whole province, or the counties of one city. */
export type UnitRange =
  | { readonly level: UnitLevel; readonly city: null }
  | { readonly level: 'county'; readonly city: string };

/** What "near" means when no distance is given. */
export const DEFAULT_RADIUS = 50 as Km;

/** What "nearest" means when no number is given. */
export const DEFAULT_COUNT = 1;

/** The largest radius that makes sense on the map of a province. */
export const MAX_RADIUS = 1000 as Km;

export const areaOf = (adcode: string): DivisionOrigin => ({ kind: 'division', adcode, part: 'area' });

/** The question what lies in a county, a city or the province. */
export const insideDivision = (adcode: string, filters: Filters = NO_FILTERS): Query => ({
  kind: 'inside',
  origin: areaOf(adcode),
  filters,
});

/** The question what lies at most `radius` from an origin. */
export const withinOf = (origin: Origin, radius: Km, filters: Filters = NO_FILTERS): Query => ({
  kind: 'within',
  origin,
  radius,
  beyond: 0 as Km,
  filters,
});

/** The question what holds some relations together: one alone is its own question, none lists everything. */
export function togetherOf(
  join: 'all' | 'any',
  parts: readonly { readonly relation: Relation; readonly not: boolean }[],
  filters: Filters,
): Query {
  const [only, ...more] = parts;
  if (!only) return { kind: 'listed', filters };
  if (more.length > 0) return { kind: 'together', join, parts, filters };
  return only.not ? { kind: 'together', join: 'all', parts, filters } : { ...only.relation, filters };
}

/** Every place that a question measures from, in its order. */
export function originsOf(query: Query): readonly Origin[] {
  switch (query.kind) {
    case 'within':
    case 'inside':
    case 'nearest':
    case 'passed':
      return [query.origin];
    case 'together':
      return query.parts.map(({ relation }) => relation.origin);
    case 'common':
      return query.adcodes.map(areaOf);
    case 'related':
      return [areaOf(query.adcode)];
    case 'apart':
      return [query.from, query.to];
    case 'sections':
      return query.relation ? [query.relation.origin] : [];
    case 'listed':
    case 'count':
    case 'units':
      return [];
  }
}

/** What a question filters placements by; one for units by its first condition. */
export function filtersIn(query: Query): Filters {
  if (query.kind === 'units') return query.conditions[0]?.filters ?? NO_FILTERS;
  return query.kind === 'apart' ? NO_FILTERS : query.filters;
}

/** A question with other filters. How far places are apart has none: instead all that passes them is asked for. */
export function refiltered(query: Query, filters: Filters): Query {
  if (query.kind === 'apart') return { kind: 'listed', filters };
  if (query.kind !== 'units') return { ...query, filters };
  const [first, ...others] = query.conditions;
  return first ? { ...query, conditions: [{ ...first, filters }, ...others] } : query;
}

/** The units that have such a placement inside or at most `radius` away, or with `not` have none. */
export const unitsWith = (
  range: UnitRange,
  filters: Filters,
  radius = 0 as Km,
  not = false,
): Extract<Query, { readonly kind: 'units' }> => ({
  kind: 'units',
  ...range,
  conditions: [{ filters, radius, not }],
});

/** The division whose area a question is about, if it is about one alone. */
export function divisionOf(query: Query): string | null {
  const [origin, other] = originsOf(query);
  return origin?.kind === 'division' && other === undefined ? origin.adcode : null;
}

/** Whether a question, or a place that it measures from, is about a text. */
export const asksForText = (query: Query): boolean =>
  [
    ...(query.kind === 'units' ? query.conditions.map(({ filters }) => filters) : [filtersIn(query)]),
    ...originsOf(query).flatMap((origin) => (origin.kind === 'placements' ? [origin.filters] : [])),
  ].some(({ text }) => text.trim() !== '');
