/** The open data as other programs find it: what `publish()` writes under `data/`. */
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import geojsonValidation from 'geojson-validation';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import type { AuditReport } from '../../geodata/audit/report.ts';
import { publish } from '../../geodata/build/publish.ts';
import { readSource } from '../../geodata/build/readPlan.ts';
import type { Catalogue } from '../../geodata/catalogue.ts';
import { type Boundaries, joinPlacements, locatePlaces, type Plan } from '../../geodata/join.ts';
import {
  type Division,
  type Placement as PlacementOf,
  type Provenance,
  schemasOf,
  type WrittenPlace,
} from '../../geodata/schema.ts';

const files = publish();
const text = (name: string): string => files.get(name) ?? '';
const json = <T>(name: string): T => JSON.parse(text(name)) as T;
const featuresOf = <P>(name: string) =>
  json<FeatureCollection<Geometry | null, P>>(name).features as Feature<Geometry | null, P>[];

const geojsonFiles = [...files.keys()].filter((name) => name.endsWith('.geojson'));
const placements = featuresOf<PlacementOf>('assignments.geojson');
const source = readSource();
const { Place, Placement } = schemasOf(source.catalogue);

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(positionsOf);
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 };
  return [geometry.coordinates].flat(depth[geometry.type]) as Position[];
}

const ringsOf = (geometry: Geometry): Position[][][] =>
  geometry.type === 'Polygon'
    ? [geometry.coordinates]
    : geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : [];

/** Twice the signed area: positive when the ring runs counter-clockwise. */
const turn = (ring: Position[]): number =>
  ring.slice(1).reduce((sum, [x = 0, y = 0], at) => {
    const [fromX = 0, fromY = 0] = ring[at] ?? [];
    return sum + fromX * y - x * fromY;
  }, 0);

const idsOf = (features: Feature<Geometry | null, unknown>[]) => features.map(({ id }) => id);

describe('the published files', () => {
  test('are those of the data contract', () => {
    const contract = [
      'assignments.csv',
      'assignments.geojson',
      'cities.geojson',
      'counties.geojson',
      'places.geojson',
      'province.geojson',
      'schema.json',
      'water.geojson',
    ];
    expect([...files.keys()]).toEqual(expect.arrayContaining(contract));
    expect(featuresOf('province.geojson')).toHaveLength(1);
    expect(featuresOf('cities.geojson')).toHaveLength(11);
    expect(featuresOf('counties.geojson')).toHaveLength(117);
  });

  test.each(geojsonFiles)('%s is valid GeoJSON in WGS 84', (name) => {
    const collection = json<FeatureCollection>(name);
    expect(geojsonValidation.valid(collection)).toBe(true);
    expect(collection).not.toHaveProperty('crs');
    const outside = collection.features
      .flatMap(({ geometry }) => (geometry ? positionsOf(geometry) : []))
      .filter(([lng = 0, lat = 0]) => lng < 105 || lng > 123 || lat < 31 || lat > 43);
    expect(outside).toEqual([]);
  });

  test.each(geojsonFiles)('%s has ids of its own and no more than five decimals', (name) => {
    const ids = idsOf(featuresOf(name));
    expect(ids.every((id) => typeof id === 'string')).toBe(true);
    expect(new Set(ids).size).toBe(ids.length);
    const long = featuresOf(name)
      .flatMap(({ geometry }) => (geometry ? positionsOf(geometry).flat() : []))
      .filter((degrees) => Number(degrees.toFixed(5)) !== degrees);
    expect(long).toEqual([]);
  });

  test.each(geojsonFiles)('%s winds its polygons by the right-hand rule', (name) => {
    const wrong = featuresOf(name).filter(
      ({ geometry }) =>
        geometry &&
        ringsOf(geometry).some((polygon) => polygon.some((ring, at) => turn(ring) > 0 !== (at === 0))),
    );
    expect(idsOf(wrong)).toEqual([]);
  });

  test('regions that are unions of counties are among the polygons checked', () => {
    const unions = placements.filter(
      ({ geometry, properties }) => geometry?.type === 'MultiPolygon' && properties.precision === 'region',
    );
    expect(unions.length).toBeGreaterThan(0);
  });

  test('places fit the schema', () => {
    const wrong = featuresOf('places.geojson').filter(
      ({ properties }) => !Place.safeParse(properties).success,
    );
    expect(idsOf(wrong)).toEqual([]);
  });
});

describe('assignments.geojson', () => {
  test('every feature fits the schema', () => {
    const wrong = placements.flatMap(({ id, properties }) => {
      const { error } = Placement.safeParse(properties);
      return error ? [`${id}: ${error.message}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  test('schema.json says the same: fields, which are all required, and the words that a field may hold', () => {
    const schema = json<{
      required: string[];
      additionalProperties: boolean;
      properties: Record<
        string,
        { type?: string; enum?: unknown[]; anyOf?: { type?: string; enum?: unknown[] }[] }
      >;
    }>('schema.json');
    const fields = Object.keys(Placement.shape).sort();
    expect(schema.required.toSorted()).toEqual(fields);
    expect(schema.additionalProperties).toBe(false);
    const wrong = placements.flatMap(({ id, properties }) => {
      const values = Object.entries(properties);
      const bad = values.filter(([key, value]) => {
        const field = schema.properties[key];
        if (!field) return true;
        const choices = [field, ...(field.anyOf ?? [])];
        if (value === null) return !choices.some(({ type }) => type === 'null');
        const words = choices.flatMap((choice) => choice.enum ?? []);
        return words.length > 0 && !words.includes(value);
      });
      const isWhole = values.length === fields.length;
      return [...(isWhole ? [] : [`${id}: fields`]), ...bad.map(([key]) => `${id}: ${key}`)];
    });
    expect(wrong).toEqual([]);
  });

  test('an id is <assignment>@<place>', () => {
    const wrong = placements.filter(
      ({ id, properties }) => id !== properties.id || id !== `${properties.assignment}@${properties.place}`,
    );
    expect(idsOf(wrong)).toEqual([]);
  });

  test('has no geometry exactly where nothing is known', () => {
    const wrong = placements.filter(
      ({ geometry, properties }) => (geometry === null) !== (properties.precision === null),
    );
    expect(idsOf(wrong)).toEqual([]);
    expect(placements.some(({ geometry }) => geometry === null)).toBe(true);
  });

  test('is what the app joins from plan.json; places.geojson adds where positions come from', () => {
    const { assignments, places } = json<Plan>('plan.json');
    const divisions = json<Division[]>('divisions.json');
    const located = locatePlaces(places, divisions, json<Boundaries>('divisions.topo.json'));
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    expect(
      plain(joinPlacements(assignments, located, divisions, json<Catalogue>('atlas.json').themes)),
    ).toEqual(placements);
    const withoutSources = featuresOf<WrittenPlace>('places.geojson').map(({ properties, ...feature }) => {
      const { source_zh: _, source_en: __, note_zh: ___, note_en: ____, ...place } = properties;
      return { ...feature, properties: place };
    });
    expect(plain(located)).toEqual(withoutSources);
  });
});

describe('assignments.csv', () => {
  const csv = text('assignments.csv');
  const { data, meta, errors } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true });

  test('has a byte-order mark, by which Excel knows UTF-8, and lines that end in CRLF', () => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('opens without complaint: one row for each placement, one column for each field', () => {
    expect(errors).toEqual([]);
    expect(data).toHaveLength(placements.length);
    expect(meta.fields).toEqual([...Object.keys(Placement.shape), 'lng', 'lat']);
  });

  test('holds the same values', () => {
    const wrong = placements.flatMap(({ id, properties, geometry }, at) => {
      const row = data[at] ?? {};
      const [lng, lat] = geometry?.type === 'Point' ? geometry.coordinates : [];
      return Object.entries({ ...properties, lng, lat })
        .filter(([key, value]) => {
          const cell = row[key] ?? '';
          if (!Array.isArray(value)) return cell !== String(value ?? '');
          const parts = cell === '' ? [] : cell.split('; ');
          if (parts.length !== value.length) return true;
          return value.some((entry, part) =>
            typeof entry === 'string'
              ? parts[part] !== entry
              : 'zh' in entry
                ? parts[part] !== `${entry.zh} ${entry.en}`
                : !parts[part]?.includes(` ${entry.value} `),
          );
        })
        .map(([key]) => `${id}: ${key}`);
    });
    expect(wrong).toEqual([]);
  });

  test('no cell is taken for a formula', () => {
    const texts = data.flatMap((row) => Object.values(row).filter((cell) => /^[=+@\t-]/.test(cell)));
    expect(texts).toEqual([]);
  });
});

describe('provenance.json', () => {
  const provenance = json<Record<string, Provenance>>('provenance.json');
  const places = featuresOf<WrittenPlace>('places.geojson').map(({ properties }) => properties);

  test('says of every place what places.geojson says, and plan.json leaves it out', () => {
    expect(places.length).toBeGreaterThan(200);
    expect(provenance).toEqual(
      Object.fromEntries(
        places.map(({ id, source_zh, source_en, note_zh, note_en }) => [
          id,
          {
            source: { zh: source_zh, en: source_en },
            note: note_zh === null && note_en === null ? null : { zh: note_zh, en: note_en },
          },
        ]),
      ),
    );
    expect(text('plan.json')).not.toMatch(/"(source|note)_/);
  });
});

describe('audit.json', () => {
  const { coverage, exclusions, reasons } = json<AuditReport>('audit.json');

  test('counts what the plan holds: npm run audit -- --write renews it', () => {
    const counted = coverage.sections.map(({ section, assignments, placements: at }) => [
      section,
      assignments,
      at,
    ]);
    const held = Array.from({ length: 70 }, (_, index) => {
      const own = source.assignments.filter(({ section }) => section === index + 1);
      return [index + 1, own.length, own.reduce((sum, { places }) => sum + places.length, 0)];
    });
    expect(counted).toEqual(held);
  });

  test('gives a reason for everything that was left out', () => {
    expect(exclusions.length).toBeGreaterThan(0);
    expect(exclusions.filter(({ reason }) => !reasons[reason])).toEqual([]);
  });
});
