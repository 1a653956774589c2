import type { Resource } from '../../state/resource.ts';
import { useApp } from './context.ts';

/** Stands where the content of a file will be: says that it is being loaded, or that it did not arrive. */
export function Arriving({
  of: { isStale, hasFailed, retry },
  file,
}: {
  of: Resource<unknown>;
  file: string;
}) {
  const { text } = useApp();
  if (hasFailed)
    return (
      <div class="problem" role="alert">
        <p>{text.loadFailed(file)}</p>
        <button type="button" class="primary" onClick={retry}>
          {text.retry}
        </button>
      </div>
    );
  return isStale ? (
    <p class="loading" aria-busy="true">
      {text.loading}
    </p>
  ) : null;
}
