import { MAP_PAGE } from '../../../state/page.ts';
import { useApp } from '../../widgets/context.ts';
import { useLater } from '../../widgets/useLater.ts';

const loadPanel = () => import('./ScreenPanel.tsx');

/** The screening in the panel's place for results; its code and words are loaded when it is first opened. */
export function ScreenMode() {
  const { app, text } = useApp();
  const { part, hasFailed } = useLater(
    {
      code: async () => {
        const [panel] = await Promise.all([loadPanel(), app.screening.loadScreening()]);
        return panel;
      },
      words: ['screen'],
      tellsAtlas: true,
    },
    true,
  );
  if (part) return <part.ScreenPanel />;
  return (
    <div class="loading">
      <p role={hasFailed ? 'alert' : 'status'}>{hasFailed ? text.pageFailed : text.loading}</p>
      {hasFailed && (
        <button type="button" class="secondary" onClick={() => app.page.openPage(MAP_PAGE)}>
          {text.matrixClose}
        </button>
      )}
    </div>
  );
}
