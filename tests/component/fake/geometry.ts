// Positions and boxes as MapLibre has them.
import type { LngLat as RealLngLat, Point as RealPoint } from 'maplibre-gl';

export type LngLatLike = RealLngLat | readonly [number, number] | { lng: number; lat: number };
export type PointLike = RealPoint | { x: number; y: number } | readonly [number, number];

export class LngLat {
  constructor(
    readonly lng: number,
    readonly lat: number,
  ) {}

  static convert(like: LngLatLike): LngLat {
    return 'lng' in like ? new LngLat(like.lng, like.lat) : new LngLat(like[0], like[1]);
  }

  toArray(): [number, number] {
    return [this.lng, this.lat];
  }
}

export class Point {
  constructor(
    public x: number,
    public y: number,
  ) {}

  static convert(like: PointLike): Point {
    return 'x' in like ? new Point(like.x, like.y) : new Point(like[0], like[1]);
  }

  dist(other: { x: number; y: number }): number {
    return Math.hypot(this.x - other.x, this.y - other.y);
  }
}

export class LngLatBounds {
  private west = Infinity;
  private south = Infinity;
  private east = -Infinity;
  private north = -Infinity;

  /** Of a box `[west, south, east, north]`, of two corners, or of nothing yet. */
  static convert(like: unknown): LngLatBounds {
    if (like instanceof LngLatBounds) return like;
    const parts = like as readonly unknown[];
    const corners = typeof parts[0] === 'number' ? [parts.slice(0, 2), parts.slice(2)] : parts;
    return (corners as LngLatLike[]).reduce(
      (bounds: LngLatBounds, corner) => bounds.extend(corner),
      new LngLatBounds(),
    );
  }

  extend(like: LngLatLike): this {
    const { lng, lat } = LngLat.convert(like);
    this.west = Math.min(this.west, lng);
    this.south = Math.min(this.south, lat);
    this.east = Math.max(this.east, lng);
    this.north = Math.max(this.north, lat);
    return this;
  }

  contains(like: LngLatLike): boolean {
    const { lng, lat } = LngLat.convert(like);
    return lng >= this.west && lng <= this.east && lat >= this.south && lat <= this.north;
  }

  getWest = (): number => this.west;
  getSouth = (): number => this.south;
  getEast = (): number => this.east;
  getNorth = (): number => this.north;
  getSouthWest = (): LngLat => new LngLat(this.west, this.south);
  getNorthEast = (): LngLat => new LngLat(this.east, this.north);
  getNorthWest = (): LngLat => new LngLat(this.west, this.north);
  getSouthEast = (): LngLat => new LngLat(this.east, this.south);
  getCenter = (): LngLat => new LngLat((this.west + this.east) / 2, (this.south + this.north) / 2);
  isEmpty = (): boolean => this.west > this.east;
  toArray = () => [this.getSouthWest().toArray(), this.getNorthEast().toArray()];
}
