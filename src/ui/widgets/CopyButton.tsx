import { useSignal } from '@preact/signals';
import { Copy, type IconNode } from 'lucide';
import { copyText } from './clipboard.ts';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';
import { toldAnew } from './Status.tsx';

/** Copies `value` and says so; where the browser does not allow it, shows what is to be copied by hand. */
export function CopyButton({
  value,
  label,
  icon = Copy,
}: {
  value: () => string;
  label: string;
  icon?: IconNode;
}) {
  const { text } = useApp();
  const told = useSignal('');
  const byHand = useSignal<string | null>(null);
  const copy = async () => {
    const copied = value();
    const isCopied = await copyText(copied);
    byHand.value = isCopied ? null : copied;
    told.value = toldAnew(isCopied ? text.copied : text.copyFailed, told.peek());
  };
  return (
    <>
      <button type="button" class="secondary" onClick={copy}>
        <Icon of={icon} size={15} /> {label}
      </button>
      <span class="second" role="status">
        {told.value}
      </span>
      {byHand.value !== null && (
        <textarea
          class="by-hand"
          readOnly
          rows={2}
          aria-label={label}
          value={byHand.value}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
    </>
  );
}
