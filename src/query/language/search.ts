import MiniSearch from 'minisearch';
import type { Catalogue } from '../../../geodata/catalogue.ts';
import type { Division, Place, Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { fold } from './fold.ts';

/** The words of an atlas, ready to be searched. */
export type TextIndex = {
  readonly atlas: Pick<Atlas, 'placements' | 'places' | 'divisions' | 'catalogue'>;
  readonly placements: MiniSearch;
  readonly names: MiniSearch;
};

/** A division or place whose name was found. */
export type NameFound =
  | { readonly kind: 'division'; readonly division: Division }
  | { readonly kind: 'place'; readonly place: Place };

const TITLES = ['title_zh', 'title_en', 'place_zh', 'place_en'];
const TEXTS = ['summary_zh', 'summary_en', 'topic', 'within', 'locator'];
const NAMES = ['name_zh', 'name_en'];

/** Indexes what placements are called and said to be, and the names of places and divisions. */
export function buildTextIndex(
  atlas: Pick<Atlas, 'placements' | 'places' | 'divisions' | 'catalogue'>,
): TextIndex {
  const placements = new MiniSearch({ fields: [...TITLES, ...TEXTS], tokenize, processTerm: (term) => term });
  placements.addAll(
    [...atlas.placements.values()].map((placement) => ({
      ...placement,
      topic: topicOf(placement, atlas.catalogue),
      within: [...placement.cities, ...placement.counties]
        .flatMap((code) => namesOf(atlas.divisions.get(code)))
        .join(' '),
    })),
  );
  const names = new MiniSearch({ fields: NAMES, tokenize, processTerm: (term) => term });
  names.addAll([
    ...[...atlas.divisions.values()].map(({ adcode, name_zh, name_en }) => ({
      id: adcode,
      name_zh,
      name_en,
    })),
    ...[...atlas.places.values()].map(({ id, name_zh, name_en }) => ({ id, name_zh, name_en })),
  ]);
  return { atlas, placements, names };
}

/**
 * Placements in which every word of the text occurs, best first; titles and places count more than
 * summaries. Chinese is found in the middle of words, Latin words by their beginning and, from five
 * letters on, with a slip. No words, no placements.
 */
export function searchPlacements({ atlas, placements }: TextIndex, text: string): Placement[] {
  return find(placements, text, TITLES).flatMap((id) => atlas.placements.get(id) ?? []);
}

/** Divisions and places by name, as `searchPlacements` finds placements. */
export function searchNames({ atlas, names }: TextIndex, text: string): NameFound[] {
  return find(names, text, NAMES).flatMap((id): NameFound[] => {
    const division = atlas.divisions.get(id);
    if (division) return [{ kind: 'division', division }];
    const place = atlas.places.get(id);
    return place ? [{ kind: 'place', place }] : [];
  });
}

function find(index: MiniSearch, text: string, titles: readonly string[]): string[] {
  const found = index.search(text, {
    combineWith: 'AND',
    boost: Object.fromEntries(titles.map((title) => [title, 3])),
    prefix: (term) => isLatin(term),
    fuzzy: (term) => (isLatin(term) && term.length >= 5 ? 0.2 : false),
  });
  return found.map(({ id }) => String(id));
}

const isLatin = (term: string): boolean => /^[\p{Script=Latin}\p{N}]/u.test(term);

/** Latin words and numbers; of Chinese every character and every two neighbours. */
function tokenize(text: string): string[] {
  return (
    fold(text).match(/\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu) ?? []
  ).flatMap((word) => {
    if (isLatin(word)) return [word];
    const characters = [...word];
    return [...characters, ...characters.slice(1).map((character, i) => `${characters[i]}${character}`)];
  });
}

function topicOf({ theme, group }: Placement, { themes, groups }: Catalogue): string {
  return [...themes.filter(({ id }) => id === theme), ...groups.filter(({ id }) => id === group)]
    .flatMap(({ zh, en }) => [zh, en])
    .join(' ');
}

const namesOf = (division: Division | undefined): string[] =>
  division ? [division.name_zh, division.name_en] : [];
