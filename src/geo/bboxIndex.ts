import type { Bbox } from './units.ts';

/** Answers "whose bbox touches this one?" for a fixed set of named boxes. */
export type BboxIndex = { readonly search: (bbox: Bbox) => readonly string[] };
