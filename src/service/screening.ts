// What a screening takes long for: it rests in between, so that other requests have their turn.
import { readPoints } from '../atlas/points.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { LngLat } from '../geo/units.ts';
import { buildAssessor } from '../query/models/screen/assess.ts';
import { PLAIN_RULER, rememberingRuler } from '../query/models/screen/ruler.ts';
import { buildUnits, countyFinder, pointUnit, type Unit } from '../query/models/screen/unit.ts';
import type { AtlasService, ScreenedUnits } from './service.ts';

/** After so long others have their turn, and the caller hears how far it is. */
const SLICE_MS = 60;

type Asked<Method extends 'score' | 'readPoints'> = Parameters<AtlasService[Method]>;

const ruler = rememberingRuler();

/** Scores units by each goal in turn; see `AtlasService.score`. */
export async function scoreUnits(
  atlas: Atlas,
  ...[units, goals, tell, signal]: Asked<'score'>
): Promise<void> {
  const { count, at, ruler: measureBy } = unitsOf(atlas, units);
  const rest = resting(signal);
  for (const [goal, wanted] of goals.entries()) {
    const assessor = buildAssessor(atlas, wanted, measureBy);
    const column = { sure: new Float64Array(count), best: new Float64Array(count) };
    for (let number = 0; number < count; number++) {
      const { sure, best } = assessor.score(at(number));
      column.sure[number] = sure;
      column.best[number] = best;
      if (!rest.isDue()) continue;
      if (!(await rest.take())) return;
      tell({ share: (goal + (number + 1) / count) / goals.length });
    }
    tell({ goal, column });
  }
}

/** Reads the reader's points; see `AtlasService.readPoints`. */
export async function locatePoints(
  atlas: Atlas,
  ...[content, datum, tell, signal]: Asked<'readPoints'>
): ReturnType<AtlasService['readPoints']> {
  const { table, problems } = readPoints(content, datum);
  const countyOf = countyFinder(atlas);
  const rest = resting(signal);
  const count = table.names.length;
  const counties: string[] = [];
  for (let number = 0; number < count; number++) {
    counties.push(countyOf(positionAt(table.positions, number))?.adcode ?? '');
    if (!rest.isDue()) continue;
    if (!(await rest.take())) return null;
    tell((number + 1) / count);
  }
  return { points: { ...table, counties }, problems };
}

/** Rests of a long calculation; one resolves to whether its result is still wanted. */
function resting(signal: AbortSignal | undefined) {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since >= SLICE_MS,
    take: async () => {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
      return !signal?.aborted;
    },
  };
}

const positionAt = (positions: Float64Array, number: number): LngLat => [
  positions[2 * number] as number,
  positions[2 * number + 1] as number,
];

function unitsOf(atlas: Atlas, units: ScreenedUnits) {
  if (units.kind !== 'point') {
    const built = buildUnits(atlas, units.kind, units.from);
    return { count: built.length, at: (number: number) => built[number] as Unit, ruler };
  }
  const { positions, counties } = units.points;
  return {
    count: counties.length,
    at: (number: number) =>
      pointUnit(
        String(number),
        positionAt(positions, number),
        atlas.divisions.get(counties[number] ?? '') ?? null,
      ),
    ruler: PLAIN_RULER,
  };
}
