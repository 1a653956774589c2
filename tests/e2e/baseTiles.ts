// What servers of base maps send, made here: pictures of a grid, and vector tiles of the OpenMapTiles schema.
import { crc32, deflateSync } from 'node:zlib';

const SIDE = 256;

/** A PNG tile of one colour, red, green and blue from 0 to 255, with a darker grid. */
export function pngTile(colour: readonly [number, number, number]): Buffer {
  const rows = Buffer.alloc(SIDE * (1 + SIDE * 3));
  for (let y = 0; y < SIDE; y++) {
    for (let x = 0; x < SIDE; x++) {
      const isGrid = x % 64 === 0 || y % 64 === 0;
      const at = y * (1 + SIDE * 3) + 1 + x * 3;
      for (const [channel, value] of colour.entries()) rows[at + channel] = isGrid ? value * 0.8 : value;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(SIDE, 0);
  header.writeUInt32BE(SIDE, 4);
  // 8 bits a channel, three channels.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

type Pixel = readonly [x: number, y: number];

interface TileFeature {
  /** Of the layer that it lies in, in the OpenMapTiles schema. */
  layer: string;
  properties: Record<string, string>;
  kind: 'point' | 'line' | 'polygon';
  /** In units of 1/4096 of the tile's side; a polygon is closed by itself. */
  points: readonly Pixel[];
}

/** Roads, woods, water and a village in every tile. */
const COUNTRY: readonly TileFeature[] = [
  { layer: 'landcover', properties: { class: 'wood' }, kind: 'polygon', points: square(200, 300, 1100) },
  {
    layer: 'landuse',
    properties: { class: 'residential' },
    kind: 'polygon',
    points: square(2100, 1900, 700),
  },
  { layer: 'water', properties: { class: 'lake' }, kind: 'polygon', points: square(3100, 700, 500) },
  {
    layer: 'transportation',
    properties: { class: 'motorway' },
    kind: 'line',
    points: [
      [0, 1500],
      [4096, 1500],
    ],
  },
  {
    layer: 'transportation',
    properties: { class: 'primary' },
    kind: 'line',
    points: [
      [2500, 0],
      [2500, 4096],
    ],
  },
  {
    layer: 'transportation',
    properties: { class: 'minor' },
    kind: 'line',
    points: [
      [0, 3300],
      [4096, 3300],
    ],
  },
  {
    layer: 'transportation',
    properties: { class: 'rail' },
    kind: 'line',
    points: [
      [0, 2700],
      [4096, 2400],
    ],
  },
  {
    layer: 'waterway',
    properties: { class: 'river' },
    kind: 'line',
    points: [
      [3500, 0],
      [3300, 4096],
    ],
  },
  {
    layer: 'place',
    properties: { class: 'village', name: '某村', 'name:en': 'A village' },
    kind: 'point',
    points: [[2300, 2100]],
  },
];

function square(x: number, y: number, side: number): Pixel[] {
  return [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ];
}

/** A vector tile, version 2.1 of the specification of Mapbox, of a plain piece of country. */
export function vectorTile(): Buffer {
  const names = new Set(COUNTRY.map(({ layer }) => layer));
  return Buffer.concat(
    [...names].map((name) =>
      bytes(
        3,
        layerOf(
          name,
          COUNTRY.filter(({ layer }) => layer === name),
        ),
      ),
    ),
  );
}

function layerOf(name: string, features: readonly TileFeature[]): Buffer {
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
  const values = [...new Set(features.flatMap(({ properties }) => Object.values(properties)))];
  return Buffer.concat([
    bytes(1, Buffer.from(name)),
    ...features.map(({ properties, kind, points }) => {
      const tags = Object.entries(properties).flatMap(([key, value]) => [
        keys.indexOf(key),
        values.indexOf(value),
      ]);
      const type = { point: 1, line: 2, polygon: 3 }[kind];
      return bytes(
        2,
        Buffer.concat([
          bytes(2, varints(tags)),
          varints([(3 << 3) | 0, type]),
          bytes(4, varints(path(kind, points))),
        ]),
      );
    }),
    ...keys.map((key) => bytes(3, Buffer.from(key))),
    ...values.map((value) => bytes(4, bytes(1, Buffer.from(value)))),
    varints([(5 << 3) | 0, 4096, (15 << 3) | 0, 2]),
  ]);
}

/** Move to the first point, lines to the others, and back where it is a polygon. */
function path(kind: TileFeature['kind'], points: readonly Pixel[]): number[] {
  const steps = points.map(([x, y], at) => {
    const [fromX, fromY] = points[at - 1] ?? [0, 0];
    return [zigzag(x - fromX), zigzag(y - fromY)];
  });
  const [first = [], ...rest] = steps;
  return [
    (1 << 3) | 1,
    ...first,
    ...(rest.length > 0 ? [(rest.length << 3) | 2, ...rest.flat()] : []),
    ...(kind === 'polygon' ? [(1 << 3) | 7] : []),
  ];
}

const zigzag = (value: number): number => (value << 1) ^ (value >> 31);

function varints(values: readonly number[]): Buffer {
  const out: number[] = [];
  for (let value of values) {
    while (value > 127) {
      out.push((value & 127) | 128);
      value >>>= 7;
    }
    out.push(value);
  }
  return Buffer.from(out);
}

/** A field with a length. */
const bytes = (field: number, data: Buffer): Buffer =>
  Buffer.concat([varints([(field << 3) | 2, data.length]), data]);
