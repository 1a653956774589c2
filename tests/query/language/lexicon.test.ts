import { describe, expect, test } from 'vitest';
import { buildLexicon, matchesAt } from '../../../src/query/language/lexicon.ts';

const lexicon = buildLexicon([
  ['Lüliang', 'city'],
  ['Lüliang Mountains', 'mountains'],
  ['太原', 'city'],
  ['太原都市圈', 'region'],
  ['G5 高速', 'road'],
  ['140403', 'code'],
  ['', 'nothing'],
]);
const found = (chars: string, start = 0) =>
  matchesAt(lexicon, chars, start).map(({ end, meaning }) => `${chars.slice(start, end)}=${meaning}`);

describe('matches at a position', () => {
  test.each([
    ['luliang', ['luliang=city']],
    ['lu-liang, mountains', ['lu-liang=city', 'lu-liang, mountains=mountains']],
    ['太原都市圈附近', ['太原=city', '太原都市圈=region']],
    ['太 原', ['太 原=city']],
    ['g5高速', ['g5高速=road']],
    ['luliangs', []],
    ['luliang5', []],
    ['luliang附近', ['luliang=city']],
    [' luliang', []],
    ['lulian', []],
    ['140403', ['140403=code']],
    ['1404.03', []],
    ['1404 03', []],
    ['', []],
  ])('%s', (chars, expected) => {
    expect(found(chars)).toEqual(expected);
  });

  test('begin at whole words only', () => {
    expect(found('xluliang', 1)).toEqual([]);
    expect(found('x luliang', 2)).toEqual(['luliang=city']);
    expect(found('在luliang', 1)).toEqual(['luliang=city']);
  });
});
