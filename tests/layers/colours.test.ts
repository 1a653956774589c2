import { expression, latest, type StylePropertySpecification } from '@maplibre/maplibre-gl-style-spec';
import type { ExpressionSpecification } from 'maplibre-gl';
import { expect, test } from 'vitest';
import { groupColour, stateColour } from '../../layers/expressions.ts';
import { type Palette, paletteOf } from '../../layers/palette.ts';
import { rampColour, shadeColour } from '../../layers/ramp.ts';
import { GROUPS } from '../catalogue.ts';

const [LIGHT, DARK, PRINT] = (['light', 'dark', 'print'] as const).map((scheme) =>
  paletteOf(scheme, GROUPS),
) as [Palette, Palette, Palette];

const FILL_COLOUR = latest.paint_fill['fill-color'] as StylePropertySpecification;

/** What MapLibre makes of a colour for a feature: red, green, blue and alpha, from 0 to 255. */
function colourOf(
  colour: ExpressionSpecification,
  properties: Record<string, unknown>,
  state: Record<string, unknown> = {},
): number[] {
  const made = expression.createPropertyExpression(colour, 'fill-color', FILL_COLOUR);
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
  const { r, g, b, a } = made.value.evaluate({ zoom: 7 }, { type: 3, properties }, state) as {
    r: number;
    g: number;
    b: number;
    a: number;
  };
  // Red, green and blue are kept as they shine through.
  return [r / (a || 1), g / (a || 1), b / (a || 1), a].map((share) => Math.round(share * 255));
}
const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

test.each([LIGHT, DARK, PRINT])(
  'a group has its colour of the $scheme palette, as it is asked for',
  (palette) => {
    const groups = ['energy', 'water'] as const;
    expect(colourOf(groupColour(palette, groups), { group: 'water' })).toEqual([
      ...channels(palette.groups['water'] ?? ''),
      255,
    ]);
    expect(colourOf(groupColour(palette, groups, '59'), { group: 'energy' })).toEqual([
      ...channels(palette.groups['energy'] ?? ''),
      0x59,
    ]);
    expect(colourOf(groupColour(palette, groups), { group: 'new' }).slice(0, 3)).toEqual(
      channels(palette.label),
    );
  },
);

test('an area in focus has the colour of the group that its state tells, without one none', () => {
  const colour = stateColour(LIGHT, ['energy']);
  expect(colourOf(colour, { group: 'energy' })).toEqual([0, 0, 0, 0]);
  expect(colourOf(colour, {}, { group: 'energy' }).slice(0, 3)).toEqual(
    channels(LIGHT.groups['energy'] ?? ''),
  );
});

test.each([LIGHT, DARK, PRINT])('a score has the colour that the legend shows, in $scheme', (palette) => {
  for (const shade of [0, 0.25, 0.5, 1, null]) {
    const [drawn, shown] = [colourOf(shadeColour(palette), { shade }), channels(rampColour(palette, shade))];
    for (const [at, channel] of shown.entries())
      expect(Math.abs((drawn[at] ?? Number.NaN) - channel)).toBeLessThan(2);
  }
});
