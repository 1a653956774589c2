import { createPortal } from 'preact/compat';
import { DARK, LIGHT } from '../../../../layers/palette.ts';
import { rampColour } from '../../../../layers/ramp.ts';
import { countRanked, useScreen } from './useScreen.ts';

/** Steps of the ramp in the legend. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** What the colours of the map and the bars of the list mean. */
export function ScreenLegend() {
  const { app, screening, words, points } = useScreen();
  const shown = screening.shown.value;
  if (!shown) return null;
  const palette = app.settings.dark.value ? DARK : LIGHT;
  const hasOut = shown.ranking.outBy.some((by) => by !== -1);
  return (
    <div class="screen-legend over-map" data-covers-map>
      <span>{words.legendTitle}</span>
      <span class="legend-scale">
        {points(shown.low)}
        {STEPS.map((step) => (
          <span key={step} class="legend-step" style={{ background: rampColour(palette, step) }} />
        ))}
        {points(shown.top)}
      </span>
      {hasOut && (
        <span class="legend-out">
          <span class="legend-step" style={{ background: rampColour(palette, null) }} />
          {words.legendOut}
        </span>
      )}
      <span class="second legend-bars">{words.legendBar}</span>
    </div>
  );
}

/** What the screening adds over the map: its legend, and rank and score of what is under the pointer. */
export function ScreenOnMap() {
  const { app, screening, words, format, points, unitName } = useScreen();
  const frame = document.querySelector('#frame');
  const shown = screening.shown.value;
  if (!frame || !shown) return null;
  const pointed = app.map.pointedUnit.value;
  const number = pointed ? screening.numberOf(pointed.id) : -1;
  const { ranking } = shown;
  const isOut = ranking.outBy[number] !== -1;
  return createPortal(
    <>
      <ScreenLegend />
      {pointed && number >= 0 && (
        <div class="screen-tip" style={{ left: `${pointed.x}px`, top: `${pointed.y}px` }} aria-hidden="true">
          <strong>{unitName(shown, number)}</strong>
          <span>
            {isOut
              ? words.isOut
              : words.rank(format.number(ranking.rank[number] ?? 0), format.number(countRanked(ranking)))}
          </span>
          <span>{words.total(points(ranking.sure[number] ?? 0), points(ranking.best[number] ?? 0))}</span>
        </div>
      )}
    </>,
    frame,
  );
}
