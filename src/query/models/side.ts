import type { Catalogue } from '../../../geodata/catalogue.ts';
import type { Division } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { codeOfText, decodeQuery, encodeQuery, textOfCode } from '../codec/encode.ts';
import { divisionOf, NO_FILTERS, type Query, type Relation } from '../engine/query.ts';

/** One of what is set side by side. */
export type Side =
  /** A city or county; an address may name one that is none. */
  | { readonly kind: 'unit'; readonly adcode: string }
  /** What was drawn, as the relation that asks what lies in it; an empty name stands for the usual one. */
  | { readonly kind: 'area'; readonly relation: Relation; readonly name: string };

/** A side that the atlas knows; `key` tells it from others, whatever it is called. */
export type Compared =
  | {
      readonly kind: 'unit';
      readonly key: string;
      readonly adcode: string;
      readonly unit: Division;
    }
  | (Extract<Side, { readonly kind: 'area' }> & { readonly key: string });

/** How many are set side by side at most. */
export const MOST_SIDES = 4;

/** A longer name would not fit over a column. */
export const LONGEST_NAME = 16;

/** The question what lies in a drawn area. */
export const queryOfArea = ({ relation }: Extract<Side, { kind: 'area' }>): Query => ({
  ...relation,
  filters: NO_FILTERS,
});

/**
 * What a question is about, to be set beside others: the division it looks inside of, or what was
 * drawn: an area, or all within a distance of a point, a line or an area. Null for other questions.
 */
export function sideOf(query: Query): Side | null {
  if (query.kind === 'within') {
    const { kind, origin, radius, beyond } = query;
    const isArea = beyond === 0 && (origin.kind === 'point' || origin.kind === 'drawn');
    return isArea ? { kind: 'area', relation: { kind, origin, radius, beyond }, name: '' } : null;
  }
  if (query.kind !== 'inside') return null;
  const { kind, origin } = query;
  if (origin.kind === 'drawn') return { kind: 'area', relation: { kind, origin }, name: '' };
  const adcode = divisionOf(query);
  return adcode === null ? null : { kind: 'unit', adcode };
}

/** What tells one from another, whatever it is called. */
export const keyOfSide = (side: Side): string =>
  side.kind === 'unit' ? side.adcode : encodeQuery(queryOfArea(side));

/** The side as the atlas knows it; null for what is no city or county. */
export function resolveSide(atlas: Atlas, side: Side): Compared | null {
  const key = keyOfSide(side);
  if (side.kind === 'area') return { ...side, key };
  const unit = atlas.divisions.get(side.adcode);
  return unit && unit.level !== 'province' ? { ...side, key, unit } : null;
}

/** One more beside others: none comes twice, and where there is no room it begins anew. */
export function withSide(sides: readonly Side[], side: Side): readonly Side[] {
  if (sides.some((other) => keyOfSide(other) === keyOfSide(side))) return sides;
  return sides.length < MOST_SIDES ? [...sides, side] : [side];
}

/**
 * For an address: adcodes and areas, joined by points; an area is its question between `~`, then `@` and
 * its name if it has one: `990100.~inside_da.112*37*113*37*112*38@*01k2~`.
 */
export const encodeSides = (sides: readonly Side[]): string =>
  sides
    .map((side) => {
      if (side.kind === 'unit') return side.adcode;
      return `~${keyOfSide(side)}${side.name && `@${codeOfText(side.name)}`}~`;
    })
    .join('.');

/** Reads what `encodeSides` wrote. What is no area is given back as a unit that nobody knows. */
export function decodeSides(code: string, catalogue: Catalogue): Side[] {
  const sides = [...code.matchAll(/~([^~]*)~?|[^.~]+/g)].map(([part, area]) =>
    area === undefined ? { kind: 'unit' as const, adcode: part } : decodeArea(area, catalogue),
  );
  const isFirst = (side: Side, at: number) =>
    sides.findIndex((other) => keyOfSide(other) === keyOfSide(side)) === at;
  return sides.filter(isFirst).slice(0, MOST_SIDES);
}

function decodeArea(code: string, catalogue: Catalogue): Side {
  const [question = '', name = ''] = code.split('@');
  const query = decodeQuery(question, catalogue);
  const side = query && sideOf(query);
  if (side?.kind !== 'area') return { kind: 'unit', adcode: code };
  return { ...side, name: [...(textOfCode(name) ?? '')].slice(0, LONGEST_NAME).join('') };
}
