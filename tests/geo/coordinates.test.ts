import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Coordinate,
  type CoordinateProblem,
  coordinatesAt,
  formatCoordinates,
  isAround,
  readPosition,
} from '../../src/geo/coordinates.ts';
import { ANGLE_FORMATS, DATUMS } from '../../src/geo/datums.ts';
import type { Bbox, LngLat } from '../../src/geo/units.ts';
import { position } from './shapes.ts';

const BOUNDS: Bbox = [110.2, 34.5, 114.6, 40.8];

describe('writing', () => {
  test.each([
    ['WGS84', 'decimal', '37.870000, 112.550000'],
    ['GCJ02', 'decimal', '112.550000,37.870000'],
    ['BD09', 'decimal', '112.550000,37.870000'],
    ['WGS84', 'dms', '37°52′12.00″N 112°33′00.00″E'],
    ['GCJ02', 'dms', '37°52′12.00″N 112°33′00.00″E'],
    ['BD09', 'dms', '37°52′12.00″N 112°33′00.00″E'],
  ] as const)('%s, %s: %s', (datum, format, text) => {
    expect(formatCoordinates([112.55, 37.87], datum, format)).toBe(text);
  });

  test('60 seconds become a minute, 60 minutes a degree, south and west have their letters', () => {
    expect(formatCoordinates([112.9999999, -36.9999999], 'WGS84', 'dms')).toBe(
      '37°00′00.00″S 113°00′00.00″E',
    );
    expect(formatCoordinates([-0.5, 0], 'WGS84', 'dms')).toBe('0°00′00.00″N 0°30′00.00″W');
    expect(formatCoordinates([0, 1 / 720], 'WGS84', 'dms')).toBe('0°00′05.00″N 0°00′00.00″E');
  });
});

describe('reading', () => {
  test.each([
    '37.87,112.55',
    '112.55,37.87',
    '37.87 112.55',
    '112.55\t37.87',
    '(37.87, 112.55)',
    '３７．８７，１１２．５５',
    '112.55，37.87',
    '37.87、112.55',
    '37.87N 112.55E',
    'N37.87 E112.55',
    '112.55° E, 37.87° N',
    '37°52′12″N 112°33′00″E',
    `37°52'12"N, 112°33'0"E`,
    "37° 52' 12'' N 112° 33' 0'' E",
    '37°52.2′N 112°33′E',
    '37°52’12”N 112°33’E',
    'E112°33′ N37°52′12″',
    '北纬37度52分12秒 东经112度33分',
    '东经112度33分北纬37度52分12秒',
    '北纬37.87度东经112.55度',
    '经度：112.55，纬度：37.87',
    'lng: 112.55, lat: 37.87',
    '{"lng":112.55,"lat":37.87}',
    '坐标 112.55,37.87（太原）',
    '+37.87, +112.55',
    '37.87°N\n112.55°E',
    '37.87 deg, 112.55 degrees',
    'latitude 37.87 longitude 112.55',
    'LAT=37.87; LON=112.55',
    '37.87/112.55',
    '37.87, 112.55 12.5 km',
    '海拔 800 米，北纬37.87，东经112.55',
    '-37.87S, -112.55W',
    '37.87N, 112.55',
    '37.87, 112.55E',
    '112.55E, 37.87',
    '112.55, 37.87N',
    `37º52'12"N 112º33'00"E`,
    '37˚52′12″N 112˚33′00″E',
    '37°52´12"N 112°33´00"E',
    '37 52 12 N 112 33 00 E',
    '112 33 00 E, 37 52 12 N',
    'N 37 52 12 E 112 33 00',
    '37:52:12N 112:33:00E',
    '37°52′12N 112°33′00E',
    '37.87,\u200b112.55',
    '\ufeff37.87, 112.55',
    '甲 12.5 36.8 112.55 37.87',
    '甲 3.5 112.55 37.87',
    '112.55 37.87 12.5 36.8',
    '#map=9.50/37.8700/112.5500',
    'https://example.org/?lang=zh#q=listed&map=9.50/37.8700/112.5500',
  ])('%s', (text) => {
    expect(readPosition(text, BOUNDS)).toEqual({ kind: 'position', lngLat: [112.55, 37.87] });
  });

  test.each([
    ['GCJ-02: 112.55,37.87', 'GCJ02'],
    ['112.55,37.87 (BD09)', 'BD09'],
    ['百度坐标 112.55,37.87', 'BD09'],
    ['WGS 84 37.87, 112.55', 'WGS84'],
  ] as const)('%s: the datum that is named', (text, datum) => {
    expect(readPosition(text, BOUNDS)).toEqual({ kind: 'position', lngLat: [112.55, 37.87], datum });
  });

  test('degrees, minutes and seconds are the same with any of their signs', () => {
    const sign = fc.tuple(
      fc.constantFrom('°', 'º', '˚', '度'),
      fc.constantFrom("'", '′', '´', '’', '分'),
      fc.constantFrom('"', '″', '”', "''", '秒', ''),
    );
    const degrees = fc.tuple(fc.integer({ min: 35, max: 40 }), fc.nat(59), fc.nat(59));
    fc.assert(
      fc.property(degrees, sign, fc.constantFrom('', ' ', '\u200b'), ([d, m, s], [dd, mm, ss], gap) => {
        const read = readPosition(`${d}${dd}${m}${mm}${gap}${s}${ss}N 112.55°E`, BOUNDS);
        expect(read).toMatchObject({ kind: 'position' });
        if (read.kind === 'position') expect(read.lngLat[1]).toBeCloseTo(d + m / 60 + s / 3600, 8);
      }),
    );
  });

  test.each<[string, CoordinateProblem]>([
    ['', { code: 'no-coordinates' }],
    ['太原', { code: 'no-coordinates' }],
    ['北纬37度52分', { code: 'one-coordinate', word: '北纬37度52′' }],
    ['112.55', { code: 'one-coordinate', word: '112.55' }],
    ['北纬37度52分12.5秒', { code: 'one-coordinate', word: '北纬37度52′12.5″' }],
    ['N 37.87', { code: 'one-coordinate', word: '37.87' }],
    ['37.87s', { code: 'one-coordinate', word: '37.87S' }],
    ['112.55 和 37.87', { code: 'one-coordinate', word: '112.55' }],
    ['x37.87, 112.55', { code: 'one-coordinate', word: '112.55' }],
    ['1.37.87, 112.55', { code: 'one-coordinate', word: '112.55' }],
    ['37°60′N 112°33′E', { code: 'sixtieths', word: '37°60′N' }],
    ['37°52′60″N 112°33′E', { code: 'sixtieths', word: '37°52′60″N' }],
    ['37°72′N 112°33′E', { code: 'sixtieths', word: '37°72′N' }],
    ['37°52′N 112°33′75″E', { code: 'sixtieths', word: '112°33′75″E' }],
    ['37.87N 112.55N', { code: 'same-axis', axis: 'lat' }],
    ['112.55N 37.87E', { code: 'swapped', lngLat: [112.55, 37.87] }],
    ['112.55E 37.87E', { code: 'same-axis', axis: 'lng' }],
    ['112.55, 37.87E', { code: 'swapped', lngLat: [112.55, 37.87] }],
    ['112.55N, 37.87', { code: 'swapped', lngLat: [112.55, 37.87] }],
    ['90.0N 180.0E', { code: 'outside', lngLat: [180, 90] }],
    ['90.0S 180.0W', { code: 'outside', lngLat: [-180, -90] }],
    ['南纬37.87 西经112.55', { code: 'outside', lngLat: [-112.55, -37.87] }],
    ['−37.87, −112.55', { code: 'outside', lngLat: [-112.55, -37.87] }],
    ['90.1N 112.55E', { code: 'degrees', word: '90.1N' }],
    ['90.1S 112.55E', { code: 'degrees', word: '90.1S' }],
    ['37.87N 180.1E', { code: 'degrees', word: '180.1E' }],
    ['37.87N 180.1W', { code: 'degrees', word: '180.1W' }],
    ['121.5N 31.2E', { code: 'degrees', word: '121.5N' }],
    ['95.5, 31.2', { code: 'outside', lngLat: [95.5, 31.2] }],
    ['37.87, 212.55', { code: 'degrees', word: '212.55' }],
    ['97.87N 112.55E', { code: 'degrees', word: '97.87N' }],
    ['31.2, 121.5', { code: 'outside', lngLat: [121.5, 31.2] }],
    ['121.5, 31.2', { code: 'outside', lngLat: [121.5, 31.2] }],
    ['-37.87, 112.55', { code: 'outside', lngLat: [112.55, -37.87] }],
  ])('%s: %o', (text, problem) => {
    expect(readPosition(text, BOUNDS)).toEqual({ kind: 'problem', problem });
  });

  test.each<[string, number, unknown]>([
    ['37.87,112.55', 0, { end: 12, first: [37.87, null], second: [112.55, null] }],
    ['near 37.87,112.55 km', 5, { end: 18, first: [37.87, null], second: [112.55, null] }],
    ['37n 112e', 0, { end: 8, first: [37, 'lat'], second: [112, 'lng'] }],
    ['e112 37', 0, { end: 7, first: [112, 'lng'], second: [37, null] }],
    ['37°, 112', 0, { end: 8, first: [37, null], second: [112, null] }],
    ['37, 112°', 0, { end: 8, first: [37, null], second: [112, null] }],
    ['37, 112', 0, null],
    ['37.5, 112', 0, null],
    ['37, 112.5', 0, null],
    ['37.87n 112.55n', 0, null],
    ['37°60′n 112°e', 0, null],
    ['37°n 112°60′e', 0, null],
    ['near 37.87,112.55', 0, null],
  ])('two angles in %j from %i on: %j', (chars, start, expected) => {
    const found = coordinatesAt(chars, start);
    const angle = ({ degrees, axis }: Coordinate) => [degrees, axis];
    expect(found && { end: found.end, first: angle(found.first), second: angle(found.second) }).toEqual(
      expected,
    );
  });

  test('2 degrees beyond the bounds are still around, and no more', () => {
    const [west, south, east, north] = [108.2, 32.5, 116.6, 42.8];
    for (const lng of [west, east])
      for (const lat of [south, north]) expect(isAround([lng, lat], BOUNDS)).toBe(true);
    for (const lng of [west - 0.01, east + 0.01]) expect(isAround([lng, 37], BOUNDS)).toBe(false);
    for (const lat of [south - 0.01, north + 0.01]) expect(isAround([112, lat], BOUNDS)).toBe(false);
  });

  test('what was written is read back, in every datum and format', () => {
    const styles = fc.tuple(fc.constantFrom(...DATUMS), fc.constantFrom(...ANGLE_FORMATS));
    fc.assert(
      fc.property(position, styles, fc.constantFrom('', '位置：', ' '), (place, [datum, format], before) => {
        const read = readPosition(before + formatCoordinates(place, datum, format), BOUNDS);
        expect(read.kind).toBe('position');
        const [lng, lat] = (read as { lngLat: LngLat }).lngLat;
        const halfStep = format === 'decimal' ? 0.5e-6 : 0.5 / 360_000;
        expect(Math.abs(lng - place[0])).toBeLessThan(halfStep * 1.01);
        expect(Math.abs(lat - place[1])).toBeLessThan(halfStep * 1.01);
      }),
    );
  });

  test('no text makes it fail', () => {
    const pieces = fc.constantFrom(
      '37',
      '112.55',
      '.',
      ',',
      '°',
      '′',
      '″',
      'N',
      'E',
      '北纬',
      '度',
      '分',
      ' ',
      '-',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), fc.string(), (parts, rest) => {
        expect(['position', 'problem']).toContain(readPosition(parts.join('') + rest, BOUNDS).kind);
      }),
    );
  });
});
