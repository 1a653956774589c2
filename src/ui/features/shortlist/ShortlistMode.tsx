import type { ComponentType } from 'preact';
import { Lazy } from '../../widgets/Lazy.tsx';
import type { Later } from '../../widgets/useLater.ts';

const PANEL: Later<ComponentType> = {
  code: async () => (await import('./ShortlistPanel.tsx')).ShortlistPanel,
  words: ['shortlist'],
};

/** The list in the panel's place for results. */
export const ShortlistMode = () => <Lazy of={PANEL} />;
