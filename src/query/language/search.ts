import MiniSearch from 'minisearch';
import type { Catalogue } from '../../../geodata/catalogue.ts';
import type { Division, Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import { fold } from '../engine/fold.ts';

/** The words of an atlas, ready to be searched. */
export type TextIndex = {
  readonly atlas: Pick<Atlas, 'placements' | 'places' | 'divisions' | 'catalogue'>;
  readonly placements: MiniSearch;
};

const TITLES = ['title_zh', 'title_en', 'place_zh', 'place_en'];
const TEXTS = ['summary_zh', 'summary_en', 'topic', 'within', 'locator'];

/** Indexes what placements are called and said to be. */
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
  return { atlas, placements };
}

/**
 * Placements in which every word of the text occurs, best first; titles and places count more than
 * summaries. Chinese is found in the middle of words, Latin words by their beginning and, from five
 * letters on, with a slip. No words, no placements.
 */
export function searchPlacements({ atlas, placements }: TextIndex, text: string): Placement[] {
  const found = placements.search(text, {
    combineWith: 'AND',
    boost: Object.fromEntries(TITLES.map((title) => [title, 3])),
    prefix: (term) => isLatin(term),
    fuzzy: (term) => (isLatin(term) && term.length >= 5 ? 0.2 : false),
  });
  return found.flatMap(({ id }) => atlas.placements.get(String(id)) ?? []);
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
