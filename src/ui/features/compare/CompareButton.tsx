import { Scale } from 'lucide';
import type { Side } from '../../../query/models/side.ts';
import { MOST_SIDES } from '../../../state/compare.ts';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';

/** Sets a city, county or drawn area beside those compared last, and says what becomes of them. */
export function CompareButton({ side, look }: { side: Side; look: 'link' | 'secondary' }) {
  const { app, text, format } = useApp();
  const count = app.compare.sides.value.length;
  return (
    <button type="button" class={look} onClick={() => app.compare.compare(side)}>
      {look === 'secondary' && <Icon of={Scale} size={15} />}{' '}
      {count === 0
        ? text.compareWith
        : count < MOST_SIDES
          ? text.compareAlso(format.number(count))
          : text.compareAnew}
    </button>
  );
}
