import Flatbush from 'flatbush';
import type { Bbox } from './units.ts';

/** Answers "whose bbox touches this one?" for a fixed set of named boxes. */
export type BboxIndex<Name = string> = {
  /** Names, in no particular order; a common edge is enough. */
  readonly search: (bbox: Bbox) => readonly Name[];
};

/** Indexes boxes by name with an R-tree; no boxes are fine. */
export function buildBboxIndex<Name>(boxes: Iterable<readonly [name: Name, bbox: Bbox]>): BboxIndex<Name> {
  const entries = [...boxes];
  if (entries.length === 0) return { search: () => [] };
  const tree = new Flatbush(entries.length);
  for (const [, bbox] of entries) tree.add(...bbox);
  tree.finish();
  const names = entries.map(([name]) => name);
  return { search: (bbox) => tree.search(...bbox).map((position) => names[position] as Name) };
}
