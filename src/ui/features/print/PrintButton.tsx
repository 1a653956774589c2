import { useSignal } from '@preact/signals';
import { Printer } from 'lucide';
import { createPortal } from 'preact/compat';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import { useLater } from '../../widgets/useLater.ts';
import { Waiting } from '../../widgets/Waiting.tsx';

/** Outside the box of controls, whose look is not the dialog's. */
const frame = (): Element => document.querySelector('#frame') ?? document.body;

const DIALOG = { code: () => import('./PrintDialog.tsx'), words: ['print'] } as const;

/** Opens the print dialog, whose code and words are loaded when it is first asked for. */
export function PrintButton() {
  const { text } = useApp();
  const isOpen = useSignal(false);
  const { part, failure, load } = useLater(DIALOG);
  const open = () => {
    isOpen.value = true;
    load();
  };
  return (
    <>
      <button type="button" aria-label={text.printMap} title={text.printMap} onClick={open}>
        <Icon of={Printer} />
      </button>
      {isOpen.value &&
        failure &&
        !part &&
        createPortal(<Waiting class="map-failed" failure={failure} />, frame())}
      {isOpen.value &&
        part &&
        createPortal(
          <part.PrintDialog
            onClose={() => {
              isOpen.value = false;
            }}
          />,
          frame(),
        )}
    </>
  );
}
