import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../geodata/schema.ts';
import { buildUnderlay, isBaseSource } from '../../layers/basemap.ts';
import { formatImageId, type MapImage, parseImageId } from '../../layers/images.ts';
import { LAYERS, LITE_LEAVES_OUT, LITE_STARTS_AT } from '../../layers/order.ts';
import { type Palette, paletteOf, withMoreContrast } from '../../layers/palette.ts';
import type { SourceData } from '../../layers/sources.ts';
import { PLAIN_LINE, STATUS_STROKES, statusLegend } from '../../layers/status.ts';
import { buildStyle } from '../../layers/style.ts';
import { BASE_MAP_IDS } from '../../src/state/baseMap.ts';
import { GROUPS, THEMES } from '../catalogue.ts';

const [LIGHT, DARK, PRINT] = (['light', 'dark', 'print'] as const).map((scheme) =>
  paletteOf(scheme, GROUPS),
) as [Palette, Palette, Palette];

const empty = { type: 'FeatureCollection' as const, features: [] };
const data: SourceData = {
  province: empty,
  surroundings: empty,
  edges: empty,
  seats: empty,
  water: empty,
  labels: 'data/labels.geojson',
  spots: empty,
  badges: empty,
  lines: empty,
  regions: empty,
  tints: empty,
  extents: empty,
  focus: empty,
  ring: empty,
  candidates: empty,
  marks: empty,
  masks: empty,
};
const groups = GROUPS.map(({ id }) => id);
const looks = [LIGHT, DARK, PRINT].flatMap((palette) =>
  (['zh', 'en'] as const).flatMap((lang) => [false, true].map((lite) => ({ palette, lang, lite, groups }))),
);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe('the style', () => {
  test.each(looks)('is valid in $palette.scheme, $lang, lite $lite', (look) => {
    expect(validateStyleMin(buildStyle(look, data)).map((error) => error.message)).toEqual([]);
  });

  test('names every layer once and no other host', () => {
    const style = buildStyle({ palette: LIGHT, lang: 'zh', lite: false, groups }, data);
    const ids = style.layers.map((layer) => layer.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
    expect(style.glyphs).toBeUndefined();
  });

  test('drawn with less leaves out only what it names, and every name is a layer', () => {
    const idsOf = (lite: boolean) =>
      buildStyle({ palette: LIGHT, lang: 'zh', lite, groups }, data).layers.map(({ id }) => id);
    const left = idsOf(false).filter((id) => !idsOf(true).includes(id));
    expect(new Set(left)).toEqual(LITE_LEAVES_OUT);
  });

  test('drawn with less smooths no fill and starts later what it names', () => {
    const { layers } = buildStyle({ palette: LIGHT, lang: 'zh', lite: true, groups }, data);
    const fills = layers.filter((layer) => layer.type === 'fill');
    expect(fills.length).toBeGreaterThan(0);
    expect(fills.every(({ paint }) => paint?.['fill-antialias'] === false)).toBe(true);
    const named = layers.filter(({ id }) => LITE_STARTS_AT.has(id));
    expect(new Map(named.map(({ id, minzoom }) => [id, minzoom]))).toEqual(LITE_STARTS_AT);
  });

  test.each(BASE_MAP_IDS.filter((id) => id !== 'none').flatMap((id) => looks.map((look) => ({ id, look }))))(
    'is valid over $id in $look.palette.scheme, $look.lang',
    ({ id, look }) => {
      const underlay = buildUnderlay(id, 3, look.palette, look.lang);
      const style = buildStyle({ ...look, underlay }, data);
      expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
      const sources = Object.keys(style.sources).filter(isBaseSource);
      expect(sources.length).toBeGreaterThan(0);
      expect(sources).toEqual(Object.keys(underlay.sources));
      expect(style.layers.map((layer) => layer.id)).toEqual(
        expect.arrayContaining(buildStyle(look, data).layers.map((layer) => layer.id)),
      );
    },
  );

  test('puts a base map over the land and under all of ours, asks none of its hosts itself and holds no key', () => {
    const [palette, lang] = [LIGHT, 'zh' as const];
    const underlay = buildUnderlay('tianditu-vector', 0, palette, lang);
    const style = buildStyle({ palette, lang, lite: false, underlay, groups }, data);
    const ids = style.layers.map((layer) => layer.id);
    const base = underlay.layers.map((layer) => ids.indexOf(layer.id));
    expect(Math.min(...base)).toBeGreaterThan(ids.indexOf('province-land'));
    expect(Math.max(...base)).toBeLessThan(ids.indexOf('tints-fill'));
    expect(JSON.stringify(style)).not.toMatch(/https?:/);
    expect(JSON.stringify(style)).toContain('tk={key}');
  });

  test('asks every base map anew in a new attempt', () => {
    const sources = [0, 1].map((attempt) =>
      Object.keys(buildUnderlay('tianditu-imagery', attempt, DARK, 'en').sources),
    );
    expect(new Set(sources.flat()).size).toBe(4);
  });

  test('draws symbols over land and badges on top', () => {
    const ids = LAYERS.flatMap((group) => group({ palette: LIGHT, lang: 'zh', lite: false, groups })).map(
      (layer) => layer.id,
    );
    expect(ids[0]).toBe('outside');
    expect(ids.slice(-4)).toEqual(['badges-symbol', 'marks-disc', 'marks-number', 'masks-symbol']);
    expect(ids.indexOf('spots-symbol')).toBeGreaterThan(ids.indexOf('province-edge'));
  });
});

test.each([LIGHT, DARK])(
  'with more contrast every edge and label of the ground stands out more: $scheme',
  (palette) => {
    const strong = withMoreContrast(palette);
    for (const part of ['countyEdge', 'cityEdge', 'river', 'labelSecond', 'labelFaint'] as const) {
      const [before, after] = [palette, strong].map((tones) => contrast(tones[part], palette.land));
      expect([part, (after ?? 0) > (before ?? 0)]).toEqual([part, true]);
    }
  },
);

describe.each([LIGHT, DARK, PRINT])('the $scheme palette', (palette) => {
  test('keeps labels readable: contrast of at least 4.5 on their ground', () => {
    for (const ink of [palette.label, palette.labelSecond, palette.riverLabel]) {
      expect([ink, contrast(ink, palette.land) >= 4.5]).toEqual([ink, true]);
    }
  });

  test('has a hue of its own for every group, visible on land', () => {
    const hues = GROUPS.map((group) => palette.groups[group.id] ?? '');
    expect(new Set(hues).size).toBe(GROUPS.length);
    for (const hue of hues) expect([hue, contrast(hue, palette.land) >= 3]).toEqual([hue, true]);
  });
});

describe('symbols', () => {
  test('every theme has a glyph, and no two themes share one', () => {
    const paths = THEMES.map(({ glyph }) => glyph);
    for (const path of paths) expect(path).toMatch(/^\s*[Mm]/);
    expect(new Set(paths).size).toBe(THEMES.length);
  });
});

describe('progress', () => {
  test('every status but a mere plan has a rim and a line of its own', () => {
    expect(STATUS_STROKES.map(({ status }) => status)).toEqual(
      STATUSES.filter((status) => status !== 'plan'),
    );
    const rims = STATUS_STROKES.map(({ rim }) => JSON.stringify(rim));
    const lines = [PLAIN_LINE, ...STATUS_STROKES.map(({ line }) => line)].map((line) => JSON.stringify(line));
    expect(new Set(rims).size).toBe(rims.length);
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('stands in the legend as it is drawn, every status once', () => {
    expect(statusLegend.map(({ id }) => id).toSorted()).toEqual([...STATUSES].toSorted());
    const lines = new Map([
      ['plan', PLAIN_LINE],
      ...STATUS_STROKES.map(({ status, line }) => [status, line] as const),
    ]);
    for (const { id, shapes } of statusLegend) {
      const line = lines.get(id);
      expect(shapes.find(({ kind }) => kind === 'path')).toMatchObject({
        width: line?.width,
        dash: line?.dash.map((length) => length * line.width),
      });
    }
  });

  test('no corridor is drawn unbroken: all are schematic', () => {
    for (const { dash } of [PLAIN_LINE, ...STATUS_STROKES.map(({ line }) => line)]) {
      expect(dash[1]).toBeGreaterThan(0.5);
    }
  });
});

describe('image names', () => {
  const images: MapImage[] = [
    {
      kind: 'spot',
      form: 'county',
      status: 'early',
      theme: 'coal-mines',
      group: 'energy',
      count: 3,
    },
    {
      kind: 'badge',
      name: '太原',
      compact: false,
      parts: [{ theme: 'steel', group: 'traditional', count: 2 }],
      more: 4,
    },
    { kind: 'hatch', group: 'ecology' },
  ];

  test.each(images)('$kind reads back as written', (image) => {
    expect(parseImageId(formatImageId(image, DARK))).toEqual({ image, scheme: 'dark' });
  });

  test('a foreign name is not one of ours', () => {
    expect(parseImageId('marker-15')).toBeNull();
  });
});
