import { MAP_PAGE } from '../../../state/page.ts';
import { useApp } from '../../widgets/context.ts';
import { useLater } from '../../widgets/useLater.ts';
import { Waiting } from '../../widgets/Waiting.tsx';

/** The screening in the panel's place for results; its code and words are loaded when it is first opened. */
export function ScreenMode() {
  const { app, text } = useApp();
  const { part: Panel, failure } = useLater(
    {
      code: async () => {
        const [{ ScreenPanel }] = await Promise.all([
          import('./ScreenPanel.tsx'),
          app.screening.loadScreening(),
        ]);
        return ScreenPanel;
      },
      words: ['screen'],
      tellsAtlas: true,
    },
    true,
  );
  if (Panel) return <Panel />;
  return (
    <div class="loading">
      <Waiting failure={failure} />
      {failure && (
        <button type="button" class="secondary" onClick={() => app.page.openPage(MAP_PAGE)}>
          {text.matrixClose}
        </button>
      )}
    </div>
  );
}
