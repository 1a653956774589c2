import './styles/liteNotice.css';
import { useApp } from './context.ts';

/** Offers, where dragging was slow, to draw less. */
export function LiteNotice() {
  const { store, actions, text } = useApp();
  if (store.slowness.value !== 'offered') return null;
  return (
    <div class="lite-notice" role="status">
      <p>{text.liteOffer}</p>
      <button type="button" class="primary" onClick={() => actions.setLite(true)}>
        {text.liteAccept}
      </button>
      <button type="button" class="secondary" onClick={() => actions.setLite(false)}>
        {text.liteDecline}
      </button>
    </div>
  );
}
