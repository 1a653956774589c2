import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { Answer, Certainty, Hit, Rule, SectionRow } from './answer.ts';
import { findApart } from './apart.ts';
import { filterOf } from './filters.ts';
import { groundOf } from './ground.ts';
import type { Judge } from './judge.ts';
import { HERE } from './measured.ts';
import { findNearest } from './nearest.ts';
import { isNowhere, type Nowhere } from './origin.ts';
import type { Query } from './query.ts';
import { judgeTogether, ruleOf } from './relations.ts';
import { countUnits, findCommon, findPassed, findRelated, findUnits, type UnitsFound } from './units.ts';

/** Answers a query. Pure: the same atlas and query give the same answer. */
export function runQuery(atlas: Atlas, query: Query): Answer {
  const passes = passesOf(atlas, query);
  const found = find(atlas, query, passes);
  const { hits, ...told } = isNowhere(found) ? { ...NOTHING, hits: [], rule: found } : found;
  const certain = hits.reduce((count, { certainty }) => count + (certainty === 'certain' ? 1 : 0), 0);
  return {
    query,
    hits: hits.toSorted(byCertaintyThenDistance),
    certain,
    possible: hits.length - certain,
    unlocated: groundOf(atlas).unlocated.filter(passes),
    ...told,
  };
}

type Found = Pick<Answer, 'hits' | 'rule' | 'units' | 'themes' | 'sections' | 'apart'>;
type Passes = (placement: Placement) => boolean;

/** What a question does not ask for. */
const NOTHING = { units: null, themes: null, sections: null, apart: null };

/** Which placements a question is about, wherever they are: units by any of their conditions, distances by none. */
function passesOf({ sentences }: Atlas, query: Query): Passes {
  if (query.kind === 'apart') return () => false;
  if (query.kind !== 'units') return filterOf(query.filters, sentences);
  const tests = query.conditions.map(({ filters }) => filterOf(filters, sentences));
  return (placement) => tests.some((test) => test(placement));
}

function find(atlas: Atlas, query: Query, passes: Passes): Found | Nowhere {
  switch (query.kind) {
    case 'listed':
      return found(located(atlas, passes).map(anywhere), { code: 'listed' });
    case 'within':
    case 'inside':
      return findJudged(ruleOf(query).judge(atlas, query, false), passes);
    case 'together':
      return findJudged(judgeTogether(atlas, query), passes);
    case 'nearest': {
      const nearest = findNearest(atlas, query, passes);
      return isNowhere(nearest) ? nearest : found(nearest.hits, nearest.rule);
    }
    case 'count':
      return behind(atlas, countUnits(atlas, query, located(atlas, passes)));
    case 'units':
      return behind(atlas, findUnits(atlas, query, located(atlas, passes)));
    case 'common': {
      const common = findCommon(atlas, query, located(atlas, passes));
      return isNowhere(common) ? common : { ...behind(atlas, common), units: null };
    }
    case 'passed': {
      const { origin } = query;
      const placements = located(
        atlas,
        (placement) => origin.kind === 'place' && placement.place === origin.id && passes(placement),
      );
      const passed = findPassed(atlas, query, placements);
      return isNowhere(passed) ? passed : { ...NOTHING, ...passed, hits: placements.map(anywhere) };
    }
    case 'related': {
      const related = findRelated(atlas, query, located(atlas, passes));
      return isNowhere(related) ? related : behind(atlas, related);
    }
    case 'apart': {
      const between = findApart(atlas, query);
      if (isNowhere(between)) return between;
      const places = [query.from, query.to].flatMap((end) => (end.kind === 'place' ? [end.id] : []));
      const hits = located(atlas, ({ place }) => places.includes(place)).map(anywhere);
      return { ...NOTHING, ...between, hits };
    }
    case 'sections': {
      const { relation, filters } = query;
      const those = find(atlas, relation ? { ...relation, filters } : { kind: 'listed', filters }, passes);
      if (isNowhere(those)) return those;
      return { ...those, sections: sectionsOf(those.hits), rule: { code: 'sections', of: those.rule } };
    }
  }
}

const found = (hits: readonly Hit[], rule: Rule): Found => ({ ...NOTHING, hits, rule });

/** The sections and boxes of some placements, in the order of the plan; what stands in none comes last. */
function sectionsOf(hits: readonly Hit[]): SectionRow[] {
  const rows = new Map<string, SectionRow & { readonly [Sure in Certainty]: string[] }>();
  for (const { placement, certainty } of hits) {
    const { id, section, box } = placement;
    const key = `${section} ${box}`;
    const row = rows.get(key) ?? { section, box, certain: [], possible: [] };
    row[certainty].push(id);
    rows.set(key, row);
  }
  const last = Number.MAX_SAFE_INTEGER;
  return [...rows.values()].sort(
    (a, b) => (a.section ?? last) - (b.section ?? last) || (a.box ?? 0) - (b.box ?? 0),
  );
}

const located = (atlas: Atlas, passes: Passes): Placement[] => groundOf(atlas).located.filter(passes);

/** A hit of a question that knows no distance. */
const anywhere = (placement: Placement): Hit => ({
  placement,
  certainty: 'certain',
  distance: HERE.distance,
});

function findJudged(judge: Judge | Nowhere, passes: Passes): Found | Nowhere {
  if (isNowhere(judge)) return judge;
  const hits: Hit[] = [];
  for (const placement of judge.candidates()) {
    if (!passes(placement)) continue;
    const { certainty, distance } = judge.judge(placement);
    if (certainty === 'certain') hits.push({ placement, certainty, distance });
    else if (certainty) hits.push({ placement, certainty, distance, share: judge.shareOf(placement) });
  }
  return found(hits, judge.rule);
}

/** Units with the placements that make them an answer: certain where they surely are in one of them. */
function behind(atlas: Atlas, { units, themes, rule }: UnitsFound): Found {
  const certainties = new Map<string, Certainty>();
  for (const { possible } of units) for (const id of possible) certainties.set(id, 'possible');
  for (const { certain } of units) for (const id of certain) certainties.set(id, 'certain');
  const hits = [...certainties].flatMap(([id, certainty]): Hit[] => {
    const placement = atlas.placements.get(id);
    return placement ? [{ placement, certainty, distance: HERE.distance }] : [];
  });
  return { ...NOTHING, units, themes, rule, hits };
}

/** By what hits of one certainty are ordered first: distances, where a middle stands for a whole area. */
const rankOf = ({ distance, middle }: Hit): number => middle ?? distance.min;

function byCertaintyThenDistance(a: Hit, b: Hit): number {
  if (a.certainty !== b.certainty) return a.certainty === 'certain' ? -1 : 1;
  return (
    (b.share ?? 0) - (a.share ?? 0) ||
    rankOf(a) - rankOf(b) ||
    a.distance.max - b.distance.max ||
    compareText(a.placement.title_zh, b.placement.title_zh) ||
    compareText(a.placement.id, b.placement.id)
  );
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
