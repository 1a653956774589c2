import { useSignal } from '@preact/signals';
import { ArrowLeft, MapPin } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import type { Assessment, Evidence } from '../../../query/models/screen/assess.ts';
import type { Criterion } from '../../../query/models/screen/criterion.ts';
import { Icon, ThemeTile } from '../../widgets/Icon.tsx';
import { divisionName, titleOf } from '../../widgets/names.ts';
import { ListButton } from '../shortlist/ListButton.tsx';
import { ScoreBar } from './ScreenRanking.tsx';
import { countRanked, useScreen } from './useScreen.ts';

/** Where the keyboard was when a card was opened from here: it returns there. */
let leftAt: string | null = null;

/** How many places a criterion lists before the rest is asked for. */
const FEW = 4;

/** Why a unit stands where it stands: every criterion with what it gave and from which places. */
export function UnitExplanation() {
  const { app, screening, words, lang, format, points, percent, unitName, unitPlace } = useScreen();
  const heading = useRef<HTMLHeadingElement>(null);
  const number = screening.opened.value;
  const shown = screening.shown.value;
  useEffect(() => {
    const before = leftAt && document.querySelector<HTMLElement>(`[data-placement="${leftAt}"]`);
    leftAt = null;
    (before || heading.current)?.focus();
  }, [number]);
  if (!shown || number < 0) return null;
  const { ranking, stability, spec } = shown;
  const id = screening.idOf(number);
  const unit = screening.unitAt(number);
  const by = ranking.outBy[number] ?? -1;
  const back = () => {
    app.page.openUnit(null);
    // The list is drawn by then.
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-unit="${id}"]`)?.focus());
  };
  const place = unitPlace(shown, number);
  return (
    <article class="screen-unit" aria-labelledby="unit-title">
      <button type="button" class="link back" onClick={back}>
        <Icon of={ArrowLeft} size={16} /> {words.back}
      </button>
      <h2 id="unit-title" ref={heading} tabIndex={-1}>
        {unitName(shown, number)} <span class="second">{place}</span>
      </h2>
      <p class="unit-rank">
        <strong>
          {by === -1
            ? words.rank(format.number(ranking.rank[number] ?? 0), format.number(countRanked(ranking)))
            : words.isOut}
        </strong>{' '}
        {words.total(points(ranking.sure[number] ?? 0), points(ranking.best[number] ?? 0))}
      </p>
      <ScoreBar sure={ranking.sure[number] ?? 0} best={ranking.best[number] ?? 0} />
      {by === -1 && stability && (
        <p class="second">
          {words.stability(
            format.number(stability.bestRank[number] ?? 0),
            format.number(stability.worstRank[number] ?? 0),
            percent(stability.topShare[number] ?? 0),
          )}
        </p>
      )}
      <p class="buttons">
        <button type="button" class="secondary" onClick={() => screening.showUnit(number)}>
          <Icon of={MapPin} size={15} /> {words.showOnMap}
        </button>
        {unit && (
          <ListButton
            item={
              unit.area && unit.division
                ? { kind: 'unit', adcode: unit.division.adcode }
                : {
                    kind: 'point',
                    lngLat: [unit.origin.bbox[0], unit.origin.bbox[1]],
                    name: unitName(shown, number),
                  }
            }
            name=""
            look="secondary"
          />
        )}
        {unit?.division && (
          <button
            type="button"
            class="secondary"
            onClick={() => unit.division && app.question.askInside(unit.division.adcode)}
          >
            {unit.area ? words.askInside : words.askCounty(divisionName(unit.division, lang))}
          </button>
        )}
      </p>
      <ol class="plain unit-criteria">
        {spec.criteria.map((criterion, at) => {
          const assessment = screening.explanation.value[at];
          return assessment ? (
            <CriterionResult key={at} criterion={criterion} assessment={assessment} isReason={by === at} />
          ) : null;
        })}
      </ol>
    </article>
  );
}

function CriterionResult({
  criterion: { goal, weight },
  assessment,
  isReason,
}: {
  criterion: Criterion;
  assessment: Assessment;
  isReason: boolean;
}) {
  const { screening, words, format, goalName, goalRule, percent } = useScreen();
  const total = screening.spec.value.criteria.reduce((sum, criterion) => sum + criterion.weight, 0);
  const most = total > 0 ? (weight / total) * 100 : 0;
  const part = (score: number) => format.number(Math.round(score * most * 10) / 10);
  const { sure, best, evidence, nearest } = assessment;
  const limit = useSignal(FEW);
  return (
    <li class="unit-criterion">
      <h3>{goalName(goal)}</h3>
      <ScoreBar sure={sure} best={best} />
      <p class="second">
        {weight === 0
          ? words.noPoints
          : words.points(part(sure), part(best), format.number(Math.round(most * 10) / 10))}
        {' · '}
        {goalRule(goal)}
      </p>
      {isReason && <p class="screen-wrong">{words.outReason(goalName(goal))}</p>}
      {goal.kind === 'clear' && <p>{words.shareClear(percent(sure), percent(best))}</p>}
      {evidence.length > 0 && (
        <ul class="plain unit-evidence" aria-label={words.evidence}>
          {evidence.slice(0, limit.value).map((one) => (
            <EvidenceItem key={one.place} evidence={one} isNamed={goal.kind === 'named'} />
          ))}
        </ul>
      )}
      {evidence.length > limit.value && (
        <button
          type="button"
          class="link"
          onClick={() => {
            limit.value = evidence.length;
          }}
        >
          {words.evidenceMore(format.number(evidence.length - limit.value))}
        </button>
      )}
      {evidence.length === 0 && <Nearest nearest={nearest} />}
    </li>
  );
}

function Nearest({ nearest }: { nearest: Evidence | null }) {
  const { words, format } = useScreen();
  const name = usePlaceName(nearest?.place ?? '');
  return (
    <p class="second">
      {nearest ? words.nearestIs(name, format.range(nearest.least, nearest.most)) : words.nothingPlanned}
    </p>
  );
}

function usePlaceName(id: string): string {
  const { atlas, lang } = useScreen();
  const place = atlas.places.get(id);
  return place?.[`name_${lang}`] ?? divisionName(atlas.divisions.get(id), lang);
}

/** A place that counted: its placements, how far it is, and how surely. */
function EvidenceItem({ evidence, isNamed }: { evidence: Evidence; isNamed: boolean }) {
  const { app, atlas, words, format, lang } = useScreen();
  const name = usePlaceName(evidence.place);
  const { least, most, certainty } = evidence;
  return (
    <li>
      <span class="evidence-place">
        <span>{name}</span>
        <span class="second">
          {most === 0 ? words.insideIt : !isNamed || most > 0 ? format.range(least, most) : ''}
        </span>
        <span class={`tag tag-${certainty}`}>{certainty === 'certain' ? words.sure : words.possible}</span>
      </span>
      {evidence.placements.map((id) => {
        const placement = atlas.placements.get(id);
        if (!placement) return null;
        return (
          <button
            key={id}
            type="button"
            class="evidence-placement"
            data-placement={id}
            onClick={() => {
              leftAt = id;
              app.selection.select(id);
            }}
            onMouseEnter={() => app.selection.point([id])}
            onMouseLeave={() => app.selection.point([])}
            onFocus={() => app.selection.point([id])}
            onBlur={() => app.selection.point([])}
          >
            <ThemeTile theme={placement.theme} group={placement.group} />
            <span>{titleOf(placement, lang)}</span>
          </button>
        );
      })}
    </li>
  );
}
