import type { ComponentChildren } from 'preact';
import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import type { CityPart, ListPart } from '../../../query/models/outline.ts';
import type { Thing } from '../../../query/models/statements.ts';
import { type Row, shareOf } from '../../../state/found.ts';
import { flatListOf, partsOf, thingsOf } from '../../../state/outline.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { hueOf, ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName, titleOf, whereName } from '../../widgets/names.ts';
import { useBeginning } from '../../widgets/useBeginning.tsx';
import { ListButton } from '../shortlist/ListButton.tsx';
import '../../widgets/row.css';
import './resultList.css';

/** A list of no more than this stays open and flat. */
const FEW = 12;
/** So many placements of a whole city are worth a fold of their own. */
const MANY_OF_CITY = 3;

function PrecisionTag({ row }: { row: Row }) {
  const { text } = useApp();
  const { precision } = row.placement;
  return (
    <span class={`tag tag-${precision}`}>{precision ? text.precision[precision] : text.unlocatedTag}</span>
  );
}

/** @param inCity set under the name of the city that the row stands for, which tells its share */
const ResultRow = memo(function ResultRow({ row, inCity = false }: { row: Row; inCity?: boolean }) {
  const { app, lang, text, format, names } = useApp();
  const words = useWords('question');
  const { placement, hit } = row;
  const atlas = app.atlas.current.value;
  const share = shareOf(row);
  return (
    <div class="row-line">
      <button
        type="button"
        class="row"
        data-placement={placement.id}
        aria-keyshortcuts="Alt+L"
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
              atlas && !inCity && text.clauses(whereName(placement, atlas, lang)),
              placement.status && text.status[placement.status],
              share !== null && !inCity && words.areaShare(format.percent(share)),
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
      <ListButton
        item={{ kind: 'placement', id: placement.id }}
        name={titleOf(placement, lang)}
        look="icon"
      />
    </div>
  );
});

/** Something the plan places somewhere; where it states that more than once, the other statements folded under it. */
function ThingItem({
  thing: [row, ...repeats],
  fold,
  inCity,
}: {
  thing: Thing<Row>;
  fold: string;
  inCity: boolean;
}) {
  const { format } = useApp();
  const words = useWords('question');
  return (
    <li class="row-item">
      <ResultRow row={row} inCity={inCity} />
      {repeats.length > 0 && (
        <Fold
          id={`${fold}/${row.placement.id}`}
          class="fold-repeats"
          line={<span class="second">{words.statedAgain(format.number(repeats.length))}</span>}
        >
          <ul class="rows">
            {repeats.map((repeat) => (
              <li key={repeat.placement.id} class="row-item">
                <ResultRow row={repeat} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </li>
  );
}

function ThingList({
  things,
  fold,
  of,
  inCity = false,
}: {
  things: readonly Thing<Row>[];
  fold: string;
  of?: number;
  inCity?: boolean;
}) {
  const [beginning, more] = useBeginning(things, of);
  return (
    <>
      <ul class="rows">
        {beginning.map((thing) => (
          <ThingItem key={thing[0].placement.id} thing={thing} fold={fold} inCity={inCity} />
        ))}
      </ul>
      {more}
    </>
  );
}

/** Placements one below the other, in their order: pointing at one shows it on the map, a click opens its card. */
export function RowList({ rows, fold }: { rows: readonly Row[]; fold: string }) {
  const things = useMemo(() => thingsOf(rows), [rows]);
  return <ThingList things={things} fold={fold} />;
}

/** Folded away until it is opened: what it holds is not drawn before. It stays open while the app does. */
function Fold({
  id,
  line,
  class: looks,
  children,
}: {
  id: string;
  line: ComponentChildren;
  class: string;
  children: ComponentChildren;
}) {
  const { app } = useApp();
  const { unfolded, isAllUnfolded, toggleFold } = app.question;
  const isOpen = unfolded.value.has(id) || isAllUnfolded.value;
  return (
    <details class={`fold ${looks}`} open={isOpen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control by itself */}
      <summary
        class="fold-line"
        onClick={(event) => {
          event.preventDefault();
          toggleFold(id);
        }}
      >
        {line}
      </summary>
      {isOpen && children}
    </details>
  );
}

/** What is found under its groups, or of one group under its themes: how many first, folded where it is long. */
export function GroupedList({ rows, fold }: { rows: readonly Row[]; fold: string }) {
  const { app, format, names } = useApp();
  const words = useWords('question');
  const catalogue = app.atlas.current.value?.catalogue;
  const parts = useMemo(
    () => (catalogue && rows.length > FEW ? partsOf(rows, catalogue) : []),
    [catalogue, rows],
  );
  const few = useMemo(() => (rows.length > FEW ? [] : flatListOf(rows)), [rows]);
  const [only, ...others] = parts;
  if (!only) return <ThingList things={few} fold={fold} />;
  if (others.length === 0) return <PartRows part={only} fold={fold} of={rows.length} />;
  return parts.map((part) => (
    <Fold
      key={part.id}
      id={`${fold}/${part.id}`}
      class="fold-part"
      line={
        <>
          <span class="fold-mark" style={hueOf(part.group)} />
          <span class="fold-name">{names[part.by](part.id)}</span>
          <span class="fold-count">{format.number(part.count)}</span>
          {part.statements > part.count && (
            <span class="second">{words.inStatements(format.number(part.statements))}</span>
          )}
          {part.by === 'group' && (
            <span class="fold-themes second">
              {part.themes
                .map(({ theme, count }) => `${names.theme(theme)} ${format.number(count)}`)
                .join(' · ')}
            </span>
          )}
        </>
      }
    >
      <PartRows part={part} fold={`${fold}/${part.id}`} of={rows.length} />
    </Fold>
  ));
}

/** Spots, lines and regions, then city by city what stands for all of it. */
function PartRows({ part, fold, of }: { part: ListPart<Row>; fold: string; of: number }) {
  const many = part.cities.filter(({ things }) => things.length >= MANY_OF_CITY);
  const few = part.cities.filter(({ things }) => things.length < MANY_OF_CITY);
  const things = useMemo(() => [...part.things, ...few.flatMap((city) => city.things)], [part]);
  return (
    <>
      <ThingList things={things} fold={fold} of={of} />
      {many.map((city) => (
        <CityFold key={city.adcode} city={city} fold={fold} of={of} />
      ))}
    </>
  );
}

function CityFold({ city: { adcode, things }, fold, of }: { city: CityPart<Row>; fold: string; of: number }) {
  const { app, lang, format } = useApp();
  const words = useWords('question');
  const name = divisionName(app.atlas.current.value?.divisions.get(adcode), lang);
  const [first] = things[0] ?? [];
  const share = first ? shareOf(first) : null;
  return (
    <Fold
      id={`${fold}/${adcode}`}
      class="fold-city"
      line={
        <>
          <span class="fold-name">{words.ofWholeCity(name)}</span>
          <span class="fold-count">{format.number(things.length)}</span>
          {share !== null && <span class="second">{words.areaShare(format.percent(share))}</span>}
        </>
      }
    >
      <ThingList things={things} fold={`${fold}/${adcode}`} of={of} inCity />
    </Fold>
  );
}
