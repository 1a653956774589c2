import type { Feature, Geometry } from 'geojson';
import type { GroupId } from '../../../geodata/catalogue.ts';
import type { Placement } from '../../../geodata/schema.ts';
import type { SourceData, TintProperties } from '../../../layers/sources.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { Shading } from '../../state/map.ts';
import { collect, feature } from './shown.ts';

type Tint = TintProperties extends infer One ? (One extends { id: string } ? Omit<One, 'id'> : never) : never;

/** What tints units besides a screening. */
export interface TintInput {
  /** What is found of the one theme that is left; empty where more are. */
  ofOneTheme: readonly Placement[];
  /** By code, above 0 to 1; see `unitShares`. */
  shares: ReadonlyMap<string, number>;
  /** Codes of the units that a question is measured from. */
  origins: readonly string[];
}

/** Codes of the units that a placement stands for as a whole. */
function unitsOf({ precision, cities, counties }: Placement): readonly string[] {
  return precision === 'city' ? cities : precision === 'county' ? counties : [];
}

function paint(atlas: Atlas, tints: ReadonlyMap<string, Tint>): SourceData['tints'] {
  return collect(
    [...tints].flatMap(([id, tint]): Feature<Geometry, TintProperties>[] => {
      const geometry = atlas.divisionShapes.get(id)?.geometry;
      return geometry ? [feature(geometry as Geometry, { id, ...tint })] : [];
    }),
  );
}

/** The units that the one theme left concerns, those an answer is made of, and the origins of a question. Pure. */
export function buildTints(atlas: Atlas, { ofOneTheme, shares, origins }: TintInput): SourceData['tints'] {
  const tints = new Map<string, Tint>();
  const themed = (group: GroupId): Tint => ({ kind: 'theme', group });
  for (const placement of ofOneTheme)
    for (const code of unitsOf(placement)) tints.set(code, themed(placement.group));
  for (const [code, share] of shares) tints.set(code, { kind: 'share', share });
  // A whole province would hide all else.
  for (const code of origins)
    if (atlas.divisions.get(code)?.level !== 'province') tints.set(code, { kind: 'origin' });
  return paint(atlas, tints);
}

/** The counties or cities of a screening by their scores. Pure. */
export const buildScores = (atlas: Atlas, { units }: Pick<Shading, 'units'>): SourceData['tints'] =>
  paint(atlas, new Map([...units].map(([id, shade]): [string, Tint] => [id, { kind: 'score', shade }])));

/** The reader's points by their scores. Pure. */
export const buildCandidates = (points: Shading['points']): SourceData['candidates'] =>
  collect(
    points.map(({ id, lngLat, shade }) =>
      feature({ type: 'Point' as const, coordinates: [...lngLat] }, { id, shade }),
    ),
  );
