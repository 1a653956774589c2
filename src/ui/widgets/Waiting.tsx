import { useApp } from './context.ts';
import type { Failure } from './whyFailed.ts';

/** Stands where a part will be: that it is on its way, or why it does not come and what helps. */
export function Waiting({ failure, class: looks }: { failure: Failure | null; class?: string }) {
  const { text } = useApp();
  return (
    <p class={looks} role={failure ? 'alert' : 'status'}>
      {failure ? text.partFailed[failure] : text.loading}{' '}
      {failure && failure !== 'offline' && (
        <button type="button" class="link" onClick={() => location.reload()}>
          {text.reload}
        </button>
      )}
    </p>
  );
}
