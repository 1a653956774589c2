import './askHelp.css';
import { useSignal } from '@preact/signals';
import { CircleQuestionMark, X } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { useAskText } from '../../widgets/askText.ts';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import '../../widgets/dialog.css';

/** Opens the help on asking, a dialog whose content arrives when it is first wanted. */
export function AskHelpButton() {
  const { text } = useApp();
  const words = useAskText();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const content = useSignal<typeof import('./AskHelp.tsx') | 'none' | 'failed'>('none');
  const open = () => {
    dialog.current?.showModal();
    if (typeof content.value !== 'string') return;
    import('./AskHelp.tsx').then(
      (loaded) => {
        content.value = loaded;
      },
      () => {
        content.value = 'failed';
      },
    );
  };
  const loaded = typeof content.value === 'string' ? null : content.value;
  return (
    <>
      <button type="button" class="link ask-help" onClick={open}>
        <Icon of={CircleQuestionMark} size={16} /> {words.help}
      </button>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside have the keys */}
      <dialog
        ref={dialog}
        class="about"
        aria-labelledby={title}
        onClick={(event) => {
          if (!(event.target as Element).closest('.example')) return;
          dialog.current?.close();
          document.getElementById('panel')?.focus();
        }}
      >
        <form method="dialog" class="about-close">
          <button type="submit" class="icon-button" aria-label={text.close}>
            <Icon of={X} />
          </button>
        </form>
        <h2 id={title}>{words.help}</h2>
        {loaded ? (
          <loaded.AskHelp />
        ) : (
          <p role="status">{content.value === 'failed' ? text.pageFailed : text.loading}</p>
        )}
      </dialog>
    </>
  );
}
