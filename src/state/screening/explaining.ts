import { computed, type ReadonlySignal, untracked } from '@preact/signals';
import type { Atlas } from '../../geo/atlas.ts';
import { type Assessment, buildAssessor } from '../../query/models/screen/assess.ts';
import { rememberingRuler } from '../../query/models/screen/ruler.ts';
import { buildUnits, pointUnit, type Unit } from '../../query/models/screen/unit.ts';
import type { Measuring } from './measuring.ts';
import { positionOf } from './points.ts';
import type { Shown } from './ranking.ts';

/** Of the places that a criterion's points come from the map shows the first. */
const MOST_EVIDENCE_DRAWN = 4;

interface Needs {
  atlas: ReadonlySignal<Atlas | null>;
  shown: ReadonlySignal<Shown | null>;
  /** Adcode, or `p` and a point's number, of the unit whose explanation is open. */
  openId: ReadonlySignal<string | null>;
  columnKey: Measuring['columnKey'];
}

/** What the score of the open unit comes from. */
export function createExplaining({ atlas, shown, openId, columnKey }: Needs) {
  const ruler = rememberingRuler();

  const unitAt = (number: number): Unit | null => {
    const [{ value: now }, { value: ground }] = [shown, atlas];
    if (!now || !ground) return null;
    if (now.points) {
      const county = ground.divisions.get(now.points.counties[number] ?? '') ?? null;
      return pointUnit(`p${number}`, positionOf(now.points, number), county);
    }
    const code = now.divisions[number]?.adcode;
    const units = buildUnits(ground, now.spec.units === 'city' ? 'city' : 'county', now.spec.from);
    return units.find(({ id }) => id === code) ?? null;
  };
  const numberOf = (id: string | null): number => {
    const { value: now } = shown;
    if (!now || !id) return -1;
    if (!now.points) return now.divisions.findIndex(({ adcode }) => adcode === id);
    return id.startsWith('p') && Number(id.slice(1)) < now.points.names.length ? Number(id.slice(1)) : -1;
  };
  /** The number of the unit whose explanation is open, or -1. */
  const opened = computed(() => numberOf(openId.value));
  const explained = computed(() => {
    const { value: now } = shown;
    if (!now || opened.value < 0) return '';
    return [opened.value, ...now.spec.criteria.map((criterion) => columnKey(now.spec, criterion))].join('\n');
  });
  /** What each criterion gives the open unit, and from which places. Weights do not change it. */
  const explanation = computed((): readonly Assessment[] => {
    if (explained.value === '') return [];
    return untracked(() => {
      const [unit, ground] = [unitAt(opened.value), atlas.value];
      if (!unit || !ground) return [];
      return (shown.value?.spec.criteria ?? []).map(({ goal }) =>
        buildAssessor(ground, goal, ruler).explain(unit),
      );
    });
  });

  return {
    opened,
    explanation,
    /** What speaks for the open unit, the first of each criterion: all of it would hide the map. */
    evidence: computed((): ReadonlySet<string> => {
      const goals = untracked(() => shown.value?.spec.criteria ?? []);
      const counting = explanation.value.filter((_, at) => goals[at]?.goal.kind !== 'clear');
      const places = counting.flatMap((one) => one.evidence.slice(0, MOST_EVIDENCE_DRAWN));
      return new Set(places.flatMap(({ placements }) => placements));
    }),
    numberOf,
    idOf: (number: number): string =>
      shown.value?.points ? `p${number}` : (shown.value?.divisions[number]?.adcode ?? ''),
    unitAt,
  };
}
