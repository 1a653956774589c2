import { describe, expect, test } from 'vitest';
import { isChinese, keyOf } from '../../../src/query/engine/fold.ts';
import { filtersIn } from '../../../src/query/engine/query.ts';
import {
  LEVEL_WORDS,
  PRECISION_WORDS,
  REFUSED_WORDS,
  STATUS_WORDS,
} from '../../../src/query/language/filterWords.ts';
import { buildGazetteer } from '../../../src/query/language/gazetteer.ts';
import { lex } from '../../../src/query/language/lex.ts';
import { parseQuery } from '../../../src/query/language/parse.ts';
import { topicsOf } from '../../../src/query/language/topics.ts';
import { DRAWN_WORDS, WORDS } from '../../../src/query/language/words.ts';
import { WORDS as ATLAS_WORDS, CATALOGUE, THEMES } from '../../catalogue.ts';
import { namedPlaces, realDivisions } from '../fixture.ts';

const gazetteer = buildGazetteer(
  { divisions: realDivisions(), places: namedPlaces(), catalogue: CATALOGUE },
  ATLAS_WORDS,
);
const { all: TOPICS, narrow: NARROW } = topicsOf(gazetteer);

/** Words with what they are read as. */
const VALUES = {
  indicator: Object.entries(CATALOGUE.indicators).map(([value, { asked }]) => ({
    value,
    zh: asked.zh.join('|'),
    en: asked.en.join('|'),
  })),
  level: LEVEL_WORDS,
  status: STATUS_WORDS,
  precision: PRECISION_WORDS,
  drawn: DRAWN_WORDS,
};

describe('a word alone is one piece of a question, of its kind', () => {
  test.each(Object.entries(WORDS))('%s', (kind, words) => {
    for (const word of words) expect(lex(word, gazetteer)).toEqual([{ kind, word, at: 0 }]);
  });

  test.each(Object.entries(VALUES))('%s, with its value', (kind, named) => {
    for (const { value, zh, en } of named) {
      expect([isChinese(zh), isChinese(en)]).toEqual([true, false]);
      for (const word of [...zh.split('|'), ...en.split('|')]) {
        const [token, ...more] = lex(word, gazetteer);
        expect([word, token?.kind, more]).toEqual([word, kind, []]);
        expect(Object.values(token ?? {})).toContain(value);
      }
    }
  });

  test.each(Object.entries(REFUSED_WORDS))('why not: %s', (reason, words) => {
    for (const word of words.split('|')) {
      expect(lex(word, gazetteer)).toEqual([{ kind: 'refused', reason, word, at: 0 }]);
    }
  });
});

test('every word for a theme asks for it, and a word for a part of one says so', () => {
  for (const [word, { themes, groups }] of TOPICS) {
    const parsed = parseQuery(isChinese(word) ? `太原的${word}` : `${word} in Taiyuan`, gazetteer);
    expect([word, parsed]).toMatchObject([word, { kind: 'query', query: { kind: 'inside' } }]);
    if (parsed.kind !== 'query') continue;
    const asked = filtersIn(parsed.query);
    expect([word, asked.themes]).toEqual([word, expect.arrayContaining([...themes])]);
    expect([word, asked.groups]).toEqual([word, expect.arrayContaining([...groups])]);
    const codes = parsed.notes.map(({ code }) => code);
    expect([word, codes]).toEqual([word, NARROW.has(keyOf(word)) ? ['wider-topic'] : []]);
  }
  // A word may stand for a part of a theme only if it stands for a theme.
  const known = new Set(TOPICS.map(([word]) => keyOf(word)));
  expect([...NARROW].filter((word) => !known.has(word))).toEqual([]);
  for (const { id, zh, en } of THEMES) {
    const words = TOPICS.filter(([, { themes }]) => themes.includes(id)).map(([word]) => word);
    expect(words).toEqual(expect.arrayContaining([zh, en]));
    expect(words.length).toBeGreaterThan(3);
  }
});

test('every place elsewhere is told by each of its names', () => {
  for (const { zh, en, also } of ATLAS_WORDS.elsewhere) {
    const names = [zh, `${zh}市`, `${zh}省`, en, `${en} City`, ...(also ?? [])];
    for (const word of names) {
      const question = isChinese(word) ? `${word}附近` : `near ${word}`;
      expect(parseQuery(question, gazetteer)).toMatchObject({
        problem: { code: 'outside-atlas', word, zh, en },
      });
    }
  }
});
