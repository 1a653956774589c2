import { CopyButton } from '../../widgets/CopyButton.tsx';
import { useApp, useAtlasWords, useWords } from '../../widgets/context.ts';

/** Where each part of the data comes from, and on what terms. */
export function Sources() {
  const { lang } = useApp();
  const words = useWords('data');
  const { sources } = useAtlasWords().about;
  return (
    <table class="data-table data-sources">
      <caption class="hidden">{words.sourcesTable}</caption>
      <thead>
        <tr>
          <th scope="col">{words.part}</th>
          <th scope="col">{words.source}</th>
          <th scope="col">{words.licence}</th>
        </tr>
      </thead>
      <tbody>
        {sources.map(({ id, part, source, licence }) => (
          <tr key={id}>
            <th scope="row">{part[lang]}</th>
            <td class="data-words">{source[lang]}</td>
            <td class="data-words">{licence[lang]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** From GCJ-02 to WGS 84, and how far off things may be. */
export function Datum() {
  const { lang } = useApp();
  const words = useWords('data');
  const { datumCheck } = useAtlasWords().about;
  return (
    <>
      <p>{words.datumText}</p>
      <p>{datumCheck[lang]}</p>
      <p>{words.datumFiles}</p>
    </>
  );
}

/** What was drawn by hand, or only schematically. */
export function ByHand() {
  const { app, lang, format } = useApp();
  const words = useWords('data');
  const { handDrawn } = useAtlasWords().about;
  const places = [...(app.atlas.current.value?.places.values() ?? [])];
  const count = (precision: string) =>
    format.number(places.filter((place) => place.precision === precision).length);
  return (
    <>
      <p>{words.handText}</p>
      <ul>
        {handDrawn.map((one) => (
          <li key={one.en}>{one[lang]}</li>
        ))}
        <li>{words.handLines(count('corridor'))}</li>
        <li>{words.handRegions(count('region'))}</li>
        <li>{words.handLabels}</li>
      </ul>
    </>
  );
}

/** The open data, file by file. */
export function Downloads() {
  const { date } = useApp();
  const words = useWords('data');
  return (
    <>
      <p>{words.downloadsText(date)}</p>
      <ul>
        {Object.entries(words.files).map(([file, content]) => (
          <li key={file}>
            <a class="link" href={`data/${file}`} download={file}>
              {file}
            </a>{' '}
            <span class="second">{content}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** One line to name the data by. */
export function Cite() {
  const { app, format, date, lang, identity } = useApp();
  const words = useWords('data');
  const { cited } = useAtlasWords().about;
  const placements = [...(app.atlas.current.value?.placements.values() ?? [])];
  const assignments = new Set(placements.map(({ assignment }) => assignment)).size;
  const citation = words.citation(
    { title: identity.title, data: cited[lang] },
    format.number(assignments),
    format.number(placements.length),
    date,
    new URL('.', document.baseURI).href,
  );
  return (
    <>
      <p class="locator">{citation}</p>
      <p class="buttons">
        <CopyButton value={() => citation} label={words.copyCitation} />
      </p>
    </>
  );
}
