import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from './context.ts';

/** Shows a part whose code and words come when it is first needed, and says when they do not. */
export function Lazy({ load }: { load: () => Promise<ComponentType> }) {
  const { text } = useApp();
  const part = useSignal<ComponentType | 'loading' | 'failed'>('loading');
  useEffect(() => {
    load().then(
      (component) => {
        part.value = component;
      },
      () => {
        part.value = 'failed';
      },
    );
  }, []);
  const Part = part.value;
  if (typeof Part !== 'string') return <Part />;
  return (
    <p class="loading" role={Part === 'failed' ? 'alert' : 'status'}>
      {Part === 'failed' ? text.pageFailed : text.loading}
    </p>
  );
}
