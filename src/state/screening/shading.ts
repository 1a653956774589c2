import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { ScreenSpec } from '../../query/models/screen/criterion.ts';
import type { MapState, Shading } from '../map.ts';
import { positionOf } from './points.ts';
import type { Shown } from './ranking.ts';

/** Of many points the map shows the first: more would hide each other, and take time to hand over. */
const MOST_POINTS_DRAWN = 2000;

/** The address and the map follow a slider after so long a rest, in milliseconds. */
export const REST = 150;

const NO_POINTS: Shading['points'] = [];

interface Needs {
  isOpen: ReadonlySignal<boolean>;
  spec: ReadonlySignal<ScreenSpec>;
  shown: ReadonlySignal<Shown | null>;
  /** Ids of the placements that the open unit's score rests on. */
  evidence: ReadonlySignal<ReadonlySet<string>>;
  map: MapState;
}

/** Shades the map while the screening is open. Returns whether the map still shows an older ranking. */
export function shadeMap({ isOpen, spec, shown, evidence, map }: Needs): ReadonlySignal<boolean> {
  const shading = computed((): Shading | null => {
    if (!isOpen.value) return null;
    const empty = {
      level: spec.value.units,
      units: new Map(),
      points: NO_POINTS,
      placements: evidence.value,
    };
    return shown.value ? { ...empty, ...shadesOf(shown.value) } : empty;
  });
  const isBehind = signal(false);
  effect(() => {
    const next = shading.value;
    const show = () =>
      batch(() => {
        map.shade(next);
        isBehind.value = false;
      });
    if ((next === null) !== untracked(() => map.shading.value === null)) return untracked(show);
    isBehind.value = true;
    const timer = setTimeout(show, REST);
    return () => clearTimeout(timer);
  });
  return isBehind;
}

function shadesOf({ spec, ranking, low, top, points, divisions }: Shown): Partial<Shading> {
  const shadeOf = (number: number) =>
    ranking.outBy[number] === -1 ? ((ranking.sure[number] as number) - low) / (top - low) : null;
  if (!points)
    return {
      level: spec.units,
      units: new Map(divisions.map(({ adcode }, number) => [adcode, shadeOf(number)])),
    };
  const first = ranking.order.slice(0, MOST_POINTS_DRAWN).toReversed();
  return {
    points: first.map((number) => ({
      id: `p${number}`,
      lngLat: positionOf(points, number),
      shade: shadeOf(number),
    })),
  };
}
