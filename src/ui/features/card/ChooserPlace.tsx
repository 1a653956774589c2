import { useApp } from '../../widgets/context.ts';
import { useLater } from '../../widgets/useLater.ts';
import { Waiting } from '../../widgets/Waiting.tsx';

const CHOOSER = { code: () => import('./Chooser.tsx'), words: [] } as const;

/** Where what lies under a click is chosen from; it comes with the first choice. */
export function ChooserPlace() {
  const { app } = useApp();
  const isWanted = app.selection.chooser.value !== null;
  const { part, failure } = useLater(CHOOSER, isWanted);
  if (part) return <part.Chooser />;
  if (failure) return <Waiting failure={failure} class="map-failed" />;
  return isWanted && <span class="loading" hidden />;
}
