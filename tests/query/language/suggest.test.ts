import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildGazetteer } from '../../../src/query/language/gazetteer.ts';
import { slipsBetween, suggestPlaces, suggestTopics } from '../../../src/query/language/suggest.ts';
import { CATALOGUE, WORDS } from '../../catalogue.ts';
import { namedPlaces, realDivisions } from '../fixture.ts';

const gazetteer = buildGazetteer(
  { divisions: realDivisions(), places: namedPlaces(), catalogue: CATALOGUE },
  WORDS,
);

test.each([
  ['taiyuan', 'taiyuan', 0],
  ['taiyaun', 'taiyuan', 1],
  ['tayuan', 'taiyuan', 1],
  ['taiyuann', 'taiyuan', 1],
  ['taijuan', 'taiyuan', 1],
  ['datong', 'taiyuan', 6],
  ['', 'abc', 3],
])('%s is %s but for %d slips', (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
});

test('slips count the same both ways, and are none only between equals', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
      expect(slipsBetween(a, b) === 0).toBe(a === b);
      expect(slipsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test.each<[string, string[]]>([
  ['太', []],
  ['太塬', ['太原', '太谷']],
  ['平窑', ['平遥', '平顺', '平陆']],
  ['大词', ['大宁', '大同']],
  ['五台县城', ['五台']],
  ['晋城事', ['晋城']],
  ['晋城城曲', ['晋城城区']],
  ['Ta', []],
  ['Tai', []],
  ['Datog', ['Datong']],
  ['Datongs', ['Datong']],
  ['Dtaong', ['Datong']],
  ['Taiyaun', ['Taiyuan']],
  ['Tiayaun', ['Taiyuan']],
  ['Pinyoa', ['Pingyao']],
  ['xy', []],
  ['Yu', []],
  ['yuu', []],
  ['Homa', ['Houma']],
  ['Jinzong', ['Jinzhong', 'Xinrong']],
  ['Jinzhnog', ['Jinzhong']],
  ['Luliagn', ['Lüliang']],
  ['太原武宿国际几场', ['太原武宿国际机场']],
  ['汾和', ['汾河', '汾西', '汾阳']],
])('%s may be a slip for %j, best first', (word, expected) => {
  const offered = suggestPlaces(`in ${word}!`, { word, at: 3 }, gazetteer);
  expect(offered.map(({ text }) => text)).toEqual(expected.map((name) => `in ${name}!`));
  for (const { zh, en, text } of offered) expect([zh, en]).toContain(text.slice(3, -1));
});

test.each<[string, string[]]>([
  ['steal', ['steel']],
  ['stel', ['steel']],
  ['gaz', ['gas']],
  ['airprt', ['airport', 'airports']],
  ['airpots', ['airports', 'airport']],
  ['ab', []],
  ['煤矿', []],
  ['railwya', ['railway', 'railways']],
  ['tourims', ['tourism', 'tourist']],
  ['coal mnies', ['coal mines', 'coal mine']],
  ['hopsital', ['hospital', 'hospitals']],
  ['wnd', ['wind']],
  ['heritge', ['heritage']],
  ['xx', []],
])('%s may be a slip for the themes %j, each once', (word, expected) => {
  const offered = suggestTopics(`${word} in X`, { word, at: 0 }, gazetteer);
  expect(offered).toEqual(expected.map((topic) => ({ text: `${topic} in X` })));
});
