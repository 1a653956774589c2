import type { ComponentType } from 'preact';
import type { Later } from '../../widgets/useLater.ts';

/** The card of the placement that is selected; it comes with the first one. */
export const OPEN_CARD: Later<ComponentType> = {
  code: async () => (await import('./Card.tsx')).OpenCard,
  words: [],
};
