import { describe, expect, test } from 'vitest';
import type { Place } from '../../../geodata/schema.ts';
import { keyOf } from '../../../src/query/engine/fold.ts';
import { originsOf } from '../../../src/query/engine/query.ts';
import { buildGazetteer } from '../../../src/query/language/gazetteer.ts';
import { latinKey, prepareName } from '../../../src/query/language/nameMatch.ts';
import { parseQuery } from '../../../src/query/language/parse.ts';
import { SOUNDS, WORDS } from '../../catalogue.ts';
import { realAtlas } from '../realAtlas.ts';

const atlas = realAtlas();
const gazetteer = buildGazetteer(atlas, WORDS);

/** What a question about a name is measured from: the place's id, the unit's code, or what went wrong. */
function meant(question: string): string {
  const parsed = parseQuery(question, gazetteer);
  if (parsed.kind === 'problem')
    return parsed.problem.code === 'ambiguous-place'
      ? parsed.problem.choices
          .map(({ origin }) => ('id' in origin ? origin.id : ''))
          .sort()
          .join(' or ')
      : parsed.problem.code;
  if (parsed.kind !== 'query' || parsed.notes.length > 0) return `${parsed.kind} with notes`;
  const [origin, ...more] = originsOf(parsed.query);
  return more.length > 0 || origin?.kind !== 'place' ? `not one place: ${origin?.kind}` : origin.id;
}

const asked = (name: string): string => meant(`steel within 20 km of ${name}`);

const EXTENTS = [...atlas.places.values()].filter(({ kind }) => ['line', 'region', 'water'].includes(kind));

/** Ways to write a name: as it is, without remarks, with hyphens or blanks for dashes, in small letters. */
function spellings({ name_zh, name_en, also = [] }: Place): string[] {
  const bare = name_en.replace(/ \(.*?\)/g, '').replace(/,.*$/, '');
  const pinyin = latinKey(prepareName(name_zh.replace(/（.*?）/g, ''), SOUNDS));
  return [name_en, bare, ...also, pinyin].flatMap((name) => [
    name,
    name.replaceAll('–', '-'),
    name.replaceAll('–', ' '),
    name.toLowerCase(),
    name.replaceAll('’', "'"),
  ]);
}

describe('every line, water and region', () => {
  test.each(EXTENTS.map((place) => [place.name_en, place] as const))('%s', (_, place) => {
    for (const name of new Set(spellings(place))) {
      const owners = EXTENTS.filter((other) => spellings(other).some((one) => keyOf(one) === keyOf(name)));
      const expected = owners
        .map(({ id }) => id)
        .sort()
        .join(' or ');
      expect([name, asked(name)]).toEqual([name, expected]);
    }
  });
});

describe('the usual names', () => {
  test.each([
    // Railways by their syllables, by their ends, with and without their kind
    ['Daqin railway', 'line-daqin-railway'],
    ['the Daqin Line', 'line-daqin-railway'],
    ['Daqin', 'line-daqin-railway'],
    ['Datong-Qinhuangdao', 'line-daqin-railway'],
    ['Datong–Qinhuangdao railroad', 'line-daqin-railway'],
    ['daqintielu', 'line-daqin-railway'],
    ['Shuohuang line', 'line-shuohuang-railway'],
    ['Shuozhou-Huanghua rail line', 'line-shuohuang-railway'],
    ['Wari railway', 'line-wari-railway'],
    ['Watang-Rizhao line', 'line-wari-railway'],
    ['Daxi high-speed railway', 'line-datong-xian-hsr'],
    ["Datong-Xi'an HSR", 'line-datong-xian-hsr'],
    ["Datong–Xi'an high-speed rail", 'line-datong-xian-hsr'],
    ['Taiyuan-Heshun', 'line-taiyuan-heshun-rail'],
    ['Yuncheng–Sanmenxia line', 'line-yuncheng-sanmenxia-rail'],
    // Waters
    ['Fen River', 'water-fen-river'],
    ['River Fen', 'water-fen-river'],
    ['Fen', 'water-fen-river'],
    ['Fenhe River', 'water-fen-river'],
    ['fenhe', 'water-fen-river'],
    ['Huang He', 'water-yellow-river'],
    ['the Yellow River', 'water-yellow-river'],
    ['Sanggan', 'water-sanggan-river'],
    ['Hutuohe', 'water-hutuo-river'],
    ['Qin River', 'water-qin-river'],
    ['Lake Jinyang', 'water-jinyang-lake'],
    // Mountains and basins
    ['Taihang', 'region-taihang-mountains'],
    ['Taihang Mountain', 'region-taihang-mountains'],
    ['Taihang Range', 'region-taihang-mountains'],
    ['Mount Taihang', 'region-taihang-mountains'],
    ['taihangshan', 'region-taihang-mountains'],
    ['Zhongtiao Mountains', 'region-zhongtiao-mountains'],
    ['Lvliang Mountains', 'region-luliang-mountains'],
    ['Qinshui basin', 'region-qinshui-basin'],
    // Roads by name and number
    ['G5911', 'line-g5911-shuozhou-taiyuan'],
    ['Beijing-Kunming expressway', 'line-g5-taiyuan-linfen'],
    ['G20 motorway', 'line-g20-taiyuan-jiuguan'],
    ['Shuozhou-Taiyuan highway', 'line-g5911-shuozhou-taiyuan'],
  ])('%s', (name, id) => {
    expect(asked(name)).toBe(id);
  });

  test.each([
    ['大秦线20公里内的钢铁', 'line-daqin-railway'],
    ['大西客专沿线20公里', 'line-datong-xian-hsr'],
    ['长邯聊铁路沿线20公里', 'line-changzhi-handan-liaocheng-rail'],
    ['京昆高速沿线20公里', 'line-g5-taiyuan-linfen'],
  ])('%s', (question, id) => {
    expect(meant(question)).toBe(id);
  });

  test('a road of two sections is asked back', () => {
    expect(asked('G5518')).toBe('line-g5518-ruicheng-tongguan or line-g5518-yangcheng-yuncheng');
  });

  test.each(['Lüliang', 'Qinshui', 'Shangdang'])('a city or county keeps its name: %s', (name) => {
    expect(asked(name)).toBe('not one place: division');
  });
});
