import type { ComponentType } from 'preact';
import { useApp } from '../../widgets/context.ts';
import { Lazy } from '../../widgets/Lazy.tsx';
import type { Later } from '../../widgets/useLater.ts';

const NOTICE: Later<ComponentType> = {
  code: async () => (await import('./PositionSaid.tsx')).PositionSaid,
  words: ['position'],
};

/** What the reader should know while the device's position is asked about, or why it cannot be. */
export function PositionNotice() {
  const { position } = useApp().app;
  const { value: state } = position.state;
  const hasProblem = state !== 'off' && state !== 'asking';
  return position.isAsked.value || hasProblem ? <Lazy of={NOTICE} /> : null;
}
