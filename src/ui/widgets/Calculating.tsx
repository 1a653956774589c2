import { useApp } from './context.ts';
import type { Calculated } from './useCalculated.ts';

/** Stands where a result will be: says that it is being calculated, or that it could not be. */
export function Calculating({ of: { hasFailed, retry } }: { of: Calculated<unknown> }) {
  const { text } = useApp();
  return hasFailed ? (
    <div class="problem" role="alert">
      <p>{text.calculatingFailed}</p>
      <button type="button" class="primary" onClick={retry}>
        {text.retry}
      </button>
    </div>
  ) : (
    <div aria-busy="true">
      <p class="loading" role="status">
        {text.calculating}
      </p>
    </div>
  );
}
