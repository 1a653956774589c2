import { useSignal } from '@preact/signals';
import type { Precision } from '../../../../geodata/schema.ts';
import { presentThemes } from '../../../state/themes.ts';
import { useApp, useAtlasWords, useWords } from '../../widgets/context.ts';
import { ThemeTile } from '../../widgets/Icon.tsx';
import { Note } from '../../widgets/Note.tsx';
import { placeName, titleOf } from '../../widgets/names.ts';
import { Status } from '../../widgets/Status.tsx';

/** The placements that nobody could locate. */
export function Unlocated() {
  const { app, lang, format, names } = useApp();
  const words = useWords('data');
  const atlas = app.atlas.current.value;
  const placements = [...(atlas?.placements.values() ?? [])].filter(({ precision }) => precision === null);
  return (
    <>
      <p>{words.unlocatedText(format.number(placements.length))}</p>
      <ul class="data-list data-unlocated">
        {placements.map((placement) => {
          const known = app.atlas.provenanceOf(placement.place);
          return (
            <li key={placement.id}>
              <span>
                <button type="button" class="link" onClick={() => app.selection.select(placement.id)}>
                  {titleOf(placement, lang)}
                </button>{' '}
                <span class="second">
                  {[names.theme(placement.theme), placeName(placement, lang)]
                    .filter((part) => part !== titleOf(placement, lang))
                    .join(' · ')}
                </span>
              </span>
              <span>
                <Note of={known?.source[lang]} />{' '}
                <span class="second">
                  <Note of={known?.note?.[lang]} />
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

const EXACTEST_FIRST: readonly Precision[] = ['site', 'town', 'county', 'city', 'corridor', 'region'];

/** How many placements are known how exactly. */
export function PrecisionTable() {
  const { app, text, format } = useApp();
  const words = useWords('data');
  const placements = [...(app.atlas.current.value?.placements.values() ?? [])];
  const rows = [...EXACTEST_FIRST, null].map((precision) => ({
    precision,
    count: placements.filter((placement) => placement.precision === precision).length,
  }));
  return (
    <>
      <p>{words.precisionText}</p>
      <table class="data-table data-precision">
        <thead>
          <tr>
            <th scope="col">{words.precisionName}</th>
            <th scope="col">{words.precisionMeaning}</th>
            <th scope="col">{words.count}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ precision, count }) => {
            const share = (100 * count) / placements.length;
            return (
              <tr key={precision}>
                <th scope="row">{precision ? text.precision[precision] : text.unlocatedTag}</th>
                <td class="data-words">
                  {precision ? text.precisionSentence[precision] : text.unlocatedSentence}
                </td>
                <td>{format.number(count)}</td>
                <td>
                  <span class="data-share">
                    <svg class="data-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
                      <rect width={share} height="1" />
                    </svg>
                    {words.percent(format.number(Math.round(share)))}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}

/** Every theme with its numbers, by group. */
export function ThemeCounts() {
  const { app, lang, format } = useApp();
  const words = useWords('data');
  const atlas = app.atlas.current.value;
  if (!atlas) return null;
  const placements = [...atlas.placements.values()];
  return (
    <>
      <p>{words.themesText}</p>
      <div class="data-themes">
        {presentThemes(atlas).map((group) => (
          <div key={group.id}>
            <h3>{group[lang]}</h3>
            <ul class="plain">
              {group.themes.map((theme) => {
                const own = placements.filter((placement) => placement.theme === theme.id);
                const assignments = new Set(own.map(({ assignment }) => assignment)).size;
                return (
                  <li key={theme.id}>
                    <ThemeTile theme={theme.id} group={group.id} />
                    <span>{theme[lang]}</span>
                    <span class="second">
                      {words.themeCount(format.number(assignments), format.number(own.length))}
                    </span>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
    </>
  );
}

const COARSEST_FIRST: readonly Precision[] = ['city', 'county', 'region', 'corridor', 'town', 'site'];

/** Every place that carries a note, to be searched by its words. */
export function Remarks() {
  const { app, lang, format } = useApp();
  const { about } = useAtlasWords();
  const words = useWords('data');
  const typed = useSignal('');
  const atlas = app.atlas.current.value;
  if (!atlas) return null;
  const firstAt = new Map<string, string>();
  for (const { id, place } of atlas.placements.values()) if (!firstAt.has(place)) firstAt.set(place, id);
  const noted = [...atlas.places.values()].flatMap((place) => {
    const note = place.precision && app.atlas.provenanceOf(place.id)?.note;
    return note ? [{ place, note }] : [];
  });
  const wanted = typed.value.trim().toLowerCase();
  const shown = noted.filter(({ place: { name_zh, name_en }, note }) =>
    [name_zh, name_en, ...Object.values(note)].some((part) => part.toLowerCase().includes(wanted)),
  );
  const counted =
    shown.length === 0
      ? words.filteredNone
      : words.filtered(format.number(shown.length), format.number(noted.length));
  const item = ({ place, note }: (typeof noted)[number]) => (
    <li key={place.id}>
      <button
        type="button"
        class="link"
        onClick={() => {
          const placement = firstAt.get(place.id);
          if (placement) app.selection.select(placement);
        }}
      >
        {place[`name_${lang}`]}
      </button>
      <span>
        <Note of={note[lang]} />
      </span>
    </li>
  );
  return (
    <>
      <p>{words.remarksText(format.number(noted.length))}</p>
      <p class="data-filter">
        <label for="data-filter">{words.filter}</label>
        <input
          id="data-filter"
          type="search"
          placeholder={about.filterExample[lang]}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <span class="second">{counted}</span>
      </p>
      <Status words={wanted === '' ? '' : counted} />
      {COARSEST_FIRST.map((precision) => {
        const places = shown.filter(({ place }) => place.precision === precision);
        return (
          places.length > 0 && (
            <div key={precision}>
              <h3>
                {words.remarksOf[precision]} <span class="second">{format.number(places.length)}</span>
              </h3>
              <ul class="data-list data-remarks">{places.map(item)}</ul>
            </div>
          )
        );
      })}
    </>
  );
}
