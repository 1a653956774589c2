import type { IndicatorId, Topic } from '../../../geodata/catalogue.ts';
import type { Precision, Status } from '../../../geodata/schema.ts';
import { keyOf } from '../engine/fold.ts';
import type { UnitLevel } from '../engine/query.ts';
import { LEVEL_WORDS, PRECISION_WORDS, REFUSED_WORDS, type Refusal, STATUS_WORDS } from './filterWords.ts';
import type { Entry, Gazetteer } from './gazetteer.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';
import { otherNames } from './otherNames.ts';
import { topicsOf } from './topics.ts';
import { DRAWN_WORDS, WORDS, type WordKind } from './words.ts';

/** What a stretch of a question may mean. */
export type Meaning =
  | { readonly kind: 'place'; readonly entries: readonly Entry[]; readonly generic: boolean }
  | { readonly kind: 'elsewhere'; readonly zh: string; readonly en: string }
  /** `narrow` is a word for a part of its theme only: 铝 among 有色金属; `text` is looked for in the theme. */
  | ({ readonly kind: 'topic'; readonly narrow: boolean; readonly text?: string } & Topic)
  | { readonly kind: 'status'; readonly status: Status }
  | { readonly kind: 'precision'; readonly precision: Precision | 'unlocated' }
  | { readonly kind: 'indicator'; readonly indicator: IndicatorId }
  | { readonly kind: 'level'; readonly level: UnitLevel }
  | { readonly kind: 'drawn'; readonly shape: 'line' | 'area' }
  | { readonly kind: 'refused'; readonly reason: Refusal }
  | { [Kind in WordKind]: { readonly kind: Kind } }[WordKind];

const lexicons = new WeakMap<Gazetteer, Lexicon<Meaning>>();

/**
 * Everything a question may be made of: proper names stand before words, words before shortened names,
 * and these before the other names of places. Built once for a gazetteer.
 */
export function lexiconOf(gazetteer: Gazetteer): Lexicon<Meaning> {
  const known = lexicons.get(gazetteer);
  if (known) return known;
  const { catalogue, words, sounds } = gazetteer;
  const named = (names: ReadonlyMap<string, readonly Entry[]>) =>
    [...names].map(([key, entries]): [string, Meaning] => [
      key,
      { kind: 'place', entries, generic: catalogue.genericNames.includes(key) },
    ]);
  const lexicon = buildLexicon<Meaning>([
    ...named(otherNames(gazetteer.entries, sounds)),
    ...named(gazetteer.aliases),
    ...(Object.keys(WORDS) as WordKind[]).flatMap((kind) =>
      WORDS[kind].map((word): [string, Meaning] => [word, { kind } as Meaning]),
    ),
    ...Object.entries(catalogue.indicators).flatMap(([indicator, { asked }]) =>
      [...asked.zh, ...asked.en].map((word): [string, Meaning] => [word, { kind: 'indicator', indicator }]),
    ),
    ...eachWord(LEVEL_WORDS, (level) => ({ kind: 'level', level })),
    ...eachWord(STATUS_WORDS, (status) => ({ kind: 'status', status })),
    ...eachWord(PRECISION_WORDS, (precision) => ({ kind: 'precision', precision })),
    ...eachWord(DRAWN_WORDS, (shape) => ({ kind: 'drawn', shape })),
    ...Object.entries(REFUSED_WORDS).flatMap(([reason, refused]) =>
      refused.split('|').map((word) => [word, { kind: 'refused', reason: reason as Refusal }] as const),
    ),
    ...topicsByWord(gazetteer),
    ...words.elsewhere.flatMap(({ zh, en, also }) =>
      [zh, `${zh}市`, `${zh}省`, en, `${en} city`, ...(also ?? [])].map(
        (word) => [word, { kind: 'elsewhere', zh, en }] as const,
      ),
    ),
    ...named(gazetteer.owners),
  ]);
  lexicons.set(gazetteer, lexicon);
  return lexicon;
}

function eachWord<Value>(
  named: readonly { readonly value: Value; readonly zh: string; readonly en: string }[],
  meaning: (value: Value) => Meaning,
): [string, Meaning][] {
  return named.flatMap(({ value, zh, en }) =>
    `${zh}|${en}`.split('|').map((word): [string, Meaning] => [word, meaning(value)]),
  );
}

/** A word of several topics means all of them. */
function topicsByWord(gazetteer: Gazetteer): [string, Meaning][] {
  const { all, narrow } = topicsOf(gazetteer);
  const topics = new Map<string, Topic>();
  for (const [word, { themes, groups }] of all) {
    const known = topics.get(keyOf(word));
    topics.set(keyOf(word), {
      themes: [...new Set([...(known?.themes ?? []), ...themes])],
      groups: [...new Set([...(known?.groups ?? []), ...groups])],
    });
  }
  return [...topics].map(([word, topic]) => [word, { kind: 'topic', narrow: narrow.has(word), ...topic }]);
}
