import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { en } from '../../../src/ui/languages/en/common.ts';
import { zh } from '../../../src/ui/languages/zh/common.ts';

const VIEWS = new URL('../../src/ui/', import.meta.url);
const WORDS = new URL('text/', VIEWS);

/** The words of one part of the interface in both languages: `dataZh.ts` and `dataEn.ts` hold `dataZh`, `dataEn`. */
async function wordsOf(part: string): Promise<[zh: object, en: object]> {
  const inLanguage = async (name: string): Promise<object> =>
    (await import(new URL(`${name}.ts`, WORDS).href))[name];
  return [await inLanguage(`${part}Zh`), await inLanguage(`${part}En`)];
}
const PARTS: [string, object, object][] = [
  ['interface', zh, en],
  ...(await Promise.all(
    readdirSync(WORDS)
      .filter((name) => name.endsWith('Zh.ts'))
      .map((name) => name.slice(0, -'Zh.ts'.length))
      .map(async (part): Promise<[string, object, object]> => [part, ...(await wordsOf(part))]),
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
  test.each(PARTS)('%s: both languages have the same keys', (_part, chinese, english) => {
    const keys = (text: object) =>
      flatten(text)
        .map(([key]) => key)
        .toSorted();
    expect(keys(english)).toEqual(keys(chinese));
    expect(lists(english)).toEqual(lists(chinese));
  });

  test('both languages have as many examples', () => {
    expect(en.exampleQuestions).toHaveLength(zh.exampleQuestions.length);
  });

  test.each(PARTS)('%s: English words hold no Chinese, but for the name of the other language', (...part) => {
    const wrong = flatten(part[2]).filter(
      ([key, entry]) =>
        typeof entry === 'string' && /\p{Script=Han}/u.test(entry) && !key.startsWith('language'),
    );
    expect(wrong).toEqual([]);
  });

  test('views hold no words of their own', () => {
    const views = readdirSync(VIEWS).filter((name) => name.endsWith('.tsx'));
    expect(views.length).toBeGreaterThan(5);
    const wrong = views.flatMap((name) =>
      readFileSync(new URL(name, VIEWS), 'utf8')
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
        .split('\n')
        .filter((line) => /\p{Script=Han}/u.test(line) || />\s*[A-Z]?[a-z]{3,}[^<>{}=;()]*<\//.test(line))
        .map((line) => `${name}: ${line.trim()}`),
    );
    expect(wrong).toEqual([]);
  });
});
