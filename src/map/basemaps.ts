import { addProtocol, type Map as MapLibreMap } from 'maplibre-gl';
import { BASE_MAP_HOSTS, BASE_MAP_SCHEME, isBaseSource } from '../../layers/basemap.ts';
import type { BaseMap, BaseMapFailure } from '../state/baseMap.ts';

/** How long an answer may take before it counts as missing. */
const TIME_LIMIT_MS = 15_000;
/** Every vector tile with content begins with its first layer: field 3, with a length. */
const VECTOR_TILE_START = 0x1a;

/** Statuses by which a server says no to all of us: a wrong key, a spent quota, a ban. */
const REFUSALS = [401, 403, 418, 429];

/** Whether it would be rude to go on asking. */
const isRefusal = (failure: BaseMapFailure) =>
  failure.reason === 'status' && REFUSALS.includes(failure.status);

class BaseMapError extends Error {
  override readonly name = 'BaseMapError';

  constructor(
    readonly failure: BaseMapFailure,
    options?: ErrorOptions,
  ) {
    super(`Base map: ${failure.reason}`, options);
  }
}

/** Answers for the addresses of base maps, and tells the store what arrives and what fails. */
export function serveBaseMap(map: MapLibreMap, baseMap: BaseMap): void {
  addProtocol(BASE_MAP_SCHEME, async ({ url, type }, { signal }) => {
    const address = url
      .replace(`${BASE_MAP_SCHEME}://`, 'https://')
      .replace('{key}', encodeURIComponent(baseMap.key.peek()));
    try {
      const refusal = baseMap.failure.peek();
      if (refusal && isRefusal(refusal) && !baseMap.arrived.peek()) throw new BaseMapError(refusal);
      const data = await read(await ask(address, signal), type);
      if (type !== 'json') baseMap.arriveBaseMap();
      return { data };
    } catch (error) {
      if (error instanceof BaseMapError) baseMap.failBaseMap(error.failure);
      throw error;
    }
  });
  // What MapLibre cannot read although it looked right.
  map.on('error', (event) => {
    if (!('sourceId' in event && isBaseSource(String(event.sourceId)))) return;
    if (!baseMap.failure.peek()) baseMap.failBaseMap({ reason: 'content' });
  });
}

/**
 * The body of the answer, whole.
 * @throws BaseMapError, or AbortError once `signal` says that nobody waits any more
 */
async function ask(address: string, signal: AbortSignal): Promise<Blob> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), TIME_LIMIT_MS);
  try {
    const response = await fetch(address, {
      signal: AbortSignal.any([signal, limit.signal]),
      credentials: 'omit',
      // Whose page it is, and no more: OpenStreetMap answers nobody who hides that.
      referrerPolicy: 'strict-origin-when-cross-origin',
    });
    if (!response.ok) throw new BaseMapError({ reason: 'status', status: response.status });
    return await response.blob();
  } catch (cause) {
    if (cause instanceof BaseMapError || signal.aborted) throw cause;
    throw new BaseMapError({ reason: limit.signal.aborted ? 'timeout' : 'network' }, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * What MapLibre asked for, checked: a description of tiles, an image or a vector tile.
 * @throws BaseMapError for anything else
 */
async function read(body: Blob, type: string | undefined): Promise<object> {
  try {
    if (type === 'json') return readTileJson(JSON.parse(await body.text()));
    // Pixels of heights are numbers: no profile may change them.
    if (type === 'image') return await createImageBitmap(body, { colorSpaceConversion: 'none' });
    const tile = await body.arrayBuffer();
    if (tile.byteLength > 0 && new Uint8Array(tile)[0] !== VECTOR_TILE_START)
      throw new Error('Not a vector tile.');
    return tile;
  } catch (cause) {
    throw new BaseMapError({ reason: 'content' }, { cause });
  }
}

/** Sends the tiles the same way as their description. */
function readTileJson(description: { tiles: string[] }): { tiles: string[] } {
  const tiles = description.tiles.map((address) => {
    if (!BASE_MAP_HOSTS.includes(new URL(address).host)) throw new Error(`Tiles from elsewhere: ${address}`);
    return address.replace('https://', `${BASE_MAP_SCHEME}://`);
  });
  return { ...description, tiles };
}
