import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { Atlas } from '../geo/atlas.ts';
import type { LngLat } from '../geo/units.ts';
import { DEFAULT_RADIUS, type Origin, originsOf, type Query, withinOf } from '../query/engine/query.ts';
import { filtersOf, queryOf } from './filters.ts';
import type { DevicePosition, PositionProblem } from './locate.ts';
import type { View } from './map.ts';
import type { Page } from './page.ts';
import type { QuestionSlice } from './question.ts';
import { readOnly } from './signals.ts';

const isSame = (a: LngLat, b: LngLat): boolean => a[0] === b[0] && a[1] === b[1];

/**
 * Asks by the position of the device, once and only when told to. The position is kept in the page alone:
 * nothing of it is stored, and the address leaves out what would tell it, unless the reader puts it there.
 */
export function createPosition(
  atlas: ReadonlySignal<Atlas | null>,
  view: ReadonlySignal<View | null>,
  question: QuestionSlice,
) {
  const state = signal<'off' | 'asking' | PositionProblem>('off');
  const known = signal<DevicePosition | null>(null);
  const isShared = signal(false);
  /** The middle of the map while it was shown around the position. */
  const shown = signal<LngLat | null>(null);

  const isHere = (origin: Origin): boolean =>
    origin.kind === 'point' && known.value !== null && isSame(origin.lngLat, known.value.lngLat);
  const tellsPosition = (query: Query | null): boolean => query !== null && originsOf(query).some(isHere);
  const isAsked = computed(() => tellsPosition(queryOf(question.asked.value)));
  /** Whether the question is one that the address must not tell. */
  const isPrivate = computed(() => isAsked.value && !isShared.value);

  effect(() => {
    if (isAsked.value && view.value) shown.value = view.value.centre;
  });

  return {
    ...readOnly({ state, known, isShared }),
    isAsked,
    isPrivate,
    isHere,

    /** Whether a view would tell the position: the map is still around it. */
    isViewPrivate: ({ centre }: View): boolean =>
      !isShared.value && (isAsked.value || (shown.value !== null && isSame(centre, shown.value))),

    /** A page without what would tell the position. */
    withoutPosition(page: Page): Page {
      if (page.kind !== 'compare' || isShared.value) return page;
      const sides = page.sides.filter((side) => side.kind === 'unit' || !isHere(side.relation.origin));
      return { ...page, sides };
    },

    /** Asks the device where it is, and then what is near there. */
    async askHere(): Promise<void> {
      if (state.value === 'asking') return;
      state.value = 'asking';
      const before = question.asked.value;
      const found = await import('./locate.ts')
        .then(({ locateIn }) => locateIn(atlas.value))
        .catch((): PositionProblem => 'unavailable');
      state.value = typeof found === 'string' ? found : 'off';
      // Who has asked something else meanwhile is not taken away from it.
      if (typeof found === 'string' || question.asked.value !== before) return;
      batch(() => {
        known.value = found;
        isShared.value = false;
        const { lngLat } = found;
        question.run(withinOf({ kind: 'point', lngLat }, DEFAULT_RADIUS, filtersOf(before)), '');
      });
    },

    /** Lets the address hold the position, or no longer. */
    share(isWanted: boolean) {
      isShared.value = isWanted;
    },

    /** Puts the reason away why the position could not be asked about. */
    dismiss() {
      if (state.value !== 'asking') state.value = 'off';
    },
  };
}
