import type { ThemeId } from '../../../geodata/catalogue.ts';
import type { Division, Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { growBbox } from '../../geo/bbox.ts';
import { buildBboxIndex } from '../../geo/bboxIndex.ts';
import { firstAlong } from '../../geo/firstAlong.ts';
import type { Shape } from '../../geo/shape.ts';
import { type Km, km } from '../../geo/units.ts';
import type { Certainty, Rule, ThemeRow, UnitRow } from './answer.ts';
import { certainIf, conjunction, negation, type Truth } from './certainty.ts';
import { filterOf } from './filters.ts';
import { kinOf } from './kin.ts';
import { shapeOf, WIDEST_UNCERTAINTY } from './measured.ts';
import { isNowhere, locateOrigin, type Nowhere } from './origin.ts';
import type { Origin, Query, UnitLevel } from './query.ts';
import { BORDER_TOLERANCE, isSomewhere, presenceIn, standingByShape, uncertaintyOf } from './standing.ts';

type Asked<Kind extends Query['kind']> = Extract<Query, { readonly kind: Kind }>;

/** Units or themes as an answer. */
export type UnitsFound = {
  readonly units: readonly UnitRow[];
  readonly themes: readonly ThemeRow[] | null;
  readonly rule: Rule;
};

type Unit = { readonly division: Division; readonly area: Shape };

/** The number of placements in each unit; every unit has a row, also one without any. */
export function countUnits(
  atlas: Atlas,
  { level, city, order }: Asked<'count'>,
  placements: Iterable<Placement>,
): UnitsFound {
  const rows = rowsOf(atlas, unitsOf(atlas, level, city), km(0), placements);
  const sign = order === 'most' ? -1 : 1;
  const units =
    order === 'code'
      ? rows
      : rows.toSorted(
          (a, b) =>
            sign * (a.certain.length - b.certain.length) || sign * (a.possible.length - b.possible.length),
        );
  return { units, themes: null, rule: { code: 'count' } };
}

/**
 * The units of which all conditions hold. A unit has what the filters ask for certainly when one such
 * placement surely is there, possibly when one may be; that it has none is the contrary.
 */
export function findUnits(
  atlas: Atlas,
  { level, city, conditions }: Asked<'units'>,
  placements: readonly Placement[],
): UnitsFound {
  const units = unitsOf(atlas, level, city);
  const all = conditions.map(({ filters, radius }) =>
    rowsOf(atlas, units, radius, placements.filter(filterOf(filters, atlas.sentences))),
  );
  const rows = units.flatMap(({ division: { adcode } }, at): UnitRow[] => {
    const ofUnit = all.map((of) => of[at] as UnitRow);
    const certainty = conjunction(
      ofUnit.map((row, i) => (conditions[i]?.not ? negation(holds(row)) : holds(row))),
    );
    if (!certainty) return [];
    const certain = new Set(ofUnit.flatMap((row) => row.certain));
    const possible = new Set(ofUnit.flatMap((row) => row.possible).filter((id) => !certain.has(id)));
    return [{ adcode, certainty, certain: [...certain], possible: [...possible] }];
  });
  const rule: Rule = { code: 'units', conditions: conditions.map(({ not, radius }) => ({ not, radius })) };
  return { units: certainFirst(rows), themes: null, rule };
}

/** Whether a unit has a placement, by those that it has surely and those that it may have. */
const holds = ({ certain, possible }: UnitRow): Truth =>
  certain.length > 0 ? 'certain' : possible.length > 0 ? 'possible' : null;

/** The units that belong to one in some way, with the number of placements in each. */
export function findRelated(
  atlas: Atlas,
  { adcode, how }: Asked<'related'>,
  placements: readonly Placement[],
): UnitsFound | Nowhere {
  const unit = atlas.divisions.get(adcode);
  if (!unit || (how === 'neighbours' && !atlas.divisionShapes.has(adcode)))
    return { code: 'origin-unlocated', id: adcode };
  const kin = kinOf(atlas, unit, how).flatMap((one) => unitAt(atlas, one.adcode) ?? []);
  return {
    units: rowsOf(atlas, kin, km(0), placements),
    themes: null,
    rule: { code: 'related', how },
  };
}

/** The themes that all the units have. */
export function findCommon(
  atlas: Atlas,
  { adcodes }: Asked<'common'>,
  placements: readonly Placement[],
): UnitsFound | Nowhere {
  const units = adcodes.map((adcode) => unitAt(atlas, adcode));
  const missing = units.indexOf(null);
  if (missing >= 0) return { code: 'origin-unlocated', id: adcodes[missing] as string };
  const rows = rowsOf(atlas, units as Unit[], km(0), placements);
  const themeOf = new Map(placements.map(({ id, theme }) => [id, theme]));
  const tally = (ids: readonly string[], theme: ThemeId) =>
    ids.reduce((count, id) => count + (themeOf.get(id) === theme ? 1 : 0), 0);
  const themes = atlas.catalogue.themes.flatMap(({ id: theme }): ThemeRow[] => {
    const counts = rows.map(({ certain, possible }) => ({
      certain: tally(certain, theme),
      possible: tally(possible, theme),
    }));
    if (counts.some(({ certain, possible }) => certain + possible === 0)) return [];
    return [{ theme, certainty: certainIf(counts.every(({ certain }) => certain > 0)), counts }];
  });
  return { units: rows, themes, rule: { code: 'common' } };
}

/**
 * The units that a line passes or an area reaches into: a line's in the order in which it comes into
 * them, from its first position on; an area's by code. A unit that the plan names for a place whose
 * shape does not reach it is possible.
 */
export function findPassed(
  atlas: Atlas,
  { origin, level }: Asked<'passed'>,
  placements: readonly Placement[],
): UnitsFound | Nowhere {
  const from = locateOrigin(atlas, origin);
  if (isNowhere(from)) return from;
  const ids = placements.map(({ id }) => id);
  const rows = unitsOf(atlas, level, null).flatMap((unit) => {
    const certainties = from.shapes.map((shape) => passing(atlas, origin, shape, unit));
    const certainty = certainties.includes('certain') ? 'certain' : certainties.find((one) => one !== null);
    if (!certainty) return [];
    const row: UnitRow = {
      adcode: unit.division.adcode,
      certainty,
      certain: certainty === 'certain' ? ids : [],
      possible: certainty === 'certain' ? [] : ids,
    };
    const [line] = from.shapes;
    const at = line?.form === 'line' ? firstAlong(line, unit.area, BORDER_TOLERANCE) : 0;
    return [{ row, at }];
  });
  const units = rows.toSorted((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ row }) => row);
  return { units: certainFirst(units), themes: null, rule: { code: 'passed', tolerance: BORDER_TOLERANCE } };
}

function passing(atlas: Atlas, origin: Origin, shape: Shape, { division, area }: Unit): Certainty | null {
  const place = origin.kind === 'place' ? atlas.places.get(origin.id) : undefined;
  const isNamed = place ? [...place.cities, ...place.counties].includes(division.adcode) : false;
  const reaches = standingByShape(shape, area, BORDER_TOLERANCE, place ? uncertaintyOf(place) : km(0));
  if (!reaches) return isNamed ? 'possible' : null;
  // Part of a line or area is enough, but not of a city that the place is somewhere in.
  return shape.form === 'spot' || (place && isSomewhere(place)) ? reaches : 'certain';
}

const certainFirst = (rows: readonly UnitRow[]): UnitRow[] => [
  ...rows.filter(({ certainty }) => certainty === 'certain'),
  ...rows.filter(({ certainty }) => certainty === 'possible'),
];

/** The units of a level, of one city or of all, whose boundary is known, by code. */
function unitsOf(atlas: Atlas, level: UnitLevel, city: string | null): Unit[] {
  return [...atlas.divisions.values()]
    .filter((division) => division.level === level && (city === null || division.city === city))
    .toSorted((a, b) => (a.adcode < b.adcode ? -1 : 1))
    .flatMap(({ adcode }) => unitAt(atlas, adcode) ?? []);
}

function unitAt(atlas: Atlas, adcode: string): Unit | null {
  const [division, area] = [atlas.divisions.get(adcode), atlas.divisionShapes.get(adcode)];
  return division && area ? { division, area } : null;
}

/** For each unit the placements that it has inside or at most `radius` away. */
function rowsOf(
  atlas: Atlas,
  units: readonly Unit[],
  radius: Km,
  placements: Iterable<Placement>,
): UnitRow[] {
  const rows = units.map(({ division }) => ({
    adcode: division.adcode,
    certainty: 'certain' as const,
    certain: [] as string[],
    possible: [] as string[],
  }));
  const presences = units.map(({ division, area }) => presenceIn(atlas, division, area, radius));
  const near = unitsNear(atlas, units, radius);
  for (const placement of placements) {
    for (const position of near(placement)) {
      const certainty = presences[position]?.(placement);
      if (certainty) rows[position]?.[certainty].push(placement.id);
    }
  }
  return rows;
}

/** Where in the list the units are that may have a placement: by its box, and by its codes. */
function unitsNear(
  atlas: Atlas,
  units: readonly Unit[],
  radius: Km,
): (placement: Placement) => ReadonlySet<number> {
  const positions = new Map(units.map(({ division }, position) => [division.adcode, position]));
  const members = new Map<string, number[]>();
  for (const [adcode, position] of positions) {
    const city = atlas.divisions.get(adcode)?.city ?? '';
    members.set(city, [...(members.get(city) ?? []), position]);
  }
  const reach = km(radius + WIDEST_UNCERTAINTY);
  const boxes = buildBboxIndex(units.map(({ area }, position) => [position, growBbox(area.bbox, reach)]));
  return (placement) => {
    const near = new Set(boxes.search(shapeOf(atlas, placement).bbox));
    for (const adcode of [...placement.cities, ...placement.counties]) {
      const position = positions.get(adcode);
      if (position !== undefined) near.add(position);
      if (isSomewhere(placement)) for (const member of members.get(adcode) ?? []) near.add(member);
    }
    return near;
  };
}
