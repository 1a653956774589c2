// What reads words. It is loaded when the reader first turns to the search box: list, map and
// questions asked by fields do without it.
export { parseQuery } from './parse.ts';
export { buildTextIndex, searchPlacements } from './search.ts';
export { buildSuggestionIndex, suggest } from './suggestions.ts';
export { understoodOf } from './understood.ts';
