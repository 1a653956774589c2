import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import type { ThemeId } from '../../geodata/themes.ts';
import { presentThemes, type Row } from '../state/store.ts';
import { useApp } from './context.ts';
import { ThemeTile } from './Icon.tsx';
import { themeName, titleOf, whereName } from './names.ts';

function PrecisionTag({ row }: { row: Row }) {
  const { text } = useApp();
  const { precision } = row.placement;
  return (
    <span class={`tag tag-${precision}`}>{precision ? text.precision[precision] : text.unlocatedTag}</span>
  );
}

const ResultRow = memo(function ResultRow({ row }: { row: Row }) {
  const { store, actions, lang, text, format } = useApp();
  const { placement, hit } = row;
  const atlas = store.atlas.value;
  return (
    <li class="row-item">
      <button
        type="button"
        class="row"
        data-placement={placement.id}
        onClick={() => actions.select(placement.id)}
        onMouseEnter={() => actions.point([placement.id])}
        onMouseLeave={() => actions.point([])}
        onFocus={() => actions.point([placement.id])}
        onBlur={() => actions.point([])}
      >
        <ThemeTile theme={placement.theme} group={placement.group} />
        <span class="row-text">
          <span class="row-title">{titleOf(placement, lang)}</span>
          <span class="row-second">
            {[
              themeName(placement.theme, lang),
              atlas && whereName(placement, atlas, lang),
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
export const RowList = ({ rows }: { rows: readonly Row[] }) => (
  <ul class="rows">
    {rows.map((row) => (
      <ResultRow key={row.placement.id} row={row} />
    ))}
  </ul>
);

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

/** Placements under their themes, in the order of the panel. */
export function ListByTheme({ rows }: { rows: readonly Row[] }) {
  const { store, lang, format } = useApp();
  const atlas = store.atlas.value;
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
            ofTheme && (
              <Section key={theme.id} title={theme[lang]} note={format.number(ofTheme.length)}>
                <RowList rows={ofTheme} />
              </Section>
            )
          );
        })}
    </>
  );
}
