import { MAP_PAGE } from '../../../state/page.ts';
import { useApp } from '../../widgets/context.ts';
import { useLoaded } from '../../widgets/StagePage.tsx';

/** The screening in the panel's place for results; its code and words are loaded when it is first opened. */
export function ScreenMode() {
  const { app, text } = useApp();
  const Screen = useLoaded(async () => {
    const [{ ScreenPanel }] = await Promise.all([import('./ScreenPanel.tsx'), app.screening.loadScreening()]);
    return ScreenPanel;
  });
  if (typeof Screen !== 'string') return <Screen />;
  return (
    <div class="loading">
      <p role={Screen === 'failed' ? 'alert' : 'status'}>
        {Screen === 'failed' ? text.pageFailed : text.loading}
      </p>
      {Screen === 'failed' && (
        <button type="button" class="secondary" onClick={() => app.page.openPage(MAP_PAGE)}>
          {text.matrixClose}
        </button>
      )}
    </div>
  );
}
