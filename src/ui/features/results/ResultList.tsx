import { useSignal } from '@preact/signals';
import { memo } from 'preact/compat';
import type { ThemeId } from '../../../../geodata/catalogue.ts';
import type { Row } from '../../../state/found.ts';
import { presentThemes } from '../../../state/themes.ts';
import { useApp } from '../../widgets/context.ts';
import { ThemeTile } from '../../widgets/Icon.tsx';
import { titleOf, whereName } from '../../widgets/names.ts';
import { Section } from '../../widgets/Section.tsx';
import { LONG, useBeginning } from '../../widgets/useBeginning.tsx';
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

/** Placements one below the other: pointing at one shows it on the map, a click opens its card. */
export function RowList({ rows, of }: { rows: readonly Row[]; of?: number }) {
  const [beginning, more] = useBeginning(rows, of);
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
