import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Atlas } from '../../geo/atlas.ts';
import { isLarge } from '../../state/asking.ts';
import type { Asked } from '../../state/beside.ts';
import { type Beside, follow } from '../../state/follow.ts';

/** What is calculated, or where that stands. */
export interface Calculated<Result> {
  /** Null as long as there is no result for what is asked now. */
  readonly result: Result | null;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/**
 * Calculates something for a page, anew when an input changes: at once, or, of a large atlas, beside the
 * page.
 */
export function useCalculated<Result>(
  atlas: Atlas,
  here: () => Result,
  besides: (beside: Beside) => Asked<Result>,
  inputs: readonly unknown[],
): Calculated<Result> {
  const retries = useSignal(0);
  const told = useSignal<{ asked: object; result: Result | null } | null>(null);
  const asked = useMemo(() => ({}), [atlas, retries.value, ...inputs]);
  const atOnce = useMemo(() => (isLarge(atlas) ? null : here()), [atlas, ...inputs]);
  useEffect(() => {
    if (!isLarge(atlas)) return undefined;
    const tell = (result: Result | null) => {
      told.value = { asked, result };
    };
    return follow(besides, tell, () => tell(null));
  }, [asked]);
  const now = told.value?.asked === asked ? told.value : null;
  return {
    result: atOnce ?? now?.result ?? null,
    hasFailed: now !== null && now.result === null,
    retry: () => {
      retries.value++;
    },
  };
}
