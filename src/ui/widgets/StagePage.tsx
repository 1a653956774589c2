import './page.css';
import { useSignal } from '@preact/signals';
import { X } from 'lucide';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { MAP_PAGE, type Page } from '../../state/page.ts';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';

/** Code and words of each page, loaded when it is first opened. */
const LOADERS: Readonly<Record<Exclude<Page['kind'], 'map' | 'screen'>, () => Promise<ComponentType>>> = {
  matrix: async () => (await import('../features/matrix/MatrixPage.tsx')).MatrixPage,
  data: async () => (await import('../features/about/DataPage.tsx')).DataPage,
  compare: async () => (await import('../features/compare/ComparePage.tsx')).ComparePage,
  lens: async () => (await import('../features/lens/LensPage.tsx')).LensPage,
  unit: async () => (await import('../features/unit/UnitPage.tsx')).UnitPage,
};

/** The page that lies over the map, if one is open. Closed, it gives the focus back to what opened it. */
export function StagePage() {
  const { kind } = useApp().app.page.current.value;
  const isOpen = kind !== 'map';
  const before = useRef<{ isOpen: boolean; focus: Element | null }>({ isOpen: false, focus: null });
  if (isOpen && !before.current.isOpen) before.current.focus = document.activeElement;
  before.current.isOpen = isOpen;
  useEffect(() => {
    const { focus } = before.current;
    if (isOpen || !focus || document.activeElement !== document.body) return;
    if (focus instanceof HTMLElement && focus !== document.body && focus.isConnected) focus.focus();
    else document.getElementById('panel')?.focus();
  }, [isOpen]);
  return kind === 'map' || kind === 'screen' ? null : <LoadedPage key={kind} load={LOADERS[kind]} />;
}

/** A view that is loaded when it is first shown; where it stands until then, or for good. */
export function useLoaded(load: () => Promise<ComponentType>): ComponentType | 'loading' | 'failed' {
  const loaded = useSignal<ComponentType | 'loading' | 'failed'>('loading');
  useEffect(() => {
    load().then(
      (component) => {
        loaded.value = component;
      },
      () => {
        loaded.value = 'failed';
      },
    );
  }, []);
  return loaded.value;
}

function LoadedPage({ load }: { load: () => Promise<ComponentType> }) {
  const { app, text } = useApp();
  const Page = useLoaded(load);
  if (typeof Page !== 'string') return <Page />;
  return (
    <div class="page">
      <header class="page-header page-wait">
        <p role={Page === 'failed' ? 'alert' : 'status'}>
          {Page === 'failed' ? text.pageFailed : text.loading}
        </p>
        <button type="button" class="secondary" onClick={() => app.page.openPage(MAP_PAGE)}>
          <Icon of={X} size={16} /> {text.matrixClose}
        </button>
      </header>
    </div>
  );
}
