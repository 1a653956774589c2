// The hosts of base maps as they may be: answering, stalling, refusing, sending rubbish, or out of reach.
import type { Route } from 'playwright-core';
import { pngTile, vectorTile } from './baseTiles.ts';

/** What answers for a host. */
export type Host = (route: Route) => Promise<void>;

/** Red as no part of the map is. */
const TILE = pngTile([255, 0, 0]);
const COUNTRY = vectorTile();
const OPEN_TO_ALL = { 'access-control-allow-origin': '*' };

/** Sends a picture, a description of tiles or a vector tile, as the address asks. */
export const answering: Host = (route) => {
  const { host, pathname } = new URL(route.request().url());
  if (host !== 'tiles.openfreemap.org')
    return route.fulfill({ contentType: 'image/png', headers: OPEN_TO_ALL, body: TILE });
  if (pathname === '/planet') {
    const tiles = [`https://${host}/planet/20261101_000000_pt/{z}/{x}/{y}.pbf`];
    return route.fulfill({
      headers: OPEN_TO_ALL,
      json: { tilejson: '3.0.0', tiles, minzoom: 0, maxzoom: 14 },
    });
  }
  return route.fulfill({ contentType: 'application/x-protobuf', headers: OPEN_TO_ALL, body: COUNTRY });
};

/** Takes the request and never says a word. */
export const stalling: Host = () => Promise.resolve();

export const refusing =
  (status: number): Host =>
  (route) =>
    route.fulfill({ status, headers: OPEN_TO_ALL, json: { msg: 'refused', code: status } });

/** Says that all is well and sends a page of words. */
export const sendingRubbish: Host = (route) =>
  route.fulfill({ contentType: 'text/html', headers: OPEN_TO_ALL, body: '<!doctype html><p>Sign in first' });

/** The network is down. */
export const outOfReach: Host = (route) => route.abort('internetdisconnected');

/** Answers for some addresses, and otherwise behaves as `rest` does. */
export const answeringOnly =
  (pattern: RegExp, rest: Host): Host =>
  (route) =>
    pattern.test(route.request().url()) ? answering(route) : rest(route);
