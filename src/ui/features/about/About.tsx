import { Info, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import '../../widgets/dialog.css';
import { useLater } from '../../widgets/useLater.ts';
import { Waiting } from '../../widgets/Waiting.tsx';

const HELP = { code: () => import('./Help.tsx'), words: ['help'] } as const;

/** Help and method in short; the page about the data has the rest. */
export function About() {
  const { text } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const { part, failure, load } = useLater(HELP);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={text.about}
        title={text.about}
        onClick={() => {
          dialog.current?.showModal();
          load();
        }}
      >
        <Icon of={Info} />
      </button>
      <dialog ref={dialog} class="about" aria-labelledby="about-title">
        <form method="dialog" class="about-close">
          <button type="submit" class="icon-button" aria-label={text.close}>
            <Icon of={X} />
          </button>
        </form>
        <h2 id="about-title">{text.about}</h2>
        {part ? <part.Help onLeave={() => dialog.current?.close()} /> : <Waiting failure={failure} />}
      </dialog>
    </>
  );
}
