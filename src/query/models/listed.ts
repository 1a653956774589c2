import type { LngLat } from '../../geo/units.ts';
import { codeOfText, textOfCode } from '../codec/encode.ts';

/** What a reader puts on a list; an address may name one that the atlas does not know. */
export type Listed =
  | { readonly kind: 'placement'; readonly id: string }
  /** A city or county. */
  | { readonly kind: 'unit'; readonly adcode: string }
  /** A point of the reader's own, WGS 84; an empty name stands for its coordinates. */
  | { readonly kind: 'point'; readonly lngLat: LngLat; readonly name: string };

/** How many stand on a list at most: more would make an address that some programs cut. */
export const MOST_LISTED = 40;
/** The longest name of a point, in characters. */
const LONGEST_NAME = 16;

/** What tells one from another, whatever it is called. */
export function keyOfListed(listed: Listed): string {
  switch (listed.kind) {
    case 'placement':
      return `p.${listed.id}`;
    case 'unit':
      return `u.${listed.adcode}`;
    case 'point':
      return `x.${listed.lngLat.map((degrees) => Number(degrees.toFixed(5))).join('*')}`;
  }
}

/** For an address: keys joined by `~`, a point's followed by `!` and its name: `p.mill-a@990101~u.990100~x.112*37!hut`. */
export const encodeListed = (items: readonly Listed[]): string =>
  items
    .map((item) => {
      const name = item.kind === 'point' ? [...item.name].slice(0, LONGEST_NAME).join('') : '';
      return keyOfListed(item) + (name && `!${codeOfText(name)}`);
    })
    .join('~');

/** Reads what `encodeListed` wrote; what is none is left out, and nothing comes twice. */
export function decodeListed(code: string): Listed[] {
  const read = code.split('~').flatMap(readListed);
  return read.filter((item, at) => indexOfListed(read, item) === at).slice(0, MOST_LISTED);
}

/** Where the same thing stands on a list; -1 where it does not. */
export function indexOfListed(items: readonly Listed[], item: Listed): number {
  const key = keyOfListed(item);
  return items.findIndex((other) => keyOfListed(other) === key);
}

function readListed(code: string): Listed[] {
  const [mark, rest = ''] = code.split(/\.(.*)/s);
  if (mark === 'p' && /^[\p{L}\p{N}_.:@-]+$/u.test(rest)) return [{ kind: 'placement', id: rest }];
  if (mark === 'u' && /^[a-z0-9]+$/.test(rest)) return [{ kind: 'unit', adcode: rest }];
  const [, lng, lat, name = ''] = /^(-?[\d.]+)\*(-?[\d.]+)(?:!(.*))?$/.exec(rest) ?? [];
  const lngLat: LngLat = [Number(lng), Number(lat)];
  const isPlace = Math.abs(lngLat[0]) <= 180 && Math.abs(lngLat[1]) <= 90;
  return mark === 'x' && isPlace ? [{ kind: 'point', lngLat, name: textOfCode(name) ?? '' }] : [];
}
