import { useSignal } from '@preact/signals';
import { Download } from 'lucide';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';
import { toldAnew } from './Status.tsx';
import { saveFile } from './saveFile.ts';

/** Saves a table as a file, and says so where the frame around the page may have kept it back. */
export function SaveButton({
  csv,
  name,
  label,
  longLabel,
}: {
  csv: () => string;
  name: string;
  label: string;
  longLabel?: string;
}) {
  const { text } = useApp();
  const told = useSignal('');
  const save = () => {
    const saving = saveFile(new Blob([csv()], { type: 'text/csv;charset=utf-8' }), name);
    const words = { saved: '', uncertain: text.saveUncertain(name), blocked: text.saveBlocked };
    told.value = toldAnew(words[saving], told.peek());
  };
  return (
    <>
      <button type="button" class="secondary" aria-label={longLabel} onClick={save}>
        <Icon of={Download} size={15} /> {label}
      </button>
      {told.value && (
        <span class="second" role="alert">
          {told.value}
        </span>
      )}
    </>
  );
}
