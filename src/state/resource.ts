import { computed, signal } from '@preact/signals';
import { type Awaitable, isOnItsWay } from '../service/awaitable.ts';

/** Something that is asked for, and comes at once or later. Reading a member follows it, as reading a signal does. */
export interface Resource<T> {
  /** What came last; it stays while the next is on its way. Null before, and where nothing is asked for. */
  readonly value: T | null;
  /** Whether what is asked for now is still on its way. */
  readonly isStale: boolean;
  /** Whether what is asked for now could not be had. */
  readonly hasFailed: boolean;
  /** Asks again for what could not be had. */
  readonly retry: () => void;
}

/** What became of a request; null as long as it is on its way. */
type Outcome<T> = { readonly value: T } | { readonly reason: unknown } | null;

/**
 * Asks when the resource is read, and again when a signal changes that `ask` reads; what was asked before
 * is then aborted. What is at hand at once is there at once, never stale.
 * @param ask null where nothing is to be asked for
 */
export function createResource<T>(ask: (signal: AbortSignal) => Awaitable<T> | null): Resource<T> {
  const retries = signal(0);
  const settled = signal<{ readonly of: object; readonly outcome: Outcome<T> } | null>(null);
  let stop: AbortController | null = null;
  let last: T | null = null;

  /** Each request is a new object, with its outcome if that is there at once. */
  const request = computed((): { readonly outcome: Outcome<T> | 'none' } => {
    retries.value;
    stop?.abort();
    const control = new AbortController();
    stop = control;
    try {
      const asked = ask(control.signal);
      if (asked === null) return { outcome: 'none' };
      if (!isOnItsWay(asked)) return { outcome: { value: asked } };
      const current = { outcome: null };
      const settle = (outcome: Outcome<T>) => {
        if (stop === control) settled.value = { of: current, outcome };
      };
      asked.then(
        (value) => settle({ value }),
        (reason: unknown) => {
          if (stop === control) console.warn(reason);
          settle({ reason });
        },
      );
      return current;
    } catch (reason) {
      console.warn(reason);
      return { outcome: { reason } };
    }
  });
  const outcome = computed(() => {
    const { value: asked } = request;
    const { value: told } = settled;
    return asked.outcome ?? (told?.of === asked ? told.outcome : null);
  });
  const value = computed((): T | null => {
    if (outcome.value === 'none') last = null;
    else if (outcome.value && 'value' in outcome.value) last = outcome.value.value;
    return last;
  });
  return {
    get value() {
      return value.value;
    },
    get isStale() {
      return outcome.value === null;
    },
    get hasFailed() {
      const { value: now } = outcome;
      return now !== null && now !== 'none' && 'reason' in now;
    },
    retry() {
      retries.value++;
    },
  };
}
