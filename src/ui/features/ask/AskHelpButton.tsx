import './askHelp.css';
import { CircleQuestionMark, X } from 'lucide';
import { useId, useRef } from 'preact/hooks';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import '../../widgets/dialog.css';
import { useLater } from '../../widgets/useLater.ts';
import { Waiting } from '../../widgets/Waiting.tsx';

const HELP = { code: () => import('./AskHelp.tsx'), words: ['askHelp'], tellsAtlas: true } as const;

/** Opens the help on asking, a dialog whose content arrives when it is first wanted. */
export function AskHelpButton() {
  const { text } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const { part, failure, load } = useLater(HELP);
  const open = () => {
    dialog.current?.showModal();
    load();
  };
  return (
    <>
      <button type="button" class="link ask-help" onClick={open}>
        <Icon of={CircleQuestionMark} size={16} /> {text.howToAsk}
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
        <h2 id={title}>{text.howToAsk}</h2>
        {part ? <part.AskHelp /> : <Waiting failure={failure} />}
      </dialog>
    </>
  );
}
