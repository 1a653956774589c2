import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { useEffect } from 'preact/hooks';
import type { ThemeId } from '../../../../geodata/catalogue.ts';
import { isLarge } from '../../../state/asking.ts';
import type { Row } from '../../../state/findings.ts';
import { presentThemes } from '../../../state/themes.ts';
import { useApp } from '../../widgets/context.ts';
import { ThemeTile } from '../../widgets/Icon.tsx';
import { titleOf, whereName } from '../../widgets/names.ts';
import '../../widgets/row.css';

function PrecisionTag({ row }: { row: Row }) {
  const { text } = useApp();
  const { precision } = row.placement;
  return (
    <span class={`tag tag-${precision}`}>{precision ? text.precision[precision] : text.unlocatedTag}</span>
  );
}

const ResultRow = memo(function ResultRow({ row }: { row: Row }) {
  const { app, lang, text, format, names } = useApp();
  const { placement, hit } = row;
  const atlas = app.atlas.current.value;
  return (
    <li class="row-item">
      <button
        type="button"
        class="row"
        data-placement={placement.id}
        onClick={() => app.selection.select(placement.id)}
        onMouseEnter={() => app.selection.point([placement.id])}
        onMouseLeave={() => app.selection.point([])}
        onFocus={() => app.selection.point([placement.id])}
        onBlur={() => app.selection.point([])}
      >
        <ThemeTile theme={placement.theme} group={placement.group} />
        <span class="row-text">
          <span class="row-title">{titleOf(placement, lang)}</span>
          <span class="row-second">
            {[
              names.theme(placement.theme),
              atlas && text.clauses(whereName(placement, atlas, lang)),
              placement.status && text.status[placement.status],
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <PrecisionTag row={row} />
        {hit && hit.distance.max > 0 && (
          <span class="row-distance">{format.range(hit.distance.min, hit.distance.max)}</span>
        )}
      </button>
    </li>
  );
});

/** A list of more entries than this shows only its beginning; that of a large atlas always does. */
const LONG = 1000;
/** So many entries are the beginning, and so many follow each time that more are asked for. */
const PAGE = 30;

/** As much of a list as is shown, and the button that continues it; all of one that is not long. */
export function useBeginning<One>(
  list: readonly One[],
): [beginning: readonly One[], more: ComponentChildren] {
  const { app, text, format } = useApp();
  const shown = useSignal(PAGE);
  useEffect(() => {
    shown.value = PAGE;
  }, [list]);
  const atlas = app.atlas.current.value;
  if (list.length <= (atlas && isLarge(atlas) ? PAGE : LONG)) return [list, null];
  const missing = list.length - shown.value;
  const more = missing > 0 && (
    <button
      type="button"
      class="secondary"
      onClick={() => {
        shown.value += PAGE;
      }}
    >
      {text.moreRows(format.number(Math.min(PAGE, missing)), format.number(missing))}
    </button>
  );
  return [list.slice(0, shown.value), more];
}

/** Placements one below the other: pointing at one shows it on the map, a click opens its card. */
export function RowList({ rows }: { rows: readonly Row[] }) {
  const [beginning, more] = useBeginning(rows);
  return (
    <>
      <ul class="rows">
        {beginning.map((row) => (
          <ResultRow key={row.placement.id} row={row} />
        ))}
      </ul>
      {more}
    </>
  );
}

/** A part of the results under a heading. */
export function Section({
  title,
  note,
  children,
}: {
  title: string;
  note?: string;
  children: ComponentChildren;
}) {
  return (
    <section class="result-section">
      <h3 class="result-heading">
        {title} {note && <span class="second">{note}</span>}
      </h3>
      {children}
    </section>
  );
}

/** A part of the results to be folded away; closed at first if not told otherwise. */
export function FoldedSection({
  title,
  note,
  rows,
  isOpen = false,
}: {
  title: string;
  note?: string;
  rows: readonly Row[];
  isOpen?: boolean;
}) {
  const isUnfolded = useSignal(isOpen);
  if (rows.length === 0) return null;
  return (
    <details
      class="result-fold"
      open={isUnfolded.value}
      onToggle={(event) => {
        isUnfolded.value = event.currentTarget.open;
      }}
    >
      <summary class="result-heading">
        {title} {note && <span class="second">{note}</span>}
      </summary>
      {isUnfolded.value && <RowList rows={rows} />}
    </details>
  );
}

/** Placements under their themes, in the order of the panel; many of them folded away. */
export function ListByTheme({ rows }: { rows: readonly Row[] }) {
  const { app, lang, format } = useApp();
  const atlas = app.atlas.current.value;
  if (!atlas) return null;
  const byTheme = new Map<ThemeId, Row[]>();
  for (const row of rows) {
    const { theme } = row.placement;
    const sameTheme = byTheme.get(theme);
    if (sameTheme) sameTheme.push(row);
    else byTheme.set(theme, [row]);
  }
  return (
    <>
      {presentThemes(atlas)
        .flatMap((group) => group.themes)
        .map((theme) => {
          const ofTheme = byTheme.get(theme.id);
          return (
            ofTheme &&
            (rows.length > LONG ? (
              <FoldedSection
                key={theme.id}
                title={theme[lang]}
                note={format.number(ofTheme.length)}
                rows={ofTheme}
              />
            ) : (
              <Section key={theme.id} title={theme[lang]} note={format.number(ofTheme.length)}>
                <RowList rows={ofTheme} />
              </Section>
            ))
          );
        })}
    </>
  );
}
