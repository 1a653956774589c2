// Where the map looks, by the maths of Web Mercator: north is up, nothing is tilted.
import { LngLat, LngLatBounds, type LngLatLike, Point, type PointLike } from './geometry.ts';

const TILE = 512;
const MOST_NORTHERN = 85.051129;

export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}
const NONE: Padding = { top: 0, right: 0, bottom: 0, left: 0 };
export const paddingOf = (padding: number | Partial<Padding> = NONE): Padding =>
  typeof padding === 'number'
    ? { top: padding, right: padding, bottom: padding, left: padding }
    : { ...NONE, ...padding };

const toWorld = ({ lng, lat }: LngLat): Point => {
  const sine = Math.sin((Math.max(-MOST_NORTHERN, Math.min(MOST_NORTHERN, lat)) * Math.PI) / 180);
  return new Point(lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI));
};
const fromWorld = ({ x, y }: Point): LngLat =>
  new LngLat((x - 0.5) * 360, (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90);

export class Camera {
  center = new LngLat(0, 0);
  zoom = 0;
  padding = NONE;
  width = 0;
  height = 0;

  constructor(
    public minZoom: number,
    public maxZoom: number,
  ) {}

  project(like: LngLatLike): Point {
    const [at, middle] = [toWorld(LngLat.convert(like)), toWorld(this.center)];
    const size = TILE * 2 ** this.zoom;
    const { x, y } = this.middle();
    return new Point((at.x - middle.x) * size + x, (at.y - middle.y) * size + y);
  }

  unproject(like: PointLike): LngLat {
    const [{ x, y }, middle, world] = [Point.convert(like), this.middle(), toWorld(this.center)];
    const size = TILE * 2 ** this.zoom;
    return fromWorld(new Point(world.x + (x - middle.x) / size, world.y + (y - middle.y) / size));
  }

  /** The pixel where the centre lies. */
  private middle(): Point {
    const { top, right, bottom, left } = this.padding;
    return new Point((this.width + left - right) / 2, (this.height + top - bottom) / 2);
  }

  set({
    center,
    zoom,
    padding,
  }: {
    center?: LngLatLike;
    zoom?: number;
    padding?: number | Partial<Padding>;
  }) {
    if (padding !== undefined) this.padding = paddingOf(padding);
    if (zoom !== undefined) this.zoom = Math.max(this.minZoom, Math.min(this.maxZoom, zoom));
    if (center !== undefined) this.center = LngLat.convert(center);
  }

  /** Centre and zoom that show a box within paddings. */
  fit(like: unknown, { padding, maxZoom }: { padding?: number | Partial<Padding>; maxZoom?: number }) {
    const bounds = LngLatBounds.convert(like);
    const [nw, se] = [toWorld(bounds.getNorthWest()), toWorld(bounds.getSouthEast())];
    const [own, asked] = [this.padding, paddingOf(padding)];
    const width = this.width - own.left - own.right - asked.left - asked.right;
    const height = this.height - own.top - own.bottom - asked.top - asked.bottom;
    const scale = Math.min(width / (se.x - nw.x), height / (se.y - nw.y)) / TILE;
    const zoom = Math.min(Math.log2(scale), maxZoom ?? this.maxZoom);
    const size = TILE * 2 ** zoom;
    const center = fromWorld(
      new Point(
        (nw.x + se.x) / 2 - (asked.left - asked.right) / 2 / size,
        (nw.y + se.y) / 2 - (asked.top - asked.bottom) / 2 / size,
      ),
    );
    return { center, zoom };
  }

  bounds(): LngLatBounds {
    return LngLatBounds.convert([this.unproject([0, 0]), this.unproject([this.width, this.height])]);
  }

  /** Addresses of the tiles in sight, `size` pixels each, none finer than `finest`. */
  tiles(size: number, finest: number): { z: number; x: number; y: number }[] {
    const z = Math.max(0, Math.min(finest, Math.round(this.zoom + Math.log2(TILE / size))));
    const [from, to] = [this.unproject([0, 0]), this.unproject([this.width, this.height])].map((corner) => {
      const { x, y } = toWorld(corner);
      return [Math.floor(x * 2 ** z), Math.floor(y * 2 ** z)] as const;
    }) as [readonly [number, number], readonly [number, number]];
    const range = (axis: 0 | 1) =>
      Array.from({ length: to[axis] - from[axis] + 1 }, (_, at) => from[axis] + at);
    return range(1).flatMap((y) => range(0).map((x) => ({ z, x, y })));
  }
}
