import './liteNotice.css';
import { useApp } from '../../widgets/context.ts';
import { Status } from '../../widgets/Status.tsx';

/** Offers, where dragging was slow, to draw less. */
export function LiteNotice() {
  const { app, text } = useApp();
  const isOffered = app.settings.slowness.value === 'offered';
  return (
    <>
      <Status words={isOffered ? text.liteOffer : ''} />
      {isOffered && (
        <div class="lite-notice">
          <p>{text.liteOffer}</p>
          <button type="button" class="primary" onClick={() => app.settings.setLite(true)}>
            {text.liteAccept}
          </button>
          <button type="button" class="secondary" onClick={() => app.settings.setLite(false)}>
            {text.liteDecline}
          </button>
        </div>
      )}
    </>
  );
}
