import { Info, X } from 'lucide';
import { useRef } from 'preact/hooks';
import { useApp } from './context.ts';
import { Icon } from './Icon.tsx';

const FILES = {
  csv: 'assignments.csv',
  geojson: 'assignments.geojson',
  places: 'places.geojson',
  schema: 'schema.json',
};

/** Help, method, data sources and licences. */
export function About() {
  const { text } = useApp();
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
        <h3>{text.aboutData}</h3>
        <ul>
          <li>{text.aboutPlan}</li>
          <li>{text.aboutBoundaries}</li>
          <li>{text.aboutWater}</li>
          <li>{text.aboutSymbols}</li>
          <li>{text.aboutDatum}</li>
        </ul>
        <p>
          {text.aboutDownload}
          {Object.entries(FILES).map(([key, file]) => (
            <a key={key} class="download" href={`data/${file}`} download={file}>
              {text.aboutFiles[key as keyof typeof FILES]}
            </a>
          ))}
        </p>
        <h3>{text.aboutKeys}</h3>
        <p>{text.aboutKeysText}</p>
        <p class="second">{text.sketchNotice}</p>
      </dialog>
    </>
  );
}
