import { Info, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { useApp } from '../../widgets/context.ts';
import { Icon } from '../../widgets/Icon.tsx';
import '../../widgets/dialog.css';

/** Help and method in short; the page about the data has the rest. */
export function About() {
  const { app, text } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button
        type="button"
        class="icon-button"
        aria-label={text.about}
        title={text.about}
        onClick={() => dialog.current?.showModal()}
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
        <h3>{text.aboutHow}</h3>
        <p>{text.aboutHowText}</p>
        <h3>{text.aboutCertain}</h3>
        <p>{text.aboutCertainText}</p>
        <h3>{text.aboutTruth}</h3>
        <p>{text.aboutTruthText}</p>
        <p>{text.aboutDataText}</p>
        <p class="buttons">
          <button
            type="button"
            class="secondary"
            onClick={() => {
              dialog.current?.close();
              app.page.openPage({ kind: 'data' });
            }}
          >
            {text.dataPage}
          </button>
        </p>
        <h3>{text.aboutKeys}</h3>
        <p>{text.aboutKeysText}</p>
        <p class="second">{text.sketchNotice}</p>
      </dialog>
    </>
  );
}
