import type { Catalogue } from '../../geodata/catalogue.ts';
import type { Division, Place, Placement } from '../../geodata/schema.ts';
import type { Shape } from './shape.ts';
import type { LngLat } from './units.ts';

/**
 * The plan joined with its ground: everything a query needs, in memory. Built once by
 * `buildAtlas`, never changed; `withDataSets` makes another of it. Maps keep the order of the files.
 */
export type Atlas = {
  /** Themes, groups, words for figures, titles: what comes with the atlas besides its statements. */
  readonly catalogue: Catalogue;
  /** By placement id, located or not. */
  readonly placements: ReadonlyMap<string, Placement>;
  /** By adcode; the province is among them. */
  readonly divisions: ReadonlyMap<string, Division>;
  /** By place id: places finer than a county, lines, regions. */
  readonly places: ReadonlyMap<string, Place>;
  /** What each placement may stand for, by placement id; absent when it is unlocated. A placement
   * known only to a county or city has that division's shape, the very same object. */
  readonly placementShapes: ReadonlyMap<string, Shape>;
  /** By adcode; absent where no boundary was found. */
  readonly divisionShapes: ReadonlyMap<string, Shape>;
  /** By place id; a place known only to its county or city has that division's shape. */
  readonly placeShapes: ReadonlyMap<string, Shape>;
  /** A point to draw or fly to, by placement id; always on the shape; absent when unlocated. */
  readonly anchors: ReadonlyMap<string, LngLat>;
  /** Key words of the plan's own sentences by assignment id, once they are there: what a text may be found by. */
  readonly sentences?: Readonly<Record<string, readonly string[]>>;
};
