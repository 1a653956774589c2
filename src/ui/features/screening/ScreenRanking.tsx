import { useSignal } from '@preact/signals';
import { Link } from 'lucide';
import { memo } from 'preact/compat';
import type { Shown } from '../../../state/screening/ranking.ts';
import { CopyButton } from '../../widgets/CopyButton.tsx';
import { toCsv } from '../../widgets/csv.ts';
import { PrintPageButton } from '../../widgets/PrintPageButton.tsx';
import { SaveButton } from '../../widgets/SaveButton.tsx';
import { Status } from '../../widgets/Status.tsx';
import { ScreenLegend } from './ScreenMap.tsx';
import { useScreen } from './useScreen.ts';

/** A score as a bar of 100 points: dark for what is certain, pale for what it may be at best. */
export function ScoreBar({ sure, best }: { sure: number; best: number }) {
  return (
    <span class="score-bar" aria-hidden="true">
      <span class="score-best" style={{ width: `${best * 100}%` }} />
      <span class="score-sure" style={{ width: `${sure * 100}%` }} />
    </span>
  );
}

type RowProps = {
  id: string;
  rank: string;
  name: string;
  place: string;
  sure: number;
  best: number;
  isDoubtful: boolean;
};

const RankRow = memo(function RankRow({ id, rank, name, place, sure, best, isDoubtful }: RowProps) {
  const { app, text, words, points } = useScreen();
  const [surePoints, bestPoints] = [points(sure), points(best)];
  const label = [words.scoreLabel(rank, name, surePoints, bestPoints), place, isDoubtful && words.doubtful];
  return (
    <li>
      <button
        type="button"
        class="rank-row"
        data-unit={id}
        aria-label={text.clauses(label.filter((part) => part !== false))}
        onClick={() => app.page.openUnit(id)}
      >
        <span class="rank-number">{rank}</span>
        <span class="rank-name">
          {name} <span class="second">{place}</span>
          {isDoubtful && (
            <span class="tag" title={words.doubtfulHint}>
              {words.doubtful}
            </span>
          )}
        </span>
        <ScoreBar sure={sure} best={best} />
        <span class="rank-score">{words.score(surePoints, bestPoints)}</span>
      </button>
    </li>
  );
});

/** How many rows are added at once. */
const PAGE = 120;

/** Everything ranked, best first, then what is out with the reason. */
export function Ranking() {
  const { app, screening, words, format, goalName, unitName, unitPlace } = useScreen();
  const rows = useSignal(PAGE);
  const shown = screening.shown.value;
  if (!shown) return null;
  const { ranking, spec } = shown;
  const ranked = ranking.order.filter((unit) => ranking.outBy[unit] === -1);
  const out = ranking.order.slice(ranked.length);
  const [first] = ranked;
  const summary = [
    first !== undefined &&
      words.summary(format.number(ranked.length), words.unitsNow[spec.units], unitName(shown, first)),
    out.length > 0 && words.outCount(format.number(out.length)),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <section class="screen-ranking" aria-labelledby="ranking-title">
      <h3 id="ranking-title" tabIndex={-1}>
        {words.ranking}
      </h3>
      <p class="screen-summary">{summary}</p>
      <Status words={summary} about={ranking} />
      <Ways shown={shown} />
      <ScreenLegend />
      <ol class="plain rank-list">
        {ranked.slice(0, rows.value).map((unit) => (
          <RankRow
            key={screening.idOf(unit)}
            id={screening.idOf(unit)}
            rank={format.number(ranking.rank[unit] ?? 0)}
            name={unitName(shown, unit)}
            place={unitPlace(shown, unit)}
            sure={ranking.sure[unit] ?? 0}
            best={ranking.best[unit] ?? 0}
            isDoubtful={ranking.doubtful[unit] === 1}
          />
        ))}
      </ol>
      {ranked.length > rows.value && (
        <button
          type="button"
          class="secondary screen-more"
          onClick={() => {
            rows.value += PAGE;
          }}
        >
          {words.more(format.number(Math.min(PAGE, ranked.length - rows.value)))}
        </button>
      )}
      {out.length > 0 && (
        <details class="screen-part">
          <summary>
            <h3>{words.outTitle}</h3> <span class="second">{format.number(out.length)}</span>
          </summary>
          <ul class="plain">
            {out.slice(0, PAGE).map((unit) => {
              const reason = spec.criteria[ranking.outBy[unit] ?? 0]?.goal;
              return (
                <li key={screening.idOf(unit)}>
                  <button
                    type="button"
                    class="rank-row"
                    data-unit={screening.idOf(unit)}
                    onClick={() => app.page.openUnit(screening.idOf(unit))}
                  >
                    <span class="rank-name">
                      {unitName(shown, unit)} <span class="second">{unitPlace(shown, unit)}</span>
                      <span class="second rank-reason">{reason && words.outReason(goalName(reason))}</span>
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
          {out.length > PAGE && <p class="note">{words.evidenceMore(format.number(out.length - PAGE))}</p>}
        </details>
      )}
    </section>
  );
}

/** Taking the ranking away: as a table, a link, on paper. */
function Ways({ shown }: { shown: Shown }) {
  const { words } = useScreen();
  const table = useTable(shown);
  return (
    <div class="screen-ways">
      <SaveButton csv={() => toCsv(table())} name={words.csvName} label={words.csv} />
      <CopyButton value={() => location.href} label={words.copyLink} icon={Link} />
      <PrintPageButton label={words.print} />
      {shown.points && <p class="second">{words.linkWithoutPoints}</p>}
    </div>
  );
}

/** The ranking as rows of a table, heads first: also what is out, with the reason. */
function useTable(shown: Shown): () => (string | number)[][] {
  const { words, atlas, goalName, unitName, lang } = useScreen();
  const { ranking, spec, stability, columns, points } = shown;
  const heads = words.csvHeads;
  const nameOf = (code: string) => {
    const division = atlas.divisions.get(code);
    return division?.[`name_${lang}`] ?? '';
  };
  const round = (score: number | undefined, by = 1) => Math.round((score ?? 0) * 100 * by) / by;
  return () => [
    [
      heads.rank,
      heads.code,
      heads.name,
      ...(points ? [heads.county, heads.lng, heads.lat] : [heads.city]),
      heads.sure,
      heads.best,
      ...(stability ? [heads.bestRank, heads.worstRank, heads.topShare] : []),
      ...spec.criteria.flatMap(({ goal }) => [words.csvSure(goalName(goal)), words.csvBest(goalName(goal))]),
      heads.note,
    ],
    ...ranking.order.map((unit) => {
      const division = shown.divisions[unit];
      const by = ranking.outBy[unit] ?? -1;
      const reason = spec.criteria[by]?.goal;
      const where = points
        ? [
            nameOf(points.counties[unit] ?? '') || words.outside,
            points.positions[2 * unit] ?? '',
            points.positions[2 * unit + 1] ?? '',
          ]
        : [nameOf(division?.city ?? '')];
      return [
        reason ? '' : (ranking.rank[unit] ?? ''),
        division?.adcode ?? unit + 1,
        unitName(shown, unit),
        ...where,
        round(ranking.sure[unit], 10),
        round(ranking.best[unit], 10),
        ...(stability
          ? [
              stability.bestRank[unit] || '',
              stability.worstRank[unit] || '',
              Math.round((stability.topShare[unit] ?? 0) * 100) / 100,
            ]
          : []),
        ...columns.flatMap((column) => [round(column.sure[unit]), round(column.best[unit])]),
        reason ? words.outReason(goalName(reason)) : ranking.doubtful[unit] === 1 ? words.doubtful : '',
      ];
    }),
  ];
}
