import Flatbush from 'flatbush';
import type { Bbox } from './units.ts';

/** Answers "whose bbox touches this one?" for a fixed set of named boxes. */
export type BboxIndex = {
  /** Names, in no particular order; a common edge is enough. */
  readonly search: (bbox: Bbox) => readonly string[];
};

/** Indexes boxes by name with an R-tree; no boxes are fine. */
export function buildBboxIndex(boxes: Iterable<readonly [name: string, bbox: Bbox]>): BboxIndex {
  const entries = [...boxes];
  if (entries.length === 0) return { search: () => [] };
  const tree = new Flatbush(entries.length);
  for (const [, bbox] of entries) tree.add(...bbox);
  tree.finish();
  const names = entries.map(([name]) => name);
  return { search: (bbox) => tree.search(...bbox).map((position) => names[position] as string) };
}
