import { at, type Line, M_PER_DEG, type Pos, toSegment } from './shapes.ts';

/** Where lines come nearest to a position. */
export interface Nearest {
  metres: number;
  at: Pos;
}

interface Segment {
  from: Pos;
  to: Pos;
}

/** A grid of cells over the segments of lines, asked for the nearest. */
export class SegmentIndex {
  readonly #cells = new Map<string, Segment[]>();
  readonly #cell: number;

  /** @param cell width of a cell, degrees */
  constructor(lines: readonly Line[], cell = 0.02) {
    this.#cell = cell;
    for (const line of lines)
      for (const [i, to] of line.slice(1).entries()) this.#add({ from: at(line, i), to });
  }

  #add(segment: Segment): void {
    const { from, to } = segment;
    const cellOf = (degrees: number) => Math.floor(degrees / this.#cell);
    for (let x = cellOf(Math.min(from[0], to[0])); x <= cellOf(Math.max(from[0], to[0])); x++)
      for (let y = cellOf(Math.min(from[1], to[1])); y <= cellOf(Math.max(from[1], to[1])); y++) {
        const list = this.#cells.get(`${x},${y}`);
        if (list) list.push(segment);
        else this.#cells.set(`${x},${y}`, [segment]);
      }
  }

  /** The nearest position on any line, looked for no further than `reach` cells away. */
  nearest(pos: Pos, reach = 3): Nearest | null {
    const cx = Math.floor(pos[0] / this.#cell);
    const cy = Math.floor(pos[1] / this.#cell);
    let best = null as Nearest | null;
    for (let r = 0; r <= reach; r++) {
      for (let x = cx - r; x <= cx + r; x++)
        for (let y = cy - r; y <= cy + r; y++) {
          if (Math.max(Math.abs(x - cx), Math.abs(y - cy)) !== r) continue;
          for (const { from, to } of this.#cells.get(`${x},${y}`) ?? []) {
            const hit = toSegment(pos, from, to);
            if (!best || hit.metres < best.metres) best = hit;
          }
        }
      // One ring of cells further than the first hit: a nearer segment may lie across the cell's edge.
      if (best && best.metres < r * this.#cell * M_PER_DEG * 0.7) break;
    }
    return best;
  }
}
