import './dataPage.css';
import { Arriving } from '../../widgets/Arriving.tsx';
import { useApp, useWords } from '../../widgets/context.ts';
import { PageFrame } from '../../widgets/PageFrame.tsx';
import { Coverage, LeftOut } from './DataCoverage.tsx';
import { PrecisionTable, Remarks, ThemeCounts, Unlocated } from './DataPlaces.tsx';
import { ByHand, Cite, Datum, Downloads, Sources } from './DataSources.tsx';

const SECTIONS = [
  ['coverage', Coverage],
  ['leftOut', LeftOut],
  ['unlocated', Unlocated],
  ['precision', PrecisionTable],
  ['themes', ThemeCounts],
  ['remarks', Remarks],
  ['sources', Sources],
  ['datum', Datum],
  ['byHand', ByHand],
  ['downloads', Downloads],
  ['cite', Cite],
] as const;

const headingId = (section: string): string => `data-${section}`;

function Introduction() {
  const { app, text, format } = useApp();
  const words = useWords('data');
  const totals = app.atlas.audit.value?.coverage.totals;
  const [assignments, statements, placements] = totals
    ? [totals.assignments, totals.statements, totals.placements].map(format.number)
    : [];
  return (
    <>
      {assignments && statements && placements && <p>{words.totals(assignments, statements, placements)}</p>}
      <p>{words.twoTruths}</p>
      <p>
        <strong>{text.sketchNotice}</strong>
      </p>
    </>
  );
}

/** The account of the data: what of the plan it covers, how sure it is, and where it comes from. */
export function DataPage() {
  const { app } = useApp();
  const words = useWords('data');
  if (!app.atlas.current.value) return null;
  const goTo = (section: string) => {
    const target = document.getElementById(headingId(section));
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  };

  return (
    <PageFrame title={words.title} about="data" class="data-page">
      <Introduction />
      <Arriving of={app.atlas.audit} file="audit.json" />
      <Arriving of={app.atlas.provenance} file="provenance.json" />
      <nav class="data-contents" aria-label={words.contents}>
        <ul class="plain">
          {SECTIONS.map(([section]) => (
            <li key={section}>
              <button type="button" class="link" onClick={() => goTo(section)}>
                {words[section]}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {SECTIONS.map(([section, Content]) => (
        <section key={section} class="data-section">
          <h2 id={headingId(section)} tabIndex={-1}>
            {words[section]}
          </h2>
          <Content />
        </section>
      ))}
    </PageFrame>
  );
}
