import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';

/** What can lie under the plan; `none` is the embedded ground alone, all others come from elsewhere. */
export const BASE_MAP_IDS = [
  'none',
  'relief',
  'openfreemap',
  'osm',
  'tianditu-vector',
  'tianditu-imagery',
] as const;
export type BaseMapId = (typeof BASE_MAP_IDS)[number];
export type OnlineBaseMapId = Exclude<BaseMapId, 'none'>;

/** Whether a base map is served only to holders of a key, their own. */
export const needsKey = (id: BaseMapId): boolean => id.startsWith('tianditu');

/**
 * Why an online base map, or a part of it, is missing. `network`: no connection; `timeout`: no answer
 * in time; `status`: an HTTP status other than success; `content`: not what was asked for.
 */
export type BaseMapFailure =
  | { reason: 'network' | 'timeout' | 'content' }
  | { reason: 'status'; status: number };

export interface BaseMapState {
  chosen: Signal<BaseMapId>;
  /** The reader's own key for Tianditu; empty for none. */
  key: Signal<string>;
  /** Grows whenever the base map is to be asked for anew. */
  attempt: Signal<number>;
  /** The last failure of this attempt. */
  failure: Signal<BaseMapFailure | null>;
  /** Whether anything has arrived in this attempt. */
  arrived: Signal<boolean>;
  /** Whether the notice of this attempt was closed. */
  dismissed: Signal<boolean>;
  /** The online base map to be drawn; null for none, or while its key is missing. */
  shown: ReadonlySignal<OnlineBaseMapId | null>;
}

export function createBaseMapState(chosenBefore: BaseMapId, knownKey: string): BaseMapState {
  const chosen = signal(chosenBefore);
  const key = signal(knownKey);
  return {
    chosen,
    key,
    attempt: signal(0),
    failure: signal(null),
    arrived: signal(false),
    dismissed: signal(false),
    shown: computed(() =>
      chosen.value === 'none' || (needsKey(chosen.value) && key.value === '') ? null : chosen.value,
    ),
  };
}

/** The verbs that write to the state of the base map. */
export function baseMapActions(state: BaseMapState, remember: () => void) {
  const startAnew = () => {
    state.attempt.value++;
    state.failure.value = null;
    state.arrived.value = false;
    state.dismissed.value = false;
  };
  return {
    chooseBaseMap(id: BaseMapId) {
      batch(() => {
        state.chosen.value = id;
        startAnew();
      });
      remember();
    },

    /** Keeps the reader's key for Tianditu; an empty one forgets it. */
    setTiandituKey(key: string) {
      batch(() => {
        state.key.value = key;
        startAnew();
      });
      remember();
    },

    retryBaseMap() {
      batch(startAnew);
    },

    dismissBaseMapNotice() {
      state.dismissed.value = true;
    },

    arriveBaseMap() {
      state.arrived.value = true;
    },

    failBaseMap(failure: BaseMapFailure) {
      state.failure.value = failure;
    },
  };
}
