import type { Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import { km } from '../geo/units.ts';
import type { Answer, Hit, UnitRow } from './answer.ts';
import type { Query } from './query.ts';
import type { Steps } from './steps.ts';

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
