import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useApp } from './context.ts';

/** A list of more entries than this, or a part of one, shows only its beginning. */
export const LONG = 1000;
/** So many entries are the beginning, and so many follow each time that more are asked for. */
const PAGE = 30;

/**
 * As much of a list as is shown, and the button that continues it; all of one that is not long.
 * @param of how many entries there are in all the lists of which it is one
 */
export function useBeginning<One>(
  list: readonly One[],
  of = list.length,
): [beginning: readonly One[], more: ComponentChildren] {
  const { text, format } = useApp();
  const shown = useSignal(PAGE);
  useEffect(() => {
    shown.value = PAGE;
  }, [list]);
  if (of <= LONG || list.length <= PAGE) return [list, null];
  const missing = list.length - shown.value;
  const more = missing > 0 && (
    <button
      type="button"
      class="secondary"
      onClick={() => {
        shown.value += PAGE;
      }}
    >
      {text.moreRows(format.number(Math.min(PAGE, missing)), format.number(missing))}
    </button>
  );
  return [list.slice(0, shown.value), more];
}
