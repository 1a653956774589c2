import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { Bbox, LngLat } from '../geo/units.ts';
import type { Origin, Query } from '../query/engine/query.ts';
import { filtersOf, queryOf } from './filters.ts';
import type { QuestionSlice } from './question.ts';

type Area = Extract<Origin, { kind: 'drawn' }>;

/** The query about this very area, in whatever way it asks about it; null for another. */
function queryAbout(area: Area | null, query: Query | null) {
  return query && area && 'origin' in query && query.origin === area ? query : null;
}

/** A piece of the map as an area of a question, to a ten thousandth of a degree. */
function areaOf([west, south, east, north]: Bbox): Area {
  const corners: LngLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;
  return {
    kind: 'drawn',
    shape: 'area',
    positions: corners.map(([lng, lat]): LngLat => [round(lng), round(lat)]),
  };
}

/**
 * Asks for what is in sight of the map. The question goes along with the map until it is let go, or
 * something else is asked; in an address it is a question about the area that was in sight.
 * @param bounds what of the map is in sight; null while there is no map
 */
export function createSight(bounds: ReadonlySignal<Bbox | null>, question: QuestionSlice) {
  /** The area that was last asked about. */
  const area = signal<Area | null>(null);
  const asked = computed(() => queryAbout(area.value, queryOf(question.asked.value)));
  const isFollowed = computed(() => asked.value !== null);

  effect(() => {
    const { value: seen } = bounds;
    untracked(() => {
      const { value: query } = asked;
      if (!seen || !query) return;
      const next = areaOf(seen);
      if (JSON.stringify(next) === JSON.stringify(area.value)) return;
      batch(() => {
        area.value = next;
        question.askOn({ ...query, origin: next });
      });
    });
  });

  return {
    isFollowed,

    /** Whether an origin is what is in sight, as long as the question goes along with the map. */
    isInSight: (origin: Origin): boolean => isFollowed.value && origin === area.value,

    /** Asks for what is in sight and passes the filters of the question; asked already, for all that passes them. */
    toggle() {
      const filters = filtersOf(question.asked.value);
      if (isFollowed.value) question.setFilters(filters, null);
      else if (bounds.value) {
        area.value = areaOf(bounds.value);
        question.run({ kind: 'inside', origin: area.value, filters }, '');
      }
    },
  };
}
