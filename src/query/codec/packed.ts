import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { km } from '../../geo/units.ts';
import type { Answer, Hit, UnitRow } from '../engine/answer.ts';
import type { Query } from '../engine/query.ts';
import type { Steps } from '../engine/steps.ts';
import type { Comparison } from '../models/compare.ts';
import type { Meeting, Met } from '../models/lens.ts';
import type { UnitContents, UnitPlacements } from '../models/unit.ts';

/**
 * An answer that costs next to nothing to hand over: placements are numbers, by their place in the atlas.
 * Both sides have the same atlas, and the query.
 */
export type PackedAnswer = Pick<Answer, 'rule' | 'themes' | 'certain'> & {
  /** The hits in their order; the first `certain` are certain. */
  readonly hits: Uint32Array<ArrayBuffer>;
  /** Their distances in kilometres. */
  readonly min: Float64Array<ArrayBuffer>;
  readonly max: Float64Array<ArrayBuffer>;
  readonly unlocated: Uint32Array<ArrayBuffer>;
  readonly units: readonly PackedUnit[] | null;
};

type PackedUnit = Omit<UnitRow, 'certain' | 'possible'> & {
  readonly certain: Uint32Array<ArrayBuffer>;
  readonly possible: Uint32Array<ArrayBuffer>;
};

/** So many placements are unpacked in a step. */
const STEP = 500;

/** The placements of an atlas by their place in it. */
const ORDERS = new WeakMap<Atlas, readonly Placement[]>();
const POSITIONS = new WeakMap<Atlas, ReadonlyMap<string, number>>();

function orderOf(atlas: Atlas): readonly Placement[] {
  const order = ORDERS.get(atlas) ?? [...atlas.placements.values()];
  ORDERS.set(atlas, order);
  return order;
}

function positionsOf(atlas: Atlas): ReadonlyMap<string, number> {
  const positions = POSITIONS.get(atlas) ?? new Map(orderOf(atlas).map(({ id }, position) => [id, position]));
  POSITIONS.set(atlas, positions);
  return positions;
}

/** Names placements by their place in the atlas. */
export function packPlacements(atlas: Atlas, placements: readonly Placement[]): Uint32Array<ArrayBuffer> {
  const positions = positionsOf(atlas);
  return Uint32Array.from(placements, ({ id }) => positions.get(id) as number);
}

/** The placements that `packPlacements` named. */
export function unpackPlacements(atlas: Atlas, packed: Uint32Array): Placement[] {
  const order = orderOf(atlas);
  return Array.from(packed, (position) => order[position] as Placement);
}

/** Packs an answer to be handed over. */
export function packAnswer(atlas: Atlas, answer: Answer): PackedAnswer {
  const { hits, rule, themes, certain, units, unlocated } = answer;
  const positions = positionsOf(atlas);
  const packIds = (ids: readonly string[]) => Uint32Array.from(ids, (id) => positions.get(id) as number);
  return {
    rule,
    themes,
    certain,
    hits: Uint32Array.from(hits, ({ placement }) => positions.get(placement.id) as number),
    min: Float64Array.from(hits, ({ distance }) => distance.min),
    max: Float64Array.from(hits, ({ distance }) => distance.max),
    unlocated: packPlacements(atlas, unlocated),
    units:
      units?.map((unit) => ({
        ...unit,
        certain: packIds(unit.certain),
        possible: packIds(unit.possible),
      })) ?? null,
  };
}

/** What of a packed answer changes hands instead of being copied. */
export const buffersOf = ({ hits, min, max, unlocated, units }: PackedAnswer): ArrayBuffer[] => [
  hits.buffer,
  min.buffer,
  max.buffer,
  unlocated.buffer,
  ...(units ?? []).flatMap(({ certain, possible }) => [certain.buffer, possible.buffer]),
];

/** The answer that was packed, equal to the one before, made of the placements of this side's atlas. */
export function* unpackAnswer(atlas: Atlas, query: Query, packed: PackedAnswer): Steps<Answer> {
  const order = orderOf(atlas);
  const hits: Hit[] = [];
  for (const [at, position] of packed.hits.entries()) {
    hits.push({
      placement: order[position] as Placement,
      certainty: at < packed.certain ? 'certain' : 'possible',
      distance: { min: km(packed.min[at] as number), max: km(packed.max[at] as number) },
    });
    if (at % STEP === 0) yield;
  }
  const units: UnitRow[] = [];
  const idsOf = (positions: Uint32Array) =>
    Array.from(positions, (position) => (order[position] as Placement).id);
  for (const unit of packed.units ?? []) {
    units.push({ ...unit, certain: idsOf(unit.certain), possible: idsOf(unit.possible) });
    yield;
  }
  return {
    query,
    hits,
    certain: packed.certain,
    possible: hits.length - packed.certain,
    unlocated: unpackPlacements(atlas, packed.unlocated),
    rule: packed.rule,
    units: packed.units && units,
    themes: packed.themes,
  };
}

/** What is met, packed: its meetings are left out. */
export type PackedMet = {
  readonly against: Uint32Array<ArrayBuffer>;
  readonly count: Uint32Array<ArrayBuffer>;
  readonly certain: Uint32Array<ArrayBuffer>;
};

export const packMet = (atlas: Atlas, met: readonly Met[]): PackedMet => ({
  against: packPlacements(
    atlas,
    met.map(({ against }) => against),
  ),
  count: Uint32Array.from(met, ({ count }) => count),
  certain: Uint32Array.from(met, ({ certain }) => certain),
});

export const unpackMet = (atlas: Atlas, { against, count, certain }: PackedMet): Met[] =>
  unpackPlacements(atlas, against).map((placement, at) => ({
    against: placement,
    count: count[at] as number,
    certain: certain[at] as number,
    meetings: null,
  }));

/** The meetings with one placement, packed; the first `certain` are certain. */
export type PackedMeetings = {
  readonly certain: number;
  readonly what: Uint32Array<ArrayBuffer>;
  /** Their distances in kilometres. */
  readonly min: Float64Array<ArrayBuffer>;
  readonly max: Float64Array<ArrayBuffer>;
  /** 1 where both certainly lie in the same city, otherwise 0. */
  readonly sameCity: Uint8Array<ArrayBuffer>;
};

export const packMeetings = (atlas: Atlas, meetings: readonly Meeting[]): PackedMeetings => ({
  certain: meetings.filter(({ certainty }) => certainty === 'certain').length,
  what: packPlacements(
    atlas,
    meetings.map(({ what }) => what),
  ),
  min: Float64Array.from(meetings, ({ distance }) => distance.min),
  max: Float64Array.from(meetings, ({ distance }) => distance.max),
  sameCity: Uint8Array.from(meetings, ({ isSameCity }) => Number(isSameCity)),
});

/** @param against what was met */
export const unpackMeetings = (
  atlas: Atlas,
  against: Placement,
  { certain, what, min, max, sameCity }: PackedMeetings,
): Meeting[] =>
  unpackPlacements(atlas, what).map((placement, at) => ({
    what: placement,
    against,
    certainty: at < certain ? 'certain' : 'possible',
    distance: { min: km(min[at] as number), max: km(max[at] as number) },
    isSameCity: sameCity[at] === 1,
  }));

type PackedUnitPlacements = { readonly [How in keyof UnitPlacements]: Uint32Array<ArrayBuffer> };

const packUnitPlacements = (
  atlas: Atlas,
  { certain, partly, cityWide }: UnitPlacements,
): PackedUnitPlacements => ({
  certain: packPlacements(atlas, certain),
  partly: packPlacements(atlas, partly),
  cityWide: packPlacements(atlas, cityWide),
});

const unpackUnitPlacements = (
  atlas: Atlas,
  { certain, partly, cityWide }: PackedUnitPlacements,
): UnitPlacements => ({
  certain: unpackPlacements(atlas, certain),
  partly: unpackPlacements(atlas, partly),
  cityWide: unpackPlacements(atlas, cityWide),
});

/** What the page of a unit tells, its placements packed. */
export type PackedContents = Omit<UnitContents, 'placements'> & { readonly placements: PackedUnitPlacements };

export const packContents = (atlas: Atlas, contents: UnitContents): PackedContents => ({
  ...contents,
  placements: packUnitPlacements(atlas, contents.placements),
});

export const unpackContents = (atlas: Atlas, packed: PackedContents): UnitContents => ({
  ...packed,
  placements: unpackUnitPlacements(atlas, packed.placements),
});

/** A comparison, its placements packed. */
export type PackedComparison = Omit<Comparison, 'placements'> & {
  readonly placements: readonly PackedUnitPlacements[];
};

export const packComparison = (atlas: Atlas, comparison: Comparison): PackedComparison => ({
  ...comparison,
  placements: comparison.placements.map((each) => packUnitPlacements(atlas, each)),
});

export const unpackComparison = (atlas: Atlas, packed: PackedComparison): Comparison => ({
  ...packed,
  placements: packed.placements.map((each) => unpackUnitPlacements(atlas, each)),
});
