/** One topology of counties, cities and province, so that their edges coincide. */
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection } from 'geojson';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';
import { type Area, at, mapPositions, type Pos, round, roundPos, wind } from './shapes.ts';
import { PROVINCE } from './units.ts';

/** Metres: Douglas-Peucker keeps every removed vertex within this distance of the new edge. */
export const INTERVAL = 100;
/** Square metres: smaller exclaves of a unit are no exclaves but left-overs of the source's 100 m grid. */
const SPECK = 200_000;
/** Degrees: the grid of the results, about 10 m; a multiple of 1e-5, so that five decimals hold it exactly. */
export const GRID = 1e-4;

export type ObjectName = 'counties' | 'cities' | 'province';
interface Coded {
  adcode: string;
}
export type UnitTopology = Topology<Record<ObjectName, GeometryCollection<Coded>>>;
export type Shape2017 = Feature<Area, { adcode: string; name: string }>;

const HAND: FeatureCollection<Area, Coded> = JSON.parse(
  readFileSync(new URL('./hand-datong.geojson', import.meta.url), 'utf8'),
);

const collection = (features: readonly Feature[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

/** Dissolves the shapes of 2017 into units; `interval` in metres, null leaves them unsimplified. */
async function dissolve(shapes: readonly Shape2017[], interval: number | null): Promise<Topology> {
  const hand = HAND.features.map((one) => ({ ...one, properties: { hand: one.properties.adcode } }));
  const commands = [
    '-i shapes.json name=shapes',
    '-clean',
    '-i hand.json name=hand',
    // The abolished units of Datong are cut along the hand-drawn lines; the cut is a node of the topology.
    '-union target=shapes,hand name=pieces',
    "-filter 'adcode != null' target=pieces",
    `-each "if (adcode == '140214' && hand) adcode = hand" target=pieces`,
    '-dissolve2 adcode target=pieces name=counties',
    // The unit around a speck takes it.
    '-explode target=counties',
    `-filter 'this.area >= ${SPECK}' target=counties`,
    `-clean gap-fill-area=${SPECK * 2}m2 target=counties`,
    '-dissolve2 adcode target=counties',
    interval === null ? '' : `-simplify dp interval=${interval} keep-shapes target=counties`,
    interval === null ? '' : '-clean target=counties',
    `-each 'city = adcode.slice(0, 4) + "00"' target=counties`,
    '-sort adcode target=counties',
    '-dissolve city + name=cities target=counties',
    '-sort city target=cities',
    '-dissolve + name=province target=cities',
    '-o all.json format=topojson no-quantization target=counties,cities,province',
  ];
  const files = await mapshaper.applyCommands(commands.filter(Boolean).join(' '), {
    'shapes.json': collection(shapes),
    'hand.json': collection(hand),
  });
  return JSON.parse(String(files['all.json']));
}

/** Gives every unit its code, as id and as its only property. */
function label(topology: Topology): UnitTopology {
  const units = (name: ObjectName, codeOf: (properties: Record<string, string>) => string | undefined) => {
    const { geometries } = topology.objects[name] as GeometryCollection<Record<string, string>>;
    const coded = geometries.map((geometry) => {
      const adcode = codeOf(geometry.properties ?? {});
      if (adcode === undefined) throw new Error(`A shape of ${name} has no code.`);
      return { ...geometry, id: adcode, properties: { adcode } } as GeometryObject<Coded>;
    });
    return { type: 'GeometryCollection' as const, geometries: coded };
  };
  return {
    ...topology,
    objects: {
      counties: units('counties', ({ adcode }) => adcode),
      cities: units('cities', ({ city }) => city),
      province: units('province', () => PROVINCE.adcode),
    },
  };
}

/** The grid cells that an arc passes, each once, at least two. */
function snap(arc: readonly Pos[]): Pos[] {
  const cells = arc.map(([x, y]): Pos => [Math.round(x / GRID), Math.round(y / GRID)]);
  const kept = cells.filter(([x, y], i) => x !== cells[i - 1]?.[0] || y !== cells[i - 1]?.[1]);
  return kept.length === 1 ? [at(kept, 0), at(kept, 0)] : kept;
}

/** Puts every arc on the grid: decoded coordinates are then the same numbers in every level and file. */
function quantize({ objects, arcs }: UnitTopology): UnitTopology {
  const snapped = (arcs as Pos[][]).map(snap);
  const lowest = (axis: 0 | 1) =>
    snapped.flat().reduce((least, cell) => Math.min(least, cell[axis]), Number.POSITIVE_INFINITY);
  const corner: Pos = [lowest(0), lowest(1)];
  const steps = snapped.map((arc) =>
    arc.map(([x, y], i): Pos => {
      const [fromX, fromY] = i === 0 ? corner : at(arc, i - 1);
      return [x - fromX, y - fromY];
    }),
  );
  const [west, south] = corner;
  return {
    type: 'Topology',
    transform: { scale: [GRID, GRID], translate: [round(west * GRID, 5), round(south * GRID, 5)] },
    objects,
    arcs: steps,
  };
}

const areasOf = (topology: UnitTopology, name: ObjectName): [string, Area][] =>
  feature(topology, topology.objects[name]).features.map((one) => [
    one.properties.adcode,
    one.geometry as Area,
  ]);

/** The shapes of one level before simplifying, and as published; by code. */
export interface LevelShapes {
  before: Map<string, Area>;
  after: Map<string, Area>;
}

/** The topology that is published, and the shapes of its three levels. */
export async function buildTopology(shapes: readonly Shape2017[]) {
  const exact = label(await dissolve(shapes, null));
  const topology = quantize(label(await dissolve(shapes, INTERVAL)));
  const level = (name: ObjectName): LevelShapes => ({
    before: new Map(areasOf(exact, name)),
    after: new Map(
      areasOf(topology, name).map(([adcode, area]) => [
        adcode,
        wind(mapPositions(area, (pos) => roundPos(pos, 5))),
      ]),
    ),
  });
  return {
    topology,
    levels: { county: level('counties'), city: level('cities'), province: level('province') },
  };
}
