import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPoints } from '../../src/atlas/points.ts';
import { toDatum } from '../../src/geo/datum.ts';
import { toCsv } from '../../src/ui/widgets/csv.ts';

const read = (content: string | ArrayBuffer) => {
  const { table, problems } = readPoints(content, 'WGS84');
  const at = (number: number) => [...table.positions.subarray(2 * number, 2 * number + 2)];
  return { points: table.names.map((name, number) => [name, ...at(number)]), problems };
};
const PLACES = [
  ['甲地块', 112.55, 37.87],
  ['乙, “地块”', 113.3, 40.08],
];

describe('reading points of the reader', () => {
  test.each([
    ['CSV with Chinese heads', '名称,经度,纬度\n甲地块,112.55,37.87\n"乙, “地块”",113.3,40.08\n'],
    [
      'cells copied from a spreadsheet',
      '纬度\t备注\t经度\t项目名称\n37.87\tx\t112.55\t甲地块\n40.08\t\t113.3\t乙, “地块”',
    ],
    ['English heads and blank rows', 'Lng;Lat;Name\n\n112.55;37.87;甲地块\n;;\n113.3;40.08;乙, “地块”\n\n'],
    ['no heads, longitude first', '甲地块,112.55,37.87\n"乙, “地块”",113.3,40.08'],
    ['no heads, latitude first', '甲地块,37.87,112.55\n"乙, “地块”",40.08,113.3'],
    ['one column for both', '名称,坐标\n甲地块,"112.55,37.87"\n"乙, “地块”",113.3 40.08'],
    [
      'signs of degrees and full-width figures',
      '名称,经度,纬度\n甲地块,１１２．５５°E,37.87° N\n"乙, “地块”",东经113.3,北纬40.08度',
    ],
    [
      'GeoJSON',
      JSON.stringify({
        type: 'FeatureCollection',
        features: PLACES.map(([name, ...coordinates]) => ({
          type: 'Feature',
          properties: { name },
          geometry: { type: 'Point', coordinates },
        })),
      }),
    ],
  ])('%s', (_, text) => expect(read(text)).toEqual({ points: PLACES, problems: [] }));

  test('a mark of byte order and a file of GB 18030 or UTF-16 are read as text', () => {
    expect(read('\uFEFF名称,经度,纬度\n甲地块,112.55,37.87').points).toEqual([PLACES[0]]);
    const gbk = Uint8Array.from([
      0xc3,
      0xfb,
      0xb3,
      0xc6,
      0x2c,
      0xbe,
      0xad,
      0xb6,
      0xc8,
      0x2c,
      0xce,
      0xb3,
      0xb6,
      0xc8,
      0x0a,
      0xbc,
      0xd7,
      0xb5,
      0xd8,
      0xbf,
      0xe9,
      ...new TextEncoder().encode(',112.55,37.87'),
    ]);
    expect(read(gbk.buffer).points).toEqual([PLACES[0]]);
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'名称\t经度\t纬度\n甲地块\t112.55\t37.87'].flatMap((letter) => [
        letter.charCodeAt(0) & 255,
        letter.charCodeAt(0) >> 8,
      ]),
    ]);
    expect(read(utf16.buffer).points).toEqual([PLACES[0]]);
  });

  test('bad rows are told with row, field and value, and all others are kept', () => {
    const text = [
      '名称,经度,纬度',
      '甲地块,112.55,37.87',
      '无经度,,37',
      '乱写,一百一,37',
      '写反,37.87,112.55',
      '太远,212.5,37',
      '',
      '乙,113.3,40.08',
    ].join('\n');
    const { points, problems } = read(text);
    expect(points.map(([name]) => name)).toEqual(['甲地块', '乙']);
    expect(problems).toEqual([
      { code: 'missing', row: 3, field: 'lng' },
      { code: 'not-a-number', row: 4, field: 'lng', value: '一百一' },
      { code: 'swapped', row: 5 },
      { code: 'out-of-range', row: 6, field: 'lng', value: '212.5' },
    ]);
  });

  test('a feature that is no point is told, and points of many count each', () => {
    const features = [
      { type: 'Feature', properties: null, geometry: { type: 'LineString', coordinates: [] } },
      {
        type: 'Feature',
        properties: { 名称: '群' },
        geometry: {
          type: 'MultiPoint',
          coordinates: [
            [112, 37],
            [113, 38],
          ],
        },
      },
      { type: 'Feature', properties: {}, geometry: null },
    ];
    const { points, problems } = read(JSON.stringify({ type: 'FeatureCollection', features }));
    expect(points).toEqual([
      ['群', 112, 37],
      ['群', 113, 38],
    ]);
    expect(problems).toEqual([
      { code: 'not-a-point', row: 1, value: 'LineString' },
      { code: 'not-a-point', row: 3, value: '' },
    ]);
  });

  test.each([
    ['', 'nothing'],
    ['  \n ', 'nothing'],
    ['{"type": "FeatureCollection", "features": [', 'json'],
    ['{"type": "Topology"}', 'json'],
    ['城市,人口\n太原,530', 'no-columns'],
  ])('%j as a whole is %s', (text, code) =>
    expect(read(text)).toMatchObject({ points: [], problems: [{ code }] }),
  );

  test('a workbook is told apart from text', () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]).buffer;
    expect(read(zip).problems).toEqual([{ code: 'binary' }]);
  });

  test('positions of another datum are brought to WGS 84', () => {
    const [lng, lat] = toDatum([112.55, 37.87], 'BD09');
    const { table } = readPoints(`经度,纬度\n${lng},${lat}`, 'BD09');
    expect(table.positions[0]).toBeCloseTo(112.55, 5);
    expect(table.positions[1]).toBeCloseTo(37.87, 5);
  });

  test('whatever is pasted, nothing throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
    fc.assert(fc.property(fc.json(), (text) => void read(text)));
    fc.assert(fc.property(fc.uint8Array(), (bytes) => void read(bytes.slice().buffer)));
  });

  test('what is written as a table is read back', () => {
    const degrees = (most: number) =>
      fc.integer({ min: -most * 1e6, max: most * 1e6 }).map((millionths) => millionths / 1e6);
    const position = fc.tuple(degrees(180), degrees(90));
    const point = fc.tuple(fc.stringMatching(/^[^\s=+\-@＝＋－＠\uFEFF][^\r\n\t]*$/), position);
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 5 }), (points) => {
        const rows = points.map(([name, [lng, lat]]) => [name, lng, lat]);
        const { table, problems } = readPoints(toCsv([['名称', '经度', '纬度'], ...rows]), 'WGS84');
        expect(problems).toEqual([]);
        expect(table.names).toEqual(points.map(([name]) => name.trim()));
        expect([...table.positions]).toEqual(rows.flatMap(([, lng, lat]) => [lng, lat]));
      }),
    );
  });
});
