// Entry point of the lazily loaded engine: list, legend and map of the whole plan do without it.
export { countOf } from '../query/engine/answer.ts';
export { countFacets } from '../query/engine/facets.ts';
export { relaxationsOf } from '../query/engine/relax.ts';
export { runQuery } from '../query/engine/run.ts';
