import './lensPage.css';
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import type { ThemeId } from '../../../../geodata/catalogue.ts';
import { checksOf, type Page } from '../../../state/page.ts';
import { presentThemes } from '../../../state/themes.ts';
import { useApp, useAtlasWords, useWords } from '../../widgets/context.ts';
import { PageFrame } from '../../widgets/PageFrame.tsx';
import { Gaps } from './LensGaps.tsx';
import { Meetings } from './LensMeetings.tsx';
import '../../widgets/chips.css';

type Lens = Extract<Page, { kind: 'lens' }>;

/** Farther than the province is wide, a check tells nothing. */
const MAX_DISTANCE = 300;

/** Where the plan's own assignments meet, and where something is missing. */
export function LensPage() {
  const { app, lang } = useApp();
  const words = useWords('lens');
  const spoken = useAtlasWords();
  const page = app.page.current.value;
  const atlas = app.atlas.current.value;
  if (!atlas || page.kind !== 'lens') return null;
  const lens = app.lens.lens.value;
  const radius = app.lens.radius.value;
  const theme = app.lens.theme.value;
  return (
    <PageFrame title={words.title} about="lens" class="lens-page">
      <fieldset class="lens-choice">
        <legend class="hidden">{words.which}</legend>
        {checksOf(atlas.catalogue).map((id) => (
          <label key={id} class="chip">
            <input
              type="radio"
              name="lens"
              checked={page.id === id}
              onChange={() => app.page.openPage({ kind: 'lens', id, radius: null, theme: null })}
            />
            {spoken.lenses[id]?.name[lang] ?? words.gaps}
          </label>
        ))}
      </fieldset>
      <p>{spoken.lenses[page.id]?.about[lang] ?? words.aboutGaps}</p>
      {lens && <p class="second">{words.reading}</p>}
      <Inputs key={page.id} page={page} radius={radius} theme={lens ? null : theme} />
      {lens ? (
        <Meetings key={lens.id} lens={lens} radius={radius} />
      ) : (
        <Gaps atlas={atlas} theme={theme} radius={radius} />
      )}
    </PageFrame>
  );
}

/** Distance and, for gaps, theme. What is no distance is said and changes nothing. */
function Inputs({ page, radius, theme }: { page: Lens; radius: number; theme: ThemeId | null }) {
  const { app, lang, format } = useApp();
  const words = useWords('lens');
  const isBad = useSignal(false);
  const groups = useMemo(
    () => (app.atlas.current.value ? presentThemes(app.atlas.current.value) : []),
    [app.atlas.current.value],
  );
  const changeDistance = (value: number) => {
    isBad.value = !Number.isInteger(value) || value < 0 || value > MAX_DISTANCE;
    if (!isBad.value) app.page.openPage({ ...page, radius: value });
  };
  return (
    <div class="lens-inputs">
      {theme && (
        <label class="chip">
          <span class="chip-name">{words.theme}</span>
          <select
            value={theme}
            onChange={({ currentTarget }) =>
              app.page.openPage({ ...page, theme: currentTarget.value as ThemeId })
            }
          >
            {groups.map((group) => (
              <optgroup key={group.id} label={group[lang]}>
                {group.themes.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one[lang]}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
      )}
      <label class="chip">
        <span class="chip-name">{words.distance}</span>
        <input
          class="chip-number"
          type="number"
          min="0"
          max={MAX_DISTANCE}
          step="1"
          value={radius}
          aria-describedby={isBad.value ? 'lens-bad-distance' : undefined}
          onChange={({ currentTarget }) => changeDistance(currentTarget.valueAsNumber)}
        />
        <span>{words.kilometres}</span>
      </label>
      {isBad.value && (
        <p id="lens-bad-distance" class="lens-problem" role="alert">
          {words.badDistance(format.number(MAX_DISTANCE))}
        </p>
      )}
    </div>
  );
}
