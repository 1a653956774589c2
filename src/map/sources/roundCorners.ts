import type { Position } from 'geojson';

const ROUNDS = 3;

/**
 * A line with its corners cut again and again (Chaikin 1974), so that letters can follow it: a quarter
 * of each stretch is cut off on both sides of a corner. Ends stay.
 */
export function roundCorners(line: readonly Position[]): Position[] {
  let path = [...line];
  for (let round = 0; round < ROUNDS; round++) {
    const [first, last] = [path[0], path.at(-1)];
    if (!first || !last || path.length < 3) return path;
    const cut = path.slice(1).flatMap((to, at): Position[] => {
      const from = path[at] as Position;
      const between = (share: number): Position => [
        (from[0] ?? 0) + ((to[0] ?? 0) - (from[0] ?? 0)) * share,
        (from[1] ?? 0) + ((to[1] ?? 0) - (from[1] ?? 0)) * share,
      ];
      return [between(0.25), between(0.75)];
    });
    path = [first, ...cut.slice(1, -1), last];
  }
  return path;
}
