import type { ComponentType } from 'preact';
import { useApp } from './context.ts';
import { type Later, useLater } from './useLater.ts';

/** Shows a part that comes when it is first needed, and says when it does not. */
export function Lazy({ of }: { of: Later<ComponentType> }) {
  const { text } = useApp();
  const { part: Part, hasFailed } = useLater(of, true);
  if (Part) return <Part />;
  return (
    <p class="loading" role={hasFailed ? 'alert' : 'status'}>
      {hasFailed ? text.pageFailed : text.loading}
    </p>
  );
}
