import { useApp, useWords } from '../../widgets/context.ts';

/** How to ask, what answers mean and rest on, and the keys. Loaded when opened. */
export function Help({ onLeave }: { onLeave: () => void }) {
  const { app, text } = useApp();
  const words = useWords('help');
  return (
    <>
      <h3>{words.how}</h3>
      <p>{words.howText}</p>
      <h3>{words.certain}</h3>
      <p>{words.certainText}</p>
      <h3>{words.truth}</h3>
      <p>{words.truthText}</p>
      <p>{words.dataText}</p>
      <p class="buttons">
        <button
          type="button"
          class="secondary"
          onClick={() => {
            onLeave();
            app.page.openPage({ kind: 'data' });
          }}
        >
          {text.dataPage}
        </button>
      </p>
      <h3>{words.keys}</h3>
      <p>{words.keysText}</p>
      <p class="second">{text.sketchNotice}</p>
    </>
  );
}
