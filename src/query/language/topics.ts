import type { Topic } from '../../../geodata/catalogue.ts';
import { keyOf } from '../engine/fold.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Words for themes, and for whole groups of them. */
export type Topics = {
  /** Every word for a topic: titles in both languages, and other words. One word may stand twice. */
  readonly all: readonly (readonly [word: string, topic: Topic])[];
  /** Words that mean only a part of their theme, in the form of `keyOf`. */
  readonly narrow: ReadonlySet<string>;
};

const gathered = new WeakMap<Gazetteer, Topics>();

/** Gathers the words for the topics of an atlas; once for a gazetteer. */
export function topicsOf(gazetteer: Gazetteer): Topics {
  const known = gathered.get(gazetteer);
  if (known) return known;
  const { catalogue, words } = gazetteer;
  const topics: Topics = {
    all: [
      ...catalogue.groups.flatMap(({ id, zh, en }) => {
        const topic = { themes: [], groups: [id] };
        return [zh, en].map((word) => [word, topic] as const);
      }),
      ...catalogue.themes.flatMap(({ id, zh, en, words: brought }) => {
        const topic = { themes: [id], groups: [] };
        const own = words.themes[id];
        return [
          ...[zh, en, ...(en.endsWith('s') ? [en.slice(0, -1)] : [])],
          ...(own?.words ?? brought ?? []),
          ...(own?.parts ?? []),
        ].map((word) => [word, topic] as const);
      }),
      ...words.topics.flatMap(({ words: names, themes, groups }) =>
        names.map((word) => [word, { themes, groups }] as const),
      ),
    ],
    narrow: new Set(Object.values(words.themes).flatMap(({ parts }) => (parts ?? []).map(keyOf))),
  };
  gathered.set(gazetteer, topics);
  return topics;
}
