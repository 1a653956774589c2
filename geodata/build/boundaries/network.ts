import { at, type Line, metres, type Pos } from './shapes.ts';

/** A network of lines, and the shortest way through it. */
export class Network {
  readonly #points: Pos[] = [];
  /** For each point, its neighbours and the metres to them. */
  readonly #next: [point: number, metres: number][][] = [];

  /** @param join metres: ends of lines are linked to whatever point lies closer; 0 leaves them as they are */
  constructor(lines: readonly Line[], join: number) {
    const ids = new Map<string, number>();
    const idOf = (pos: Pos): number => {
      const key = `${pos[0].toFixed(6)},${pos[1].toFixed(6)}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = this.#points.push(pos) - 1;
      this.#next.push([]);
      ids.set(key, id);
      return id;
    };
    const ends: number[] = [];
    for (const line of lines) {
      const nodes = line.map(idOf);
      for (const [i, node] of nodes.slice(1).entries())
        if (at(nodes, i) !== node) this.#link(at(nodes, i), node);
      ends.push(at(nodes, 0), at(nodes, -1));
    }
    if (join > 0) for (const end of ends) this.#joinEnd(end, join);
  }

  #link(a: number, b: number): void {
    const apart = metres(at(this.#points, a), at(this.#points, b));
    at(this.#next, a).push([b, apart]);
    at(this.#next, b).push([a, apart]);
  }

  #joinEnd(end: number, join: number): void {
    const from = at(this.#points, end);
    for (const [id, pos] of this.#points.entries()) {
      if (id === end || Math.abs(pos[1] - from[1]) > 0.01) continue;
      if (metres(pos, from) < join) this.#link(end, id);
    }
  }

  #nearest(pos: Pos): number {
    return this.#points.reduce(
      (best, point, id) => (metres(point, pos) < metres(at(this.#points, best), pos) ? id : best),
      0,
    );
  }

  /**
   * The shortest way between the points nearest to two positions (Dijkstra).
   * @throws Error where no line leads from one to the other
   */
  path(from: Pos, to: Pos): Line {
    const start = this.#nearest(from);
    const goal = this.#nearest(to);
    const lengths = new Map([[start, 0]]);
    const back = new Map<number, number>();
    const open = new Set([start]);
    const lengthTo = (id: number) => lengths.get(id) ?? Number.POSITIVE_INFINITY;
    while (open.size > 0) {
      const here = [...open].reduce((best, id) => (lengthTo(id) < lengthTo(best) ? id : best));
      if (here === goal) break;
      open.delete(here);
      for (const [id, apart] of at(this.#next, here)) {
        const length = lengthTo(here) + apart;
        if (length >= lengthTo(id)) continue;
        lengths.set(id, length);
        back.set(id, here);
        open.add(id);
      }
    }
    if (!lengths.has(goal)) throw new Error(`no way from ${from} to ${to}`);
    const way = [goal];
    for (let id = back.get(goal); id !== undefined; id = back.get(id)) way.unshift(id);
    return way.map((id) => at(this.#points, id));
  }
}
