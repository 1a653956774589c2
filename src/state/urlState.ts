import type { Catalogue, ThemeId } from '../../geodata/catalogue.ts';
import type { Language } from '../../geodata/schema.ts';
import { decodeQuery, encodeQuery } from '../query/codec/encode.ts';
import type { Query } from '../query/engine/query.ts';
import { DEFAULT_FAINT, encodeFaint, type FaintPart, readFaint } from './faint.ts';
import type { View } from './map.ts';
import { encodePage, MAP_PAGE, type Page, readPage } from './page.ts';

/** What a link carries. */
export interface UrlState {
  lang: Language | null;
  query: Query | null;
  /** A full-text search. */
  text: string | null;
  hidden: readonly ThemeId[];
  faint: readonly FaintPart[];
  /** The least share of area of what is possible, from 0 to 1. */
  least: number;
  selection: string | null;
  page: Page;
  view: View | null;
}

/**
 * The address's part after `#`. Keys: `lang`; `q` a question; `text` a search; `only` the themes
 * switched on, or `off` those switched off, whichever is shorter; `faint` what stays
 * on the map faintly; `least` of how many percent of its area what is possible must be; `at` the open card;
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
  if (state.least > 0) entries.push(['least', String(Math.round(100 * state.least))]);
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

/** What could be read of an address. */
export interface ReadUrl {
  state: UrlState;
  /** The entries that could not be read, as they stand there. */
  unread: readonly string[];
}

const NOTHING: UrlState = {
  lang: null,
  query: null,
  text: null,
  hidden: [],
  faint: DEFAULT_FAINT,
  least: 0,
  selection: null,
  page: MAP_PAGE,
  view: null,
};

const KEYS = ['lang', 'q', 'text', 'only', 'off', 'faint', 'least', 'at', 'page', 'map'] as const;
type Key = (typeof KEYS)[number];

/** What tells what an entry says; null where it cannot be read. */
function readersFor(catalogue: Catalogue): Record<Key, (value: string) => Partial<UrlState> | null> {
  const ids = catalogue.themes.map((theme) => theme.id);
  const known = (list: string): ThemeId[] => ids.filter((id) => list.split(',').includes(id));
  return {
    lang: (value) => some('lang', readLanguage(value)),
    q: (value) => some('query', decodeQuery(value, catalogue)),
    text: (value) => (STILL_ENCODED.test(value) ? null : { text: value }),
    only: (value) =>
      value === '' || known(value).length > 0
        ? { hidden: ids.filter((id) => !known(value).includes(id)) }
        : null,
    off: (value) => (known(value).length > 0 ? { hidden: known(value) } : null),
    faint: (value) => some('faint', readFaint(value)),
    least: (value) => (/^\d\d?$|^100$/.test(value) ? { least: Number(value) / 100 } : null),
    at: (value) => (/^[\p{L}\p{N}_.:@-]*[\p{L}\p{N}]$/u.test(value) ? { selection: value } : null),
    page: (value) => some('page', readPage(value, catalogue)),
    map: (value) => some('view', decodeView(value)),
  };
}

const readLanguage = (value: string): Language | null => (value === 'zh' || value === 'en' ? value : null);

/** A sign outside of ASCII, encoded. No reader searches for that; a link that was encoded twice holds it. */
const STILL_ENCODED =
  /%(?:[cd][0-9a-f]|e[0-9a-f]%[89ab][0-9a-f]|f[0-4]%[89ab][0-9a-f]%[89ab][0-9a-f])%[89ab][0-9a-f]/i;

function some<Name extends keyof UrlState>(
  name: Name,
  value: UrlState[Name] | null,
): Partial<UrlState> | null {
  return value === null ? null : { [name]: value };
}

/**
 * Reads what `encodeUrl` wrote, also where others have damaged it on its way: encoded once more, `&amp;`
 * in the place of `&`, or followed by the punctuation of the sentence that it stood in. What makes no
 * sense is left out and told; nothing throws.
 */
export function readUrl(hash: string, catalogue: Catalogue): ReadUrl {
  const readers = readersFor(catalogue);
  const fragments = unwrapped(hash);
  const readings = [false, true].flatMap((isGlued) =>
    fragments.map((fragment) => readFragment(fragment, readers, isGlued)),
  );
  const whole = readings.find(({ lost }) => lost === 0);
  const [best = whole] = readings.sort((a, b) => b.found - a.found || a.lost - b.lost);
  const { state, unread } = whole ?? best ?? { state: NOTHING, unread: [] };
  return { state, unread };
}

/** The language that an address asks for; all else in it waits for the atlas. */
export function decodeLanguage(hash: string): Language | null {
  for (const fragment of unwrapped(hash)) {
    const entries = entriesOf(fragment).filter(([key]) => isKey(key));
    const entry = entries.find(([key]) => key === 'lang');
    const lang = readLanguage(unglued(entry?.[1] ?? ''));
    if (lang || (entries.length > 0 && !entry)) return lang;
  }
  return null;
}

/** The fragment as it stands, and decoded once and twice. */
function unwrapped(hash: string): string[] {
  const fragment = hash.replace(/^#/, '');
  const plain = (text: string) => text.replace(/&(?:amp;)+/gi, '&').replace(/(^|&)(\w+)%3D/gi, '$1$2=');
  const once = plain(decoded(plain(fragment)));
  return [plain(fragment), once, plain(decoded(once))];
}

/** @param isGlued whether what cannot belong to an entry is cut off its end */
function readFragment(
  fragment: string,
  readers: ReturnType<typeof readersFor>,
  isGlued: boolean,
): ReadUrl & { found: number; lost: number } {
  const parts: Partial<UrlState>[] = [];
  const unread: string[] = [];
  const others: string[] = [];
  const seen = new Set<string>();
  for (const [key, value] of entriesOf(fragment)) {
    const entry = value ? `${key}=${value}` : key;
    const read = isKey(key) ? readers[key] : null;
    if (!read) (LOOKS_LIKE_OURS.test(key) ? unread : others).push(entry);
    else if (!seen.has(key) && (value !== '' || key === 'only')) {
      const part = read(isGlued && key !== 'text' ? unglued(value) : value);
      if (part) parts.push(part);
      else unread.push(entry);
    }
    seen.add(key);
  }
  // What somebody else has put there matters only where nothing of ours is.
  if (parts.length === 0 && seen.size > 0 && /[=%&]/.test(fragment)) unread.push(...others);
  const state = Object.assign({}, NOTHING, ...parts);
  return { state, unread, found: parts.length, lost: unread.length + others.length };
}

/** Keys and values, decoded where they can be. */
const entriesOf = (fragment: string): [string, string][] =>
  fragment.split('&').flatMap((entry) => {
    const [key = '', value = ''] = entry.split(/=(.*)/s).map(decoded);
    return key === '' ? [] : [[key, value]];
  });

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A key of ours with something behind it, as in `q%3Dlisted`. */
const LOOKS_LIKE_OURS = new RegExp(`^(${KEYS.join('|')})\\W`);

const isKey = (key: string): key is Key => (KEYS as readonly string[]).includes(key);

/** Without the rest of a sentence: what we write is ASCII, but for texts and names, and ends in none of these. */
const unglued = (value: string): string =>
  value.replace(/[^\x21-\x7e\p{L}\p{N}].*$/su, '').replace(/[.,:;!?'")\]>]+$/, '');
