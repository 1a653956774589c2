import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folder as english } from '../../../src/ui/languages/en/en.ts';
import { LANGUAGES } from '../../../src/ui/languages/words.ts';
import { folder as chinese } from '../../../src/ui/languages/zh/zh.ts';
import { CATALOGUE } from '../../catalogue.ts';

const VIEWS = new URL('../../../src/ui/', import.meta.url);

/** The words of one part of the interface in both languages. The types say that they have the same keys. */
const PARTS: [string, object, object][] = [
  ...(['text', 'question'] as const).map((part): [string, object, object] => [
    part,
    chinese[part],
    english[part],
  ]),
  ...(await Promise.all(
    (Object.keys(chinese.later) as (keyof typeof chinese.later)[]).map(
      async (part): Promise<[string, object, object]> => [
        part,
        await chinese.later[part](),
        await english.later[part](),
      ],
    ),
  )),
];

/** Every path to a word, with what it leads to. */
function flatten(value: object, path = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, entry]): [string, unknown][] =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? flatten(entry, `${path}${key}.`)
      : [[path + key, entry]],
  );
}

/** How many sentences each list holds. */
const lists = (value: object) =>
  flatten(value).flatMap(([key, entry]) => (Array.isArray(entry) ? [[key, entry.length]] : []));

describe('the words of the interface', () => {
  test('every part is held against its other language', () => {
    expect(PARTS.length).toBeGreaterThan(10);
  });

  test.each(PARTS)('%s: both languages have the same keys', (_part, chinese, english) => {
    const keys = (text: object) =>
      flatten(text)
        .map(([key]) => key)
        .toSorted();
    expect(keys(english)).toEqual(keys(chinese));
    expect(lists(english)).toEqual(lists(chinese));
  });

  test('both languages have as many examples, for as many readers', () => {
    const { zh, en } = CATALOGUE.examples;
    expect(en.map(({ questions }) => questions.length)).toEqual(zh.map(({ questions }) => questions.length));
  });

  test.each(PARTS)('%s: English words hold no Chinese, but for the name of the other language', (...part) => {
    const wrong = flatten(part[2]).filter(
      ([key, entry]) =>
        typeof entry === 'string' && /\p{Script=Han}/u.test(entry) && !key.startsWith('language'),
    );
    expect(wrong).toEqual([]);
  });

  test('one thing and several are counted by the rules of the language', () => {
    expect([1, 2, 1200].map(english.text.foundText)).toEqual(['1 match', '2 matches', '1,200 matches']);
    expect([1, 1200].map(chinese.text.foundText)).toEqual(['找到 1 项', '找到 1,200 项']);
  });

  test('views hold no words of their own', () => {
    const views = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.tsx'),
    );
    expect(views.length).toBeGreaterThan(50);
    const wrong = views.flatMap((name) =>
      readFileSync(new URL(name, VIEWS), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .split('\n')
        .filter((line) => /\p{Script=Han}/u.test(line) || />\s*[A-Z]?[a-z]{3,}[^<>{}=;()]*<\//.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });

  test('no part of the interface but a language’s folder tells languages apart by name', () => {
    const named = readdirSync(VIEWS, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => /\.tsx?$/.test(name) && !LANGUAGES.some((lang) => name.includes(`languages/${lang}/`)),
      )
      .flatMap((name) =>
        readFileSync(new URL(name, VIEWS), 'utf8')
          .split('\n')
          .filter((line) => /lang[\w.]* [!=]== '\w\w'/.test(line))
          .map((line) => `${name}: ${line.trim()}`),
      );
    expect(named).toEqual([]);
  });
});
