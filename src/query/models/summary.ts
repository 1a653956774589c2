import type { IndicatorId, ThemeId, UnitId } from '../../../geodata/catalogue.ts';
import type { Figure, Placement, Precision, Status } from '../../../geodata/schema.ts';
import type { Certainty } from '../engine/answer.ts';

/** How many placements: certain, and those that may belong to them. */
export type Tally = { readonly certain: number; readonly possible: number };

/** Figures of one indicator, unit, year and comparator, added up. */
export type FigureSum = Pick<Figure, 'indicator' | 'unit' | 'year' | 'comparator'> & {
  /** The sum over certain placements, and how many they are. */
  readonly certain: { readonly value: number; readonly count: number };
  readonly possible: { readonly value: number; readonly count: number };
};

/**
 * Why a figure is not added: it is the total of all places of an assignment, or of the province, or
 * it is a share, which has no sum.
 */
export type NotAdded = {
  readonly figure: Figure;
  readonly reason: 'assignment' | 'province' | 'share';
  /** The assignments that state it. */
  readonly assignments: readonly string[];
};

export type Summary = {
  readonly all: Tally;
  readonly themes: ReadonlyMap<ThemeId, Tally>;
  /** A placement counts once in every city it touches; under null where it touches none. */
  readonly cities: ReadonlyMap<string | null, Tally>;
  readonly precisions: ReadonlyMap<Precision | null, Tally>;
  readonly statuses: ReadonlyMap<Status | null, Tally>;
  readonly sums: readonly FigureSum[];
  readonly notAdded: readonly NotAdded[];
};

/** A placement with how surely it belongs to what is summed up. */
export type Summed = { readonly placement: Placement; readonly certainty: Certainty };

/** Indicators and units that measure a share: their sum says nothing. */
const SHARES: { readonly indicators: readonly IndicatorId[]; readonly units: readonly UnitId[] } = {
  indicators: ['rate', 'concentration'],
  units: ['percent'],
};

/**
 * Counts placements and adds up what may be added: figures whose scope is the placement, of the same
 * indicator, unit, year and comparator. What an assignment and one that states the same both say of
 * a place counts once. Figures of a wider scope are listed once each, with the reason.
 */
export function summarise(rows: readonly Summed[]): Summary {
  const themes = new Map<ThemeId, Tally>();
  const cities = new Map<string | null, Tally>();
  const precisions = new Map<Precision | null, Tally>();
  const statuses = new Map<Status | null, Tally>();
  const sums = new Map<string, FigureSum>();
  const notAdded = new Map<string, NotAdded>();
  const stated = new Set<string>();
  let all: Tally = { certain: 0, possible: 0 };

  // Certain ones first: of two statements of the same figure the surer one counts.
  const surestFirst = rows.toSorted(
    (a, b) => Number(b.certainty === 'certain') - Number(a.certainty === 'certain'),
  );
  for (const { placement, certainty } of surestFirst) {
    all = add(all, certainty);
    count(themes, placement.theme, certainty);
    count(precisions, placement.precision, certainty);
    count(statuses, placement.status, certainty);
    const touched = placement.cities.length > 0 ? placement.cities : [null];
    for (const city of touched) count(cities, city, certainty);
    for (const figure of placement.figures) {
      const reason = reasonAgainst(figure);
      if (reason) {
        collect(notAdded, figure, reason, placement.assignment);
        continue;
      }
      const names = [placement.assignment, ...placement.same_as].map((name) =>
        statementOf(name, placement, figure),
      );
      if (names.some((name) => stated.has(name))) continue;
      for (const name of names) stated.add(name);
      addFigure(sums, figure, certainty);
    }
  }
  return {
    all,
    themes,
    cities,
    precisions,
    statuses,
    sums: [...sums.values()],
    notAdded: [...notAdded.values()],
  };
}

function reasonAgainst({ scope, indicator, unit }: Figure): NotAdded['reason'] | null {
  if (SHARES.indicators.includes(indicator) || SHARES.units.includes(unit)) return 'share';
  return scope === 'placement' ? null : scope;
}

const add = (tally: Tally, certainty: Certainty): Tally => ({ ...tally, [certainty]: tally[certainty] + 1 });

function count<Key>(tallies: Map<Key, Tally>, key: Key, certainty: Certainty): void {
  tallies.set(key, add(tallies.get(key) ?? { certain: 0, possible: 0 }, certainty));
}

/** The same figure of the same place, said by one assignment. */
const statementOf = (assignment: string, { place }: Placement, figure: Figure): string =>
  JSON.stringify([assignment, place, figure]);

function addFigure(sums: Map<string, FigureSum>, figure: Figure, certainty: Certainty): void {
  const { indicator, unit, year, comparator } = figure;
  const key = JSON.stringify([indicator, unit, year, comparator]);
  const none = { value: 0, count: 0 };
  const sum = sums.get(key) ?? { indicator, unit, year, comparator, certain: none, possible: none };
  const { value, count } = sum[certainty];
  sums.set(key, { ...sum, [certainty]: { value: value + figure.value, count: count + 1 } });
}

function collect(
  notAdded: Map<string, NotAdded>,
  figure: Figure,
  reason: NotAdded['reason'],
  assignment: string,
): void {
  // A total of one assignment is its own; one of the province may stand in several.
  const key = JSON.stringify([figure, figure.scope === 'assignment' ? assignment : '']);
  const known = notAdded.get(key);
  const assignments = known?.assignments ?? [];
  if (assignments.includes(assignment)) return;
  notAdded.set(key, { figure, reason, assignments: [...assignments, assignment] });
}
