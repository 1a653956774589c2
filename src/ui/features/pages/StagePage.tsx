import '../../widgets/page.css';
import { X } from 'lucide';
import type { ComponentType } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { MAP_PAGE, type Page } from '../../../state/page.ts';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { type Later, useLater } from '../../widgets/useLater.ts';
import { Waiting } from '../../widgets/Waiting.tsx';

/** Code and words of each page, which come when it is first opened. */
const PAGES: Readonly<Record<Exclude<Page['kind'], 'map' | 'screen' | 'shortlist'>, Later<ComponentType>>> = {
  matrix: { code: async () => (await import('../matrix/MatrixPage.tsx')).MatrixPage, words: [] },
  data: {
    code: async () => (await import('../about/DataPage.tsx')).DataPage,
    words: ['data'],
    tellsAtlas: true,
  },
  compare: {
    code: async () => (await import('../compare/ComparePage.tsx')).ComparePage,
    words: ['compare'],
  },
  lens: {
    code: async () => (await import('../lens/LensPage.tsx')).LensPage,
    words: ['lens'],
    tellsAtlas: true,
  },
  unit: {
    code: async () => (await import('../unit/UnitPage.tsx')).UnitPage,
    words: ['unit', 'compare'],
  },
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
  return kind === 'map' || kind === 'screen' || kind === 'shortlist' ? null : (
    <LoadedPage key={kind} of={PAGES[kind]} />
  );
}

function LoadedPage({ of }: { of: Later<ComponentType> }) {
  const { app, text } = useApp();
  const { part: Part, failure } = useLater(of, true);
  if (Part) return <Part />;
  return (
    <div class="page">
      <header class="page-header page-wait">
        <Waiting failure={failure} />
        <button type="button" class="secondary" onClick={() => app.page.openPage(MAP_PAGE)}>
          <Icon of={X} size={16} /> {text.matrixClose}
        </button>
      </header>
    </div>
  );
}
