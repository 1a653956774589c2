import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { baseMapEn } from '../../src/ui/text/baseMapEn.ts';
import { baseMapZh } from '../../src/ui/text/baseMapZh.ts';
import { dataEn } from '../../src/ui/text/dataEn.ts';
import { dataZh } from '../../src/ui/text/dataZh.ts';
import { en } from '../../src/ui/text/en.ts';
import { unitEn } from '../../src/ui/text/unitEn.ts';
import { unitZh } from '../../src/ui/text/unitZh.ts';
import { zh } from '../../src/ui/text/zh.ts';

const VIEWS = new URL('../../src/ui/', import.meta.url);

/** Every path to a word, with what it leads to. */
function flatten(value: object, path = ''): [string, unknown][] {
  return Object.entries(value).flatMap(([key, entry]): [string, unknown][] =>
    typeof entry === 'object' && entry !== null && !Array.isArray(entry)
      ? flatten(entry, `${path}${key}.`)
      : [[path + key, entry]],
  );
}

describe('the words of the interface', () => {
  test('both languages have the same keys and as many examples', () => {
    const keys = (text: object) =>
      flatten(text)
        .map(([key]) => key)
        .toSorted();
    expect(keys(en)).toEqual(keys(zh));
    expect(keys(dataEn)).toEqual(keys(dataZh));
    expect(keys(unitEn)).toEqual(keys(unitZh));
    expect(keys(baseMapEn)).toEqual(keys(baseMapZh));
    expect(en.exampleQuestions).toHaveLength(zh.exampleQuestions.length);
  });

  test('English words hold no Chinese, but for the name of the other language', () => {
    const wrong = flatten({ ...en, data: dataEn, unit: unitEn, base: baseMapEn }).filter(
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
