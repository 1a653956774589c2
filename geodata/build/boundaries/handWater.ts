/** What `hand-water.json` holds; its `about` says how it is meant. */
import { readFileSync } from 'node:fs';
import type { Line, Pos } from './shapes.ts';

/** Where a line comes from. */
export type Course = 'gshhg' | 'border' | 'hand';
type HandLeg = ['hand', Line] | ['gshhg' | 'border', Pos, Pos];

interface Named {
  id: string;
  zh: string;
  en: string;
  /** 1 to 3, for the width of lines and the zoom of labels. */
  rank: number;
}

export interface HandRiver extends Named {
  /** From source to mouth. */
  legs: HandLeg[];
  /** The river whose course its mouth joins. */
  into?: string;
  note_zh?: string;
  note_en?: string;
}

/** One of `gshhg`, `ring`, `along` and `point`. */
export interface HandLake extends Named {
  kind: 'lake' | 'reservoir';
  gshhg?: Pos;
  ring?: Line;
  along?: [river: string, from: Pos, to: Pos, halfWidth: number];
  point?: Pos;
  also_zh?: string;
  also_en?: string;
}

export const HAND: { rivers: HandRiver[]; lakes: HandLake[] } = JSON.parse(
  readFileSync(new URL('./hand-water.json', import.meta.url), 'utf8'),
);
