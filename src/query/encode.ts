import { GROUPS, type GroupId, THEMES, type ThemeId } from '../../geodata/themes.ts';
import { km } from '../geo/units.ts';
import { insideDivision, MAX_RADIUS, NO_FILTERS, type Origin, type Query, withinOf } from './query.ts';

/**
 * A query in one line for an address, of letters, figures and `_ . - *` only, which no encoding
 * touches: `within_140100_80_steel.airports`, `inside_140728`, `nearest_p.site-x_5__energy`.
 *
 * Parts: kind, origin or adcode, then for `within` the radius in kilometres and for `nearest` the
 * count, then themes, then groups; empty parts at the end are left out. An origin is `140100` (a
 * division), `c.140100` (its centre), `p.<id>` (a place) or `<lng>*<lat>`.
 */
export function encodeQuery(query: Query): string {
  const { themes, groups } = query.filters;
  const parts = [...partsOf(query), themes.join('.'), groups.join('.')];
  return parts.join('_').replace(/_+$/, '');
}

/** Reads what `encodeQuery` wrote; null for anything else, also for a theme that is no more. */
export function decodeQuery(code: string): Query | null {
  const [kind, place = '', ...rest] = code.split('_');
  const amount = kind === 'inside' ? null : (rest.shift() ?? '');
  const [themes, groups] = [idsIn(rest[0], THEME_IDS), idsIn(rest[1], GROUP_IDS)];
  if (!themes || !groups || rest.length > 2) return null;
  const filters = { ...NO_FILTERS, themes, groups };
  if (kind === 'inside') return ADCODE.test(place) ? insideDivision(place, filters) : null;
  const origin = originIn(place);
  if (!origin || !amount || !NUMBER.test(amount)) return null;
  if (kind === 'within') {
    const radius = km(Number(amount));
    return radius > 0 && radius <= MAX_RADIUS ? withinOf(origin, radius, filters) : null;
  }
  const count = Number(amount);
  return kind === 'nearest' && Number.isSafeInteger(count) && count > 0
    ? { kind, origin, count, filters }
    : null;
}

const ADCODE = /^\d{6}$/;
const PLACE_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const NUMBER = /^\d+(\.\d+)?(e-\d+)?$/;
const POSITION = /^(-?\d+(?:\.\d+)?)\*(-?\d+(?:\.\d+)?)$/;
const THEME_IDS: readonly ThemeId[] = THEMES.map(({ id }) => id);
const GROUP_IDS: readonly GroupId[] = GROUPS.map(({ id }) => id);

function partsOf(query: Query): string[] {
  switch (query.kind) {
    case 'within':
      return [query.kind, codeOf(query.origin), String(query.radius)];
    case 'nearest':
      return [query.kind, codeOf(query.origin), String(query.count)];
    case 'inside':
      return [query.kind, codeOf(query.origin)];
    default:
      throw new Error(`No address for ${query.kind}.`);
  }
}

function codeOf(origin: Origin): string {
  switch (origin.kind) {
    case 'point':
      return origin.lngLat.join('*');
    case 'place':
      return `p.${origin.id}`;
    case 'division':
      return origin.part === 'centre' ? `c.${origin.adcode}` : origin.adcode;
    default:
      throw new Error(`No address for ${origin.kind}.`);
  }
}

function originIn(code: string): Origin | null {
  if (ADCODE.test(code)) return { kind: 'division', adcode: code, part: 'area' };
  const [mark, name = ''] = code.split(/\.(.*)/);
  if (mark === 'c' && ADCODE.test(name)) return { kind: 'division', adcode: name, part: 'centre' };
  if (mark === 'p' && PLACE_ID.test(name)) return { kind: 'place', id: name };
  const position = POSITION.exec(code);
  if (!position) return null;
  const [lng, lat] = [Number(position[1]), Number(position[2])];
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? { kind: 'point', lngLat: [lng, lat] } : null;
}

/** The ids in a list, or null if one of them is unknown. */
function idsIn<Id extends string>(list: string | undefined, known: readonly Id[]): Id[] | null {
  if (!list) return [];
  const ids = list.split('.');
  return ids.every((id): id is Id => (known as readonly string[]).includes(id)) ? ids : null;
}
