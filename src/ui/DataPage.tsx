import './styles/dataPage.css';
import { Printer, X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { MAP_PAGE } from '../state/page.ts';
import { useApp } from './context.ts';
import { Coverage, LeftOut } from './DataCoverage.tsx';
import { PrecisionTable, Remarks, ThemeCounts, Unlocated } from './DataPlaces.tsx';
import { ByHand, Cite, Datum, Downloads, Sources } from './DataSources.tsx';
import { useDataText } from './dataText.ts';
import { Icon } from './Icon.tsx';

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
  const { store, text, format } = useApp();
  const words = useDataText();
  const totals = store.audit.value?.coverage.totals;
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
  const { store, actions, text } = useApp();
  const words = useDataText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const lastFocus = useRef<EventTarget | null>(null);
  const isCardOpen = store.selection.value !== null;
  useEffect(() => {
    if (!isCardOpen && lastFocus.current instanceof HTMLElement)
      lastFocus.current.focus({ preventScroll: true });
  }, [isCardOpen]);
  const failure = store.auditFailure.value;
  if (!store.atlas.value) return null;
  const goTo = (section: string) => {
    const target = document.getElementById(headingId(section));
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  };

  return (
    <div
      class="data-page"
      onFocusIn={({ target }) => {
        lastFocus.current = target;
      }}
    >
      <header class="data-header">
        <h1 id="data-title" ref={heading} tabIndex={-1}>
          {words.title}
        </h1>
        <button type="button" class="secondary data-print" onClick={() => print()}>
          <Icon of={Printer} size={16} /> {words.print}
        </button>
        <button type="button" class="secondary" onClick={() => actions.openPage(MAP_PAGE)}>
          <Icon of={X} size={16} /> {words.close}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls must be reachable by keyboard */}
      <section class="data-scroll" tabIndex={0} aria-labelledby="data-title">
        <div class="data-text">
          <Introduction />
          {failure && (
            <div class="problem" role="alert">
              <p>{text.loadFailed(failure.file)}</p>
              <button type="button" class="primary" onClick={() => location.reload()}>
                {text.retry}
              </button>
            </div>
          )}
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
        </div>
      </section>
    </div>
  );
}
