import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Atlas } from '../geo/atlas.ts';
import { bboxOf } from '../geo/bbox.ts';
import type { LngLat } from '../geo/units.ts';
import {
  decodeListed,
  encodeListed,
  indexOfListed,
  keyOfListed,
  type Listed,
  MOST_LISTED,
} from '../query/models/listed.ts';
import { MOST_SIDES, type Side } from '../query/models/side.ts';
import type { MapState } from './map.ts';
import type { PageSlice } from './page.ts';
import { readOnly } from './signals.ts';
import { keep, readKept } from './storage.ts';

/** Where something on a list is marked; null for what the atlas does not know or nobody could locate. */
export function spotOf(item: Listed, { anchors, divisions }: Atlas): LngLat | null {
  switch (item.kind) {
    case 'placement':
      return anchors.get(item.id) ?? null;
    case 'unit':
      return divisions.get(item.adcode)?.seat ?? null;
    case 'point':
      return item.lngLat;
  }
}

interface Needs {
  atlas: ReadonlySignal<Atlas | null>;
  page: PageSlice;
  map: MapState;
}

/**
 * What the reader has put on a list, kept in this browser. The page that shows a list holds what is on it,
 * so that its address does: the reader's own, or one that somebody sent.
 */
export function createShortlist(atlasId: string, { atlas, page, map }: Needs) {
  const key = `${atlasId}-shortlist`;
  const items = signal<readonly Listed[]>(decodeListed(String(readKept(key) ?? '')));
  /** The list before something was last taken off it. */
  const before = signal<readonly Listed[] | null>(null);
  const isKept = signal(true);

  /** What the open page shows; null where none is open. */
  const shown = computed(() => (page.current.value.kind === 'shortlist' ? page.current.value.items : null));
  const isOwn = computed(
    () => shown.value !== null && encodeListed(shown.value) === encodeListed(items.value),
  );

  const set = (next: readonly Listed[], last: readonly Listed[] | null) =>
    batch(() => {
      const showsOwn = isOwn.value;
      before.value = last;
      items.value = next;
      isKept.value = keep(key, encodeListed(next));
      if (showsOwn) page.describeList(next);
    });
  const add = (more: readonly Listed[]) => {
    const fresh = more.filter((item) => indexOfListed(items.value, item) < 0);
    if (fresh.length > 0) set([...items.value, ...fresh].slice(0, MOST_LISTED), null);
  };
  const remove = (item: Listed) =>
    set(items.value.toSpliced(indexOfListed(items.value, item), 1), items.value);
  const has = (item: Listed): boolean => indexOfListed(items.value, item) >= 0;

  return {
    ...readOnly({ items, before, isKept }),
    shown,
    isOwn,
    isFull: computed(() => items.value.length >= MOST_LISTED),
    most: MOST_LISTED,
    mostCompared: MOST_SIDES,
    /** The cities and counties on the open list, as many as are set side by side. */
    sides: computed((): readonly Side[] =>
      (shown.value ?? [])
        .filter((item) => item.kind === 'unit')
        .filter(({ adcode }) => atlas.value?.divisions.has(adcode))
        .slice(0, MOST_SIDES),
    ),
    has,
    keyOf: keyOfListed,

    /** Where something on a list is marked; null where that is not known. */
    spotOf: (item: Listed): LngLat | null => atlas.value && spotOf(item, atlas.value),

    /** Puts something on the list, or takes it off; nothing goes on a full one. */
    toggle(item: Listed) {
      if (has(item)) remove(item);
      else add([item]);
    },

    /** Puts all of a list that somebody sent on the reader's own, as far as there is room, and shows that. */
    takeOver(list: readonly Listed[]) {
      batch(() => {
        add(list);
        page.openPage({ kind: 'shortlist', items: items.value });
      });
    },

    clear() {
      if (items.value.length > 0) set([], items.value);
    },

    /** Puts back what was last taken off. */
    undo() {
      if (before.value) set(before.value, null);
    },

    /** Shows the reader's own list. */
    openList() {
      page.openPage({ kind: 'shortlist', items: items.value });
    },

    /** Brings all of the open list into sight of the map. */
    showAll() {
      const { value: ground } = atlas;
      const spots = ground
        ? (shown.value ?? []).map((item) => spotOf(item, ground)).filter((spot) => spot !== null)
        : [];
      if (spots.length > 0) map.moveCamera({ kind: 'bounds', bbox: bboxOf(spots) });
    },
  };
}
