import type { ExpressionSpecification } from 'maplibre-gl';
import type { Neutral } from './palette.ts';

/** The colour of a shade from 0 to 1 on the ramp of a screening; of null, what is out. */
export function rampColour({ ramp: [from, to], out }: Neutral, shade: number | null): string {
  if (shade === null) return out;
  const channel = (at: number) => {
    const [a, b] = [Number.parseInt(from.slice(at, at + 2), 16), Number.parseInt(to.slice(at, at + 2), 16)];
    return Math.round(a + (b - a) * Math.min(1, Math.max(0, shade)))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}

/** The same for the feature's `shade`. */
export const shadeColour = ({ ramp: [from, to], out }: Neutral): ExpressionSpecification => [
  'case',
  ['==', ['typeof', ['get', 'shade']], 'number'],
  ['interpolate', ['linear'], ['to-number', ['get', 'shade']], 0, from, 1, to],
  out,
];
