import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';

/** The page about the data, whose code and words are loaded when it is first opened. */
export function LazyDataPage() {
  const { actions, text } = useApp();
  const page = useSignal<ComponentType | 'loading' | 'failed'>('loading');
  useEffect(() => {
    import('./DataPage.tsx').then(
      ({ DataPage }) => {
        page.value = DataPage;
      },
      () => {
        page.value = 'failed';
      },
    );
  }, []);
  const Page = page.value;
  if (typeof Page !== 'string') return <Page />;
  return (
    <div class="matrix">
      <header class="matrix-header">
        <p role={Page === 'failed' ? 'alert' : 'status'}>
          {Page === 'failed' ? text.pageFailed : text.loading}
        </p>
        <button type="button" class="secondary" onClick={() => actions.openPage('map')}>
          <Icon of={X} size={16} /> {text.matrixClose}
        </button>
      </header>
    </div>
  );
}
