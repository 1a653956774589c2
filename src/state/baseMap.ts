import { batch, computed, signal } from '@preact/signals';
import { readOnly } from './signals.ts';

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

export type BaseMap = ReturnType<typeof createBaseMap>;

/**
 * The base map under the plan, and what became of asking for it.
 * @param remember keeps all settings for the next visit
 */
export function createBaseMap(
  { baseMap, tiandituKey }: { baseMap: BaseMapId; tiandituKey: string },
  remember: () => void,
) {
  const chosen = signal(baseMap);
  /** The reader's own key for Tianditu; empty for none. */
  const key = signal(tiandituKey);
  /** Grows whenever the base map is to be asked for anew. */
  const attempt = signal(0);
  /** The last failure of this attempt. */
  const failure = signal<BaseMapFailure | null>(null);
  /** Whether anything has arrived in this attempt. */
  const arrived = signal(false);
  /** Whether the notice of this attempt was closed. */
  const dismissed = signal(false);
  const startAnew = () => {
    attempt.value++;
    failure.value = null;
    arrived.value = false;
    dismissed.value = false;
  };

  return {
    ...readOnly({ chosen, key, attempt, failure, arrived, dismissed }),
    /** The online base map to be drawn; null for none, or while its key is missing. */
    shown: computed((): OnlineBaseMapId | null =>
      chosen.value === 'none' || (needsKey(chosen.value) && key.value === '') ? null : chosen.value,
    ),

    chooseBaseMap(id: BaseMapId) {
      batch(() => {
        chosen.value = id;
        startAnew();
      });
      remember();
    },

    /** Keeps the reader's key for Tianditu; an empty one forgets it. */
    setTiandituKey(own: string) {
      batch(() => {
        key.value = own;
        startAnew();
      });
      remember();
    },

    retryBaseMap() {
      batch(startAnew);
    },

    dismissBaseMapNotice() {
      dismissed.value = true;
    },

    arriveBaseMap() {
      arrived.value = true;
    },

    failBaseMap(reason: BaseMapFailure) {
      failure.value = reason;
    },
  };
}
