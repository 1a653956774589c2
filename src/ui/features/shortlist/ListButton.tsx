import { ListCheck, ListPlus } from 'lucide';
import type { Listed } from '../../../query/models/listed.ts';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import './listButton.css';

/** Puts something on the reader's list, or takes it off. */
export function ListButton({ item, name, look }: { item: Listed; name: string; look: 'icon' | 'secondary' }) {
  const { app, text } = useApp();
  const isListed = app.shortlist.has(item);
  const isIcon = look === 'icon';
  const label = text.listIt(isIcon ? name : '');
  return (
    <button
      type="button"
      class={isIcon ? 'icon-button list-button' : 'secondary'}
      // Rows have a key for it.
      tabIndex={isIcon ? -1 : 0}
      aria-label={isIcon ? label : undefined}
      title={isIcon ? label : undefined}
      aria-pressed={isListed}
      disabled={!isListed && app.shortlist.isFull.value}
      onClick={() => app.shortlist.toggle(item)}
    >
      <Icon of={isListed ? ListCheck : ListPlus} size={15} />
      {!isIcon && ` ${label}`}
    </button>
  );
}
