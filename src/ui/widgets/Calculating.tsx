import type { ComponentChildren } from 'preact';
import type { Resource } from '../../state/resource.ts';
import { useApp } from './context.ts';

/** Shows what was asked for as soon as it is there; until then that it is being calculated, or could not be. */
export function Calculated<T>({
  of,
  meanwhile,
  children,
}: {
  of: Resource<T>;
  /** What is shown beside. */
  meanwhile?: ComponentChildren;
  children: (value: T) => ComponentChildren;
}) {
  if (of.value !== null && !of.isStale && !of.hasFailed) return <>{children(of.value)}</>;
  return (
    <>
      {meanwhile}
      <Calculating of={of} />
    </>
  );
}

/** Stands where a result will be: says that it is being calculated, or that it could not be. */
export function Calculating({ of: { hasFailed, retry } }: { of: Resource<unknown> }) {
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
