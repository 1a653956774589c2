import { useApp } from '../../widgets/context.ts';

/** Longer entries of an address are cut: they only show which part of it is meant. */
const LONGEST = 60;

/** Tells what of a damaged link could not be read. */
export function LinkNotice() {
  const { app, text } = useApp();
  const unread = app.address.unread.value;
  if (unread.length === 0) return null;
  const shown = unread.map((entry) => (entry.length > LONGEST ? `${entry.slice(0, LONGEST)}…` : entry));
  return (
    <div class="problem link-notice" role="alert">
      <p>{text.linkDamaged(shown)}</p>
      <button type="button" class="secondary" onClick={() => app.address.dismissUnread()}>
        {text.linkDamagedClose}
      </button>
    </div>
  );
}
