import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Boundaries, PlaceFeature } from '../../geodata/join.ts';
import type { Assignment, Division } from '../../geodata/schema.ts';
import { AtlasError, buildAtlas, loadAtlas, loadFiles } from '../../src/atlas/atlas.ts';
import { distanceToShape } from '../../src/geo/measure.ts';
import { CATALOGUE } from '../catalogue.ts';
import { place } from '../query/fixture.ts';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../geodata/${path}`, import.meta.url), 'utf8'));
const divisions = read('divisions.json') as Division[];
const boundaries = read('boundaries/divisions.topo.json') as Boundaries;

const feature = (
  properties: PlaceFeature['properties'],
  geometry: PlaceFeature['geometry'],
): PlaceFeature => ({
  type: 'Feature',
  properties,
  geometry,
});

const assignment: Assignment = {
  id: 'roles',
  theme: 'steel',
  title: { zh: '钢铁', en: 'Steel' },
  summary: { zh: '八个字以上的说明', en: 'At least twelve letters' },
  places: ['140100', '140728', 'spot', 'rough', 'lost', 'line', 'region'],
  status: null,
  section: 11,
  box: null,
  locator: '规划里的六个字',
  figures: [],
  outside: [],
  same_as: [],
};
const files = {
  plan: {
    assignments: [assignment],
    places: [
      feature(place('spot', '一处', 'A spot', { cities: ['140100'], counties: ['140105'] }), {
        type: 'Point',
        coordinates: [112.6, 37.7],
      }),
      feature(
        place('rough', '某厂', 'A works', { precision: 'county', cities: ['140700'], counties: ['140728'] }),
        null,
      ),
      feature(place('lost', '某矿', 'A mine', { precision: null }), null),
      feature(place('line', '某线', 'A line', { kind: 'line', precision: 'corridor' }), {
        type: 'LineString',
        coordinates: [
          [112, 37],
          [113, 38],
        ],
      }),
      feature(
        place('region', '某区', 'A region', {
          kind: 'region',
          precision: 'region',
          cities: ['140100', '140700'],
        }),
        null,
      ),
    ],
  },
  catalogue: CATALOGUE,
  divisions,
  boundaries,
  water: {
    type: 'Topology' as const,
    objects: { water: { type: 'GeometryCollection' as const, geometries: [] } },
    arcs: [],
  },
};

describe('the atlas', () => {
  const atlas = buildAtlas(files);
  const shapeAt = (place: string) => atlas.placementShapes.get(`roles@${place}`);

  test('holds every placement, place and division, in the order of the files', () => {
    expect([...atlas.placements.keys()]).toEqual(assignment.places.map((one) => `roles@${one}`));
    expect([...atlas.places.keys()]).toEqual(['spot', 'rough', 'lost', 'line', 'region']);
    expect([...atlas.divisions.keys()]).toEqual(divisions.map(({ adcode }) => adcode));
  });

  test('gives every division its boundary', () => {
    for (const { adcode, seat } of divisions) {
      const shape = atlas.divisionShapes.get(adcode);
      expect(shape?.form).toBe('area');
      if (shape) expect(distanceToShape(seat, shape)).toBeLessThan(1);
    }
  });

  test('takes a county or city for what is known no better, the very same shape', () => {
    expect(shapeAt('140100')).toBe(atlas.divisionShapes.get('140100'));
    expect(shapeAt('140728')).toBe(atlas.divisionShapes.get('140728'));
    expect(shapeAt('rough')).toBe(atlas.divisionShapes.get('140728'));
    expect(atlas.placeShapes.get('rough')).toBe(atlas.divisionShapes.get('140728'));
  });

  test('keeps spots, lines and regions as they are', () => {
    expect([shapeAt('spot'), shapeAt('line'), shapeAt('region')].map((shape) => shape?.form)).toEqual([
      'spot',
      'line',
      'area',
    ]);
  });

  test('has no shape and no anchor for what nobody located', () => {
    expect(shapeAt('lost')).toBeUndefined();
    expect(atlas.anchors.has('roles@lost')).toBe(false);
    expect(atlas.anchors.size).toBe(6);
  });

  test('anchors every placement on its shape', () => {
    for (const [id, anchor] of atlas.anchors) {
      const shape = atlas.placementShapes.get(id);
      if (shape) expect(distanceToShape(anchor, shape)).toBeLessThan(0.001);
    }
  });
});

describe('loading', () => {
  const BODIES: Record<string, unknown> = {
    'atlas.json': CATALOGUE,
    'plan.json': files.plan,
    'divisions.json': divisions,
    'divisions.topo.json': boundaries,
    'water.topo.json': files.water,
  };
  /** A network that serves the files, but for one that gets another answer. */
  const network = (broken?: string, answer?: () => Response) => {
    const asked: string[] = [];
    const fetch = async (url: unknown): Promise<Response> => {
      asked.push(String(url));
      const file = String(url).split('/').at(-1) ?? '';
      return file === broken && answer ? answer() : new Response(JSON.stringify(BODIES[file]));
    };
    return { fetch: fetch as typeof globalThis.fetch, asked };
  };

  test.each(['data', 'data/', './data', '/here/data/'])('asks for every file once below %s', async (base) => {
    const { fetch, asked } = network();
    const { atlas } = await loadAtlas(base, fetch);
    expect(atlas.placements.size).toBe(7);
    expect(asked.toSorted()).toEqual(
      Object.keys(BODIES)
        .map((file) => `${base.replace(/\/$/, '')}/${file}`)
        .toSorted(),
    );
  });

  test.each([
    [
      'network',
      null,
      () => {
        throw new TypeError('Failed to fetch');
      },
    ],
    ['status', 404, () => new Response('', { status: 404 })],
    ['page', 200, () => new Response('\n<!doctype html>')],
    ['content', 200, () => new Response('PK')],
    ['content', 200, () => new Response('{}')],
    ['content', 200, () => new Response('null')],
  ] as const)('names the file that failed: %s %s', async (reason, status, answer) => {
    for (const file of ['atlas.json', 'plan.json', 'divisions.json']) {
      const { fetch } = network(file, answer as () => Response);
      const error: unknown = await loadFiles('data', fetch).catch((cause) => cause);
      expect(error).toBeInstanceOf(AtlasError);
      expect(error).toMatchObject({ file, reason, status });
    }
    for (const file of ['divisions.topo.json', 'water.topo.json']) {
      const { fetch } = network(file, answer as () => Response);
      const { atlas, missing } = await loadAtlas('data', fetch);
      expect(missing).toHaveLength(1);
      expect(missing[0]).toMatchObject({ file, reason, status });
      expect(atlas.placements.size).toBe(7);
    }
  });
});
