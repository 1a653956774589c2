import { describe, expect, test } from 'vitest';
import { readSource } from '../../geodata/build/readPlan.ts';
import { divisionsMissing, GLOSSARY, SPELLINGS, termsMissing } from './glossary.ts';

const { assignments, places, divisions } = readSource();
const texts = [
  ...assignments.map(({ id, title, summary }) => ({
    id,
    zh: `${title.zh} ${summary.zh}`,
    en: `${title.en} ${summary.en}`,
  })),
  ...places.map(({ properties: { id, name_zh, name_en } }) => ({ id, zh: name_zh, en: name_en })),
];
const outside = assignments.flatMap((assignment) => assignment.outside);

describe('terms', () => {
  test('a term that is missing is found, in any case and with any hyphen', () => {
    expect(termsMissing({ zh: '煤层气', en: 'Methane' }).map(({ zh }) => zh)).toEqual(['煤层气']);
    expect(termsMissing({ zh: '煤层气', en: 'Coal bed methane' })).toEqual([]);
    expect(termsMissing({ zh: '水利枢纽', en: 'Guxian dam' })).toEqual([]);
    expect(termsMissing({ zh: '枢纽', en: 'Githubs' }).map(({ zh }) => zh)).toEqual(['枢纽']);
  });

  test('each term stands once', () => {
    const terms = GLOSSARY.map(({ zh }) => zh);
    expect(terms.filter((zh, at) => terms.indexOf(zh) !== at)).toEqual([]);
  });

  test('the English texts use the glossary', () => {
    const wrong = texts.flatMap((text) =>
      termsMissing(text).map(({ zh, en }) => `${text.id}: ${zh} is “${en[0]}”, not “${text.en}”`),
    );
    expect(wrong).toEqual([]);
  });
});

describe('spelling', () => {
  const written = [...texts.map(({ id, en }) => [id, en]), ...outside.map(({ zh, en }) => [zh, en])];

  test('each word is spelt in one way', () => {
    const wrong = written.flatMap(([id, en = '']) =>
      SPELLINGS.flatMap(([other, ours]) => {
        const found = other.exec(en)?.[0];
        return found ? [`${id}: ${found}, not ${ours}`] : [];
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('a place beyond Shanxi has one English name', () => {
    const names = new Map(outside.map(({ zh, en }) => [zh, en]));
    expect(outside.filter(({ zh, en }) => names.get(zh) !== en)).toEqual([]);
  });
});

describe('names of cities and counties', () => {
  test('a name that is missing is found', () => {
    expect(
      divisionsMissing({ zh: '吕梁汾酒', en: 'Luliang' }, divisions).map(({ adcode }) => adcode),
    ).toEqual(['141100']);
    expect(divisionsMissing({ zh: '平陆县', en: 'Pinglu' }, divisions)).toEqual([]);
  });

  test('the English texts name the cities and counties that the Chinese name', () => {
    const wrong = texts.flatMap((text) =>
      divisionsMissing(text, divisions).map(({ name_en }) => `${text.id}: no ${name_en} in “${text.en}”`),
    );
    expect(wrong).toEqual([]);
  });
});
