import Papa from 'papaparse';
import { fromDatum } from '../geo/datum.ts';
import type { Datum } from '../geo/datums.ts';
import type { LngLat } from '../geo/units.ts';
import { MAX_POINTS } from '../query/models/screen/criterion.ts';

/** The reader's own points, in the order of their rows. */
export type PointTable = {
  readonly names: readonly string[];
  /** Longitude and latitude by turns, WGS 84. */
  readonly positions: Float64Array;
};

export type PointField = 'name' | 'lng' | 'lat' | 'coordinates';

/** Why a row, or the whole text, could not be read, as data; `row` counts from 1 as a spreadsheet does. */
export type PointProblem =
  /** No columns of longitude and latitude; `headers` is the first row. */
  | { readonly code: 'no-columns'; readonly headers: readonly string[] }
  /** Looks like JSON, and is none, or no GeoJSON. */
  | { readonly code: 'json' }
  /** A workbook, archive or picture, not text. */
  | { readonly code: 'binary' }
  | { readonly code: 'nothing' }
  /** More than `MAX_POINTS`: the rest was left out. */
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'missing'; readonly row: number; readonly field: PointField }
  | {
      readonly code: 'not-a-number';
      readonly row: number;
      readonly field: PointField;
      readonly value: string;
    }
  /** Beyond 180 degrees of longitude or 90 of latitude. */
  | {
      readonly code: 'out-of-range';
      readonly row: number;
      readonly field: PointField;
      readonly value: string;
    }
  /** Longitude and latitude have changed places. */
  | { readonly code: 'swapped'; readonly row: number }
  /** A feature that is no point. */
  | { readonly code: 'not-a-point'; readonly row: number; readonly value: string };

export type PointsRead = { readonly table: PointTable; readonly problems: readonly PointProblem[] };

/**
 * Reads points from a table (CSV, TSV, cells copied from a spreadsheet) or GeoJSON. Columns are found by
 * their headers in Chinese or English, or without headers by their numbers. What cannot be read is told
 * row by row; all the rest is kept.
 * @param content text, or the bytes of a file in UTF-8, UTF-16 or GB 18030
 */
export function readPoints(content: string | ArrayBuffer, datum: Datum): PointsRead {
  const text = typeof content === 'string' ? content : decode(new Uint8Array(content));
  if (text === null) return failed({ code: 'binary' });
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return failed({ code: 'nothing' });
  const rows = /^[[{]/.test(trimmed) ? rowsOfJson(trimmed) : rowsOfTable(trimmed);
  if ('code' in rows) return failed(rows);
  return keep(rows, datum);
}

const failed = (problem: PointProblem): PointsRead => ({
  table: { names: [], positions: new Float64Array() },
  problems: [problem],
});

/** A row as it stands: what is there may still make no sense. */
type Row =
  | { readonly row: number; readonly name: string; readonly lng: string; readonly lat: string }
  | { readonly row: number; readonly notAPoint: string };

function keep(rows: readonly Row[], datum: Datum): PointsRead {
  const names: string[] = [];
  const positions: number[] = [];
  const problems: PointProblem[] = [];
  for (const row of rows) {
    if (names.length === MAX_POINTS) {
      problems.push({ code: 'too-many', limit: MAX_POINTS });
      break;
    }
    const read = readRow(row);
    if ('code' in read) {
      problems.push(read);
      continue;
    }
    names.push('name' in row ? row.name.trim() : '');
    positions.push(...(datum === 'WGS84' ? read.lngLat : fromDatum(read.lngLat, datum)));
  }
  return { table: { names, positions: Float64Array.from(positions) }, problems };
}

function readRow(row: Row): { readonly lngLat: LngLat } | PointProblem {
  if ('notAPoint' in row) return { code: 'not-a-point', row: row.row, value: row.notAPoint };
  const degrees: number[] = [];
  for (const field of ['lng', 'lat'] as const) {
    const value = row[field].trim();
    if (value === '') return { code: 'missing', row: row.row, field };
    const number = degreesOf(value);
    if (number === null) return { code: 'not-a-number', row: row.row, field, value };
    degrees.push(number);
  }
  const [lng, lat] = degrees as [number, number];
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lng) <= 90)
    return { code: 'swapped', row: row.row };
  if (Math.abs(lng) > 180) return { code: 'out-of-range', row: row.row, field: 'lng', value: row.lng.trim() };
  if (Math.abs(lat) > 90) return { code: 'out-of-range', row: row.row, field: 'lat', value: row.lat.trim() };
  return { lngLat: [lng, lat] };
}

/** Decimal degrees, also in full-width figures, with a sign of degrees or an E or N; null for anything else. */
function degreesOf(text: string): number | null {
  const match = /^(?:东经|北纬|[EN])?\s*([+-]?\d+(?:\.\d+)?)\s*[°度]?\s*[EN]?$/i.exec(text.normalize('NFKC'));
  return match ? Number(match[1]) : null;
}

const HEADERS: Readonly<Record<PointField, RegExp>> = {
  name: /^(name|title|site|label|名称|名字|名|点名|点位|站点|地点|项目|项目名称|企业|企业名称|公司|地块)$/,
  lng: /^(lng|lon|long|longitude|x|经度|东经|lng_?(wgs84|gcj02|bd09)|经度.*)$/,
  lat: /^(lat|latitude|y|纬度|北纬|lat_?(wgs84|gcj02|bd09)|纬度.*)$/,
  coordinates: /^(coordinates?|coords?|location|lnglat|坐标|经纬度|位置)$/,
};

type Columns = { readonly name: number; readonly lng: number; readonly lat: number; readonly pair: number };

function rowsOfTable(text: string): Row[] | PointProblem {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false });
  const first = data.findIndex((cells) => !isBlank(cells));
  const head = data[first] ?? [];
  const named = columnsByHeader(head);
  const columns = named ?? columnsByNumbers(head);
  if (!columns) return { code: 'no-columns', headers: head.map((cell) => cell.trim()).filter(Boolean) };
  return data.flatMap((cells, at): Row[] => {
    if (at < first + (named ? 1 : 0) || isBlank(cells)) return [];
    const cell = (column: number) => cells[column] ?? '';
    const pair = cell(columns.pair)
      .split(/[\s,，;；]+/)
      .filter(Boolean);
    const [lng = '', lat = ''] = columns.pair >= 0 ? pair : [cell(columns.lng), cell(columns.lat)];
    return [{ row: at + 1, name: cell(columns.name), lng, lat }];
  });
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

function columnsByHeader(head: readonly string[]): Columns | null {
  const find = (field: PointField) =>
    head.findIndex((cell) => HEADERS[field].test(cell.normalize('NFKC').trim().toLowerCase()));
  const columns = { name: find('name'), lng: find('lng'), lat: find('lat'), pair: find('coordinates') };
  if (columns.lng >= 0 && columns.lat >= 0) return { ...columns, pair: -1 };
  return columns.pair >= 0 ? columns : null;
}

/** Without headers: the first two neighbours that look like a longitude and a latitude of China, either way. */
function columnsByNumbers(cells: readonly string[]): Columns | null {
  const numbers = cells.map((cell) => degreesOf(cell.trim()));
  const isLng = (value: number | null | undefined) => typeof value === 'number' && value > 70 && value < 140;
  const isLat = (value: number | null | undefined) => typeof value === 'number' && value > 0 && value < 60;
  const at = numbers.findIndex(
    (value, i) => (isLng(value) && isLat(numbers[i + 1])) || (isLat(value) && isLng(numbers[i + 1])),
  );
  if (at === -1) return null;
  const [lng, lat] = isLng(numbers[at]) ? [at, at + 1] : [at + 1, at];
  return { name: numbers.indexOf(null), lng, lat, pair: -1 };
}

function rowsOfJson(text: string): Row[] | PointProblem {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return { code: 'json' };
  }
  const features = isObject(content) && Array.isArray(content['features']) ? content['features'] : [content];
  if (!features.every(isFeature)) return { code: 'json' };
  return features.flatMap(({ geometry, properties }, at): Row[] => {
    const name = nameIn(properties);
    const point = (position: unknown): Row => {
      const [lng, lat] = Array.isArray(position) ? position : [];
      return { row: at + 1, name, lng: String(lng ?? ''), lat: String(lat ?? '') };
    };
    if (geometry?.type === 'Point') return [point(geometry.coordinates)];
    if (geometry?.type === 'MultiPoint' && Array.isArray(geometry.coordinates))
      return geometry.coordinates.map(point);
    return [{ row: at + 1, notAPoint: geometry?.type ?? '' }];
  });
}

type LooseFeature = {
  readonly geometry: { readonly type: string; readonly coordinates?: unknown } | null;
  readonly properties?: unknown;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isFeature(value: unknown): value is LooseFeature {
  if (!isObject(value) || value['type'] !== 'Feature') return false;
  const geometry = value['geometry'];
  return geometry === null || (isObject(geometry) && typeof geometry['type'] === 'string');
}

function nameIn(properties: unknown): string {
  if (!isObject(properties)) return '';
  const found = Object.entries(properties).find(([key]) => HEADERS.name.test(key.trim().toLowerCase()));
  return found ? String(found[1] ?? '') : '';
}

/** Text of a file; null where it is none. Spreadsheets in China write GB 18030 or UTF-16. */
function decode(bytes: Uint8Array): string | null {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.subarray(0, 1000).includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
