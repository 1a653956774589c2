import { useSignal } from '@preact/signals';
import type { Row } from '../../../state/found.ts';
import { GroupedList } from './ResultList.tsx';

/** A part of the results to be folded away; closed at first if not told otherwise. */
export function FoldedSection({
  title,
  note,
  rows,
  isOpen = false,
}: {
  title: string;
  note?: string;
  rows: readonly Row[];
  isOpen?: boolean;
}) {
  const isUnfolded = useSignal(isOpen);
  if (rows.length === 0) return null;
  return (
    <details
      class="result-fold"
      open={isUnfolded.value}
      onToggle={(event) => {
        isUnfolded.value = event.currentTarget.open;
      }}
    >
      <summary class="result-heading">
        {title} {note && <span class="second">{note}</span>}
      </summary>
      {isUnfolded.value && <GroupedList rows={rows} fold={title} />}
    </details>
  );
}
