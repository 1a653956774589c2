// How results change hands between threads: placements by their place in the atlas, which both sides have,
// and long lists of like records as columns, so that handing over costs the page next to nothing.
import type { Placement } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';

/** Shorter lists are handed over as they are. */
const LONG = 100;

/** The page is at hand again after so long. */
const SLICE_MS = 8;

/** So many records are made before the clock is looked at. */
const STEP = 256;

/** A value as it changes hands; what is plain stays itself. */
export type Packed =
  | { readonly kind: 'plain'; readonly value: unknown }
  | { readonly kind: 'placement'; readonly at: number }
  | { readonly kind: 'placements' | 'ids'; readonly at: Uint32Array }
  | { readonly kind: 'numbers'; readonly numbers: Float64Array }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly at: Uint32Array }
  | { readonly kind: 'list'; readonly list: readonly Packed[] }
  | { readonly kind: 'map'; readonly keys: Packed; readonly values: Packed }
  | { readonly kind: 'record'; readonly keys: readonly string[]; readonly values: readonly Packed[] }
  | {
      readonly kind: 'columns';
      readonly length: number;
      readonly keys: readonly string[];
      readonly columns: readonly Packed[];
    };

/** Names placements by their place in an atlas, and finds them by it. */
type Order = {
  readonly placements: readonly Placement[];
  readonly ids: ReadonlyMap<string, number>;
};

const ORDERS = new WeakMap<Atlas, Order>();

function orderOf(atlas: Atlas): Order {
  const known = ORDERS.get(atlas) ?? {
    placements: [...atlas.placements.values()],
    ids: new Map([...atlas.placements.keys()].map((id, at) => [id, at])),
  };
  ORDERS.set(atlas, known);
  return known;
}

const isPlain = ({ kind }: Packed): boolean => kind === 'plain';

/** Packs plain data: records, lists, maps, typed arrays, words, numbers, and placements of the atlas. */
export function pack(atlas: Atlas, value: unknown): Packed {
  const { placements, ids } = orderOf(atlas);
  const placeOf = (one: unknown): number | undefined => {
    const at = typeof one === 'object' && one !== null && 'id' in one ? ids.get(String(one.id)) : undefined;
    return at !== undefined && placements[at] === one ? at : undefined;
  };
  /** One record stays one, however often it is named. */
  const packed = new Map<unknown, Packed>();
  const packOne = (one: unknown): Packed => {
    if (typeof one !== 'object' || one === null || ArrayBuffer.isView(one))
      return { kind: 'plain', value: one };
    const known = packed.get(one) ?? packObject(one);
    packed.set(one, known);
    return known;
  };
  const packObject = (one: object): Packed => {
    if (Array.isArray(one)) return packList(one);
    if (one instanceof Map)
      return { kind: 'map', keys: packList([...one.keys()]), values: packList([...one.values()]) };
    const at = placeOf(one);
    if (at !== undefined) return { kind: 'placement', at };
    const values = Object.values(one).map(packOne);
    return values.every(isPlain)
      ? { kind: 'plain', value: one }
      : { kind: 'record', keys: Object.keys(one), values };
  };
  const packEach = (list: readonly unknown[]): Packed => {
    const each = list.map(packOne);
    return each.every(isPlain) ? { kind: 'plain', value: list } : { kind: 'list', list: each };
  };
  const packList = (list: readonly unknown[]): Packed => {
    if (list.length < LONG) return packEach(list);
    if (list.every((one) => typeof one === 'number'))
      return { kind: 'numbers', numbers: Float64Array.from(list) };
    if (list.every((one) => typeof one === 'string')) return packWords(list, ids);
    const at = list.map(placeOf);
    if (at.every((one) => one !== undefined)) return { kind: 'placements', at: Uint32Array.from(at) };
    const keys = keysOfAll(list);
    if (!keys) return packEach(list);
    const columns = keys.map((key) => packList(list.map((one) => (one as Record<string, unknown>)[key])));
    return { kind: 'columns', length: list.length, keys, columns };
  };
  return packOne(value);
}

/** Words that come often are named by numbers, ids of placements by their place. */
function packWords(list: readonly string[], ids: Order['ids']): Packed {
  if (list.every((id) => ids.has(id)))
    return { kind: 'ids', at: Uint32Array.from(list, (id) => ids.get(id) as number) };
  const words = [...new Set(list)];
  if (words.length > list.length / 2) return { kind: 'plain', value: list };
  const places = new Map(words.map((word, at) => [word, at]));
  return { kind: 'words', words, at: Uint32Array.from(list, (word) => places.get(word) as number) };
}

/** The keys that all records of a list have, in one order; null where one has others or is none. */
function keysOfAll(list: readonly unknown[]): readonly string[] | null {
  const isRecord = (one: unknown): one is object =>
    typeof one === 'object' && one !== null && Object.getPrototypeOf(one) === Object.prototype;
  const [first] = list;
  if (!isRecord(first)) return null;
  const keys = Object.keys(first);
  const names = keys.join('\n');
  return list.every((one) => isRecord(one) && Object.keys(one).join('\n') === names) ? keys : null;
}

/** What `pack` packed, equal to what it was; made in slices, so that the page stays at hand. */
export async function unpack(atlas: Atlas, packed: Packed): Promise<unknown> {
  const { placements } = orderOf(atlas);
  const made = new Map<Packed, unknown>();
  let until = performance.now() + SLICE_MS;
  const breathe = async () => {
    if (performance.now() < until) return;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE_MS;
  };
  const makeOnce = async (one: Packed): Promise<unknown> => {
    if (!made.has(one)) made.set(one, await make(one));
    return made.get(one);
  };
  const makeAll = async (all: readonly Packed[]) => {
    const list: unknown[] = [];
    for (const one of all) list.push(one.kind === 'plain' ? one.value : await makeOnce(one));
    return list;
  };
  const make = async (one: Packed): Promise<unknown> => {
    switch (one.kind) {
      case 'plain':
        return one.value;
      case 'placement':
        return placements[one.at];
      case 'placements':
        return Array.from(one.at, (at) => placements[at]);
      case 'ids':
        return Array.from(one.at, (at) => placements[at]?.id);
      case 'numbers':
        return Array.from(one.numbers);
      case 'words':
        return Array.from(one.at, (at) => one.words[at]);
      case 'list':
        return makeAll(one.list);
      case 'map': {
        const [keys, values] = [await makeOnce(one.keys), await makeOnce(one.values)] as unknown[][];
        return new Map(keys?.map((key, at) => [key, values?.[at]]));
      }
      case 'record': {
        const values = await makeAll(one.values);
        return Object.fromEntries(one.keys.map((key, at) => [key, values[at]]));
      }
      case 'columns': {
        const columns = (await makeAll(one.columns)) as unknown[][];
        const list: unknown[] = [];
        for (let row = 0; row < one.length; row++) {
          if (row % STEP === 0) await breathe();
          const record: Record<string, unknown> = {};
          for (const [at, key] of one.keys.entries()) record[key] = columns[at]?.[row];
          list.push(record);
        }
        return list;
      }
    }
  };
  return makeOnce(packed);
}
