import { useSignal } from '@preact/signals';
import { Printer } from 'lucide';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';
import { printPage } from './saveFile.ts';

/** Opens the browser's printing, and says so where the frame around the page forbids it. */
export function PrintPageButton({
  label,
  class: looks = 'secondary',
  disabled = false,
}: {
  label: string;
  class?: string;
  disabled?: boolean;
}) {
  const { text } = useApp();
  const isBlocked = useSignal(false);
  return (
    <>
      <button
        type="button"
        class={looks}
        disabled={disabled}
        onClick={() => {
          isBlocked.value = !printPage();
        }}
      >
        <Icon of={Printer} size={16} /> {label}
      </button>
      {isBlocked.value && (
        <span class="second" role="alert">
          {text.printBlocked}
        </span>
      )}
    </>
  );
}
