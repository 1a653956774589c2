import type { Catalogue, ThemeId } from '../../geodata/catalogue.ts';
import type { Language } from '../../geodata/schema.ts';
import { decodeQuery, encodeQuery } from '../query/codec/encode.ts';
import type { Query } from '../query/engine/query.ts';
import { decodeFaint, encodeFaint, type FaintPart } from './faint.ts';
import type { View } from './map.ts';
import { decodePage, encodePage, type Page } from './page.ts';

/** What a link carries. */
export interface UrlState {
  lang: Language | null;
  query: Query | null;
  /** A full-text search. */
  text: string | null;
  hidden: readonly ThemeId[];
  faint: readonly FaintPart[];
  selection: string | null;
  page: Page;
  view: View | null;
}

/**
 * The address's part after `#`. Keys: `lang`; `q` a question; `text` a search; `only` the themes
 * switched on, or `off` those switched off, whichever is shorter; `faint` what stays
 * on the map faintly; `at` the open card;
 * `page` what else than the map is open; `map` zoom/latitude/longitude.
 */
export function encodeUrl(state: UrlState, { themes }: Pick<Catalogue, 'themes'>): string {
  const entries: [string, string][] = [];
  if (state.lang) entries.push(['lang', state.lang]);
  if (state.query) entries.push(['q', encodeQuery(state.query)]);
  if (state.text) entries.push(['text', state.text]);
  if (state.hidden.length > 0) {
    const shown = themes.flatMap(({ id }) => (state.hidden.includes(id) ? [] : id));
    if (shown.length < state.hidden.length) entries.push(['only', shown.join(',')]);
    else entries.push(['off', state.hidden.join(',')]);
  }
  const faint = encodeFaint(state.faint);
  if (faint) entries.push(['faint', faint]);
  if (state.selection) entries.push(['at', state.selection]);
  if (state.page.kind !== 'map') entries.push(['page', encodePage(state.page)]);
  if (state.view) {
    const { zoom, centre } = state.view;
    entries.push(['map', `${zoom.toFixed(2)}/${centre[1].toFixed(4)}/${centre[0].toFixed(4)}`]);
  }
  return entries
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value).replace(/%2F/g, '/').replace(/%2C/g, ',').replace(/%40/g, '@')}`,
    )
    .join('&');
}

function decodeView(text: string | null): View | null {
  const match = /^(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(text ?? '');
  if (!match) return null;
  const [zoom, lat, lng] = match.slice(1).map(Number) as [number, number, number];
  const sane = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return sane ? { zoom, centre: [lng, lat] } : null;
}

const entriesOf = (hash: string): URLSearchParams =>
  new URLSearchParams(hash.replace(/^#/, '').replace(/\+/g, '%2B'));

/** The language that an address asks for; all else in it waits for the atlas. */
export function decodeLanguage(hash: string): Language | null {
  const lang = entriesOf(hash).get('lang');
  return lang === 'zh' || lang === 'en' ? lang : null;
}

/** Reads what `encodeUrl` wrote. What makes no sense in this atlas is left out; nothing throws. */
export function decodeUrl(hash: string, catalogue: Catalogue): UrlState {
  const entries = entriesOf(hash);
  const known = catalogue.themes.map((theme) => theme.id);
  const listed = (key: string) => entries.get(key)?.split(',') ?? null;
  const only = listed('only');
  const off = listed('off');
  const query = entries.get('q');
  return {
    lang: decodeLanguage(hash),
    query: query === null ? null : decodeQuery(query, catalogue),
    text: entries.get('text') || null,
    hidden: only
      ? known.filter((id) => !only.includes(id))
      : off
        ? known.filter((id) => off.includes(id))
        : [],
    faint: decodeFaint(entries.get('faint')),
    selection: entries.get('at') || null,
    page: decodePage(entries.get('page'), catalogue),
    view: decodeView(entries.get('map')),
  };
}
