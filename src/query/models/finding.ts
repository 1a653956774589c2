import type { Placement } from '../../../geodata/schema.ts';
import type { Atlas } from '../../geo/atlas.ts';
import type { Answer, Hit } from '../engine/answer.ts';
import { type Thing, thingsOf } from './statements.ts';

/** A group, theme or city that many of the things found belong to, and how many. */
export type Most = { readonly by: 'group' | 'theme' | 'city'; readonly id: string; readonly count: number };

/** What an answer comes to: things that repeat count once. */
export type Finding = {
  readonly certain: readonly Thing<Hit>[];
  readonly possible: readonly Thing<Hit>[];
  /**
   * Where most of the certain ones belong, or of the possible ones where none is certain: to which
   * groups or, within one, themes or, of one theme, cities. At most two, the first first; none of few.
   */
  readonly most: readonly Most[];
};

/** Of so many at most each has its name told. */
export const FEW = 3;

export function findingOf(answer: Answer, { divisions }: Pick<Atlas, 'divisions'>): Finding {
  const things = thingsOf(answer.hits);
  const certain = things.filter(([{ certainty }]) => certainty === 'certain');
  const possible = things.filter(([{ certainty }]) => certainty === 'possible');
  const placements = (certain.length > 0 ? certain : possible).map(([{ placement }]) => placement);
  return { certain, possible, most: placements.length > FEW ? mostOf(placements, divisions) : [] };
}

function mostOf(placements: readonly Placement[], divisions: Atlas['divisions']): readonly Most[] {
  const isCity = (code: string) => divisions.get(code)?.level === 'city';
  const ways = [
    ['group', ({ group }: Placement) => [group]],
    ['theme', ({ theme }: Placement) => [theme]],
    ['city', ({ cities }: Placement) => cities.filter(isCity)],
  ] as const;
  for (const [by, belongs] of ways) {
    const counts = new Map<string, number>();
    for (const id of placements.flatMap(belongs)) counts.set(id, (counts.get(id) ?? 0) + 1);
    if (counts.size < 2) continue;
    const ranked = [...counts].toSorted(([, one], [, other]) => other - one);
    return ranked.slice(0, 2).map(([id, count]) => ({ by, id, count }));
  }
  return [];
}
