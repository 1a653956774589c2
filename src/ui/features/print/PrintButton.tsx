import { useSignal } from '@preact/signals';
import { Printer } from 'lucide';
import type { ComponentType } from 'preact';
import { createPortal } from 'preact/compat';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';

/** Outside the box of controls, whose look is not the dialog's. */
const frame = (): Element => document.querySelector('#frame') ?? document.body;

type Dialog = ComponentType<{ onClose: () => void }>;

/** Opens the print dialog, whose code and words are loaded when it is first asked for. */
export function PrintButton() {
  const { text } = useApp();
  const Opened = useSignal<Dialog | null>(null);
  const failed = useSignal(false);
  const open = async () => {
    try {
      Opened.value = (await import('./PrintDialog.tsx')).PrintDialog;
      failed.value = false;
    } catch {
      failed.value = true;
    }
  };
  return (
    <>
      <button type="button" aria-label={text.printMap} title={text.printMap} onClick={open}>
        <Icon of={Printer} />
      </button>
      {failed.value &&
        createPortal(
          <p class="map-failed" role="alert">
            {text.pageFailed}
          </p>,
          frame(),
        )}
      {Opened.value &&
        createPortal(
          <Opened.value
            onClose={() => {
              Opened.value = null;
            }}
          />,
          frame(),
        )}
    </>
  );
}
