import type { ThemeId } from '../../../../geodata/catalogue.ts';
import { paletteOf } from '../../../../layers/palette.ts';
import { presentThemes } from '../../../state/themes.ts';
import { useApp, useWords } from '../../widgets/context.ts';
import { huesOf, ThemeTile } from '../../widgets/Icon.tsx';
import { SymbolKey } from '../../widgets/SymbolKey.tsx';
import { measureSheet, type Orientation, type Paper } from './paper.ts';

export interface SheetProps {
  paper: Paper;
  orientation: Orientation;
  title: string;
  blank: boolean;
  /** Address of the map's picture; null while it is being drawn. */
  picture: string | null;
  metresPerPixel: number;
}

/** The longest that a scale bar may be, in CSS pixels. */
const BAR = 150;

/** The question in words and how many it finds, as one line. */
export function useQuestionLine(): string {
  const { app, text, format, identity } = useApp();
  const words = useWords('print');
  const question = app.question.asked.value;
  const rows = app.question.rows.value;
  const count = (certainty: 'certain' | 'possible') =>
    rows.filter(({ hit }) => hit?.certainty === certainty).length;
  const sentence = question.kind === 'query' && app.question.wordsOf(question.query);
  if (sentence) {
    const counted = [
      text.certainCount(format.number(count('certain'))),
      text.possibleCount(format.number(count('possible'))),
    ];
    return [words.asked(sentence), ...(rows.length > 0 ? counted : [])].join(' · ');
  }
  if (question.kind === 'text') {
    return `${words.asked(question.text)} · ${text.foundText(rows.length)}`;
  }
  const total = app.atlas.current.value?.placements.size ?? 0;
  return `${identity.subtitle} · ${text.shownOfTotal(format.number(rows.length), format.number(total))}`;
}

/** The themes on the map, each with its number of placements there. */
function SheetLegend() {
  const { app, lang, format } = useApp();
  const words = useWords('print');
  const atlas = app.atlas.current.value;
  if (!atlas) return null;
  const counts = new Map<ThemeId, number>();
  for (const { placement } of app.question.rows.value) {
    counts.set(placement.theme, (counts.get(placement.theme) ?? 0) + 1);
  }
  const groups = presentThemes(atlas)
    .map((group) => ({ ...group, themes: group.themes.filter(({ id }) => counts.has(id)) }))
    .filter(({ themes }) => themes.length > 0);
  return (
    <section class="sheet-legend" aria-label={words.legend}>
      {groups.map((group) => (
        <div key={group.id} class="sheet-group">
          <h2>{group[lang]}</h2>
          <ul class="plain">
            {group.themes.map((theme) => (
              <li key={theme.id}>
                <ThemeTile theme={theme.id} group={group.id} />
                <span>{theme[lang]}</span>
                <span class="sheet-count">{format.number(counts.get(theme.id) ?? 0)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <SymbolKey />
    </section>
  );
}

/** A bar of a round length on the ground, as the map is drawn. */
function SheetScale({ metresPerPixel }: { metresPerPixel: number }) {
  const { app, format } = useApp();
  const { metres, pixels } = app.sheet.scaleOf(metresPerPixel, BAR);
  return (
    <span class="sheet-scale" style={{ width: `${pixels}px` }}>
      {format.distance(metres / 1000)}
    </span>
  );
}

/** A sheet of paper with the map on it, and all that a map must say of itself. */
export function Sheet({ paper, orientation, title, blank, picture, metresPerPixel }: SheetProps) {
  const { app, text, date, identity } = useApp();
  const words = useWords('print');
  const groups = app.atlas.current.value?.catalogue.groups ?? [];
  const line = useQuestionLine();
  const { sheet, frame } = measureSheet(paper, orientation, !blank);
  const size = ({ width, height }: { width: number; height: number }) => ({
    width: `${width}px`,
    height: `${height}px`,
  });
  return (
    <div
      class={`sheet on-paper sheet-${orientation}`}
      style={{ ...huesOf(paletteOf('print', groups)), ...size(sheet) }}
    >
      <header class="sheet-head">
        <h1>{title}</h1>
        {!blank && <p>{line}</p>}
      </header>
      <div class="sheet-body">
        <figure class="sheet-map" style={size(frame)}>
          {picture && <img src={picture} alt={words.mapAlt(title)} {...frame} />}
          {picture && <SheetScale metresPerPixel={metresPerPixel} />}
          <span class="sheet-north">
            <svg width="18" height="22" viewBox="0 0 18 22" aria-hidden="true">
              <path d="M9 1 L16 20 L9 15.5 L2 20 Z" />
            </svg>
            {words.north}
          </span>
        </figure>
        {!blank && <SheetLegend />}
      </div>
      <footer class="sheet-foot">
        <strong>{text.sketchNotice}</strong>
        <span>{words.source(identity.plan, `${identity.attribution} · ${text.drawnBy}`, date)}</span>
      </footer>
    </div>
  );
}
