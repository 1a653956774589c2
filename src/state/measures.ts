import type { Language } from '../../geodata/schema.ts';
import { areaWithin, segmentsOf, sumOf } from '../geo/extent.ts';
import type { Km, LngLat } from '../geo/units.ts';

/** A drawn line: the length of each piece, and of all. */
export function measureLine(positions: readonly LngLat[]): { pieces: readonly Km[]; whole: Km } {
  const pieces = segmentsOf(positions);
  return { pieces, whole: sumOf(pieces) };
}

/** A drawn area, its ring open: square kilometres, and the length of its edge. */
export const measureArea = (ring: readonly LngLat[]): { area: number; perimeter: Km } => ({
  area: areaWithin(ring),
  perimeter: sumOf(segmentsOf([...ring, ...ring.slice(0, 1)])),
});

/** A measured length for people, to four figures: in metres below a kilometre. */
export const lengthText = (length: Km, lang: Language): string =>
  length < 1 ? amountText(Math.round(length * 1000), 'meter', lang) : amountText(length, 'kilometer', lang);

/** A measured area in square kilometres for people, to four figures. */
export const areaText = (area: number, lang: Language): string => `${figures(lang).format(area)} km²`;

/** Hectares and 亩 (a fifteenth of one), for areas small enough that people count in them. */
export const landText = (area: number, lang: Language): { hectares: string; mu: string } | null =>
  area >= 100
    ? null
    : {
        hectares: amountText(area * 100, 'hectare', lang),
        mu: figures(lang).format(area * 1500),
      };

const figures = (lang: Language, options: Intl.NumberFormatOptions = {}) =>
  new Intl.NumberFormat(lang, { maximumSignificantDigits: 4, ...options });

const amountText = (amount: number, unit: 'meter' | 'kilometer' | 'hectare', lang: Language): string =>
  figures(lang, { style: 'unit', unit }).format(amount);
