import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../geodata/build/readPlan.ts';
import type { Boundaries } from '../../../geodata/join.ts';
import { buildAtlas } from '../../../src/atlas/atlas.ts';
import { keyOf } from '../../../src/query/engine/fold.ts';
import { NO_FILTERS } from '../../../src/query/engine/query.ts';
import { buildGazetteer } from '../../../src/query/language/gazetteer.ts';
import { latinKey, prepareName } from '../../../src/query/language/nameMatch.ts';
import { parseQuery } from '../../../src/query/language/parse.ts';
import { buildTextIndex } from '../../../src/query/language/search.ts';
import { soundsOf } from '../../../src/query/language/sounds.ts';
import { buildSuggestionIndex, type Suggested, suggest } from '../../../src/query/language/suggestions.ts';
import { topicsOf } from '../../../src/query/language/topics.ts';
import { CATALOGUE, GROUPS, SOUNDS, THEMES, WORDS } from '../../catalogue.ts';

const topology = new URL('../../../geodata/boundaries/divisions.topo.json', import.meta.url);
const { divisions, assignments, places } = readSource();
const atlas = buildAtlas({
  catalogue: CATALOGUE,
  plan: { assignments, places },
  divisions,
  boundaries: JSON.parse(readFileSync(topology, 'utf8')) as Boundaries,
});
const gazetteer = buildGazetteer(atlas, WORDS);
const textIndex = buildTextIndex(atlas);
const index = buildSuggestionIndex(atlas, gazetteer);

const options = (text: string, lang: 'zh' | 'en' = 'zh') => suggest(index, () => textIndex, text, lang);

/** An option in short: its name with the typed part in brackets, and what it asks of a place. */
function told({ kind, label: { text, span }, also, ...rest }: Suggested): string {
  const name = span
    ? `${text.slice(0, span[0])}[${text.slice(...span)}]${text.slice(span[1])}`
    : also
      ? `${text} (${also.text})`
      : text;
  return `${kind}: ${name}${'query' in rest ? ` ${rest.query.kind}` : ''}`;
}
const first = (text: string, lang: 'zh' | 'en' = 'zh') => {
  const [one] = options(text, lang);
  return one ? told(one) : null;
};

describe('the first suggestion', () => {
  test.each([
    // Chinese
    ['太原', 'place: [太原]市 within'],
    ['太', 'place: [太]原市 within'],
    ['平遥县', 'place: [平遥县] within'],
    ['五台山', 'place: [五台山] within'],
    ['悬空寺', 'place: 恒山—[悬空寺] within'],
    ['阳泉矿区', 'place: 矿区 (阳泉矿区) within'],
    ['钢铁', 'topic: [钢铁]'],
    ['煤', 'topic: [煤]矿'],
    ['能源', 'topic: [能源]'],
    ['光伏', 'topic: 风光基地 (光伏)'],
    ['法兰', 'placement: 定襄[法兰]专业镇'],
    // Sections and boxes of the plan, by number or title
    ['第九节', 'heading: 第9节 综合能源服务 (第九节) listed'],
    ['第9', 'heading: [第9]节 综合能源服务 listed'],
    ['第四十一节', 'heading: 第41节 城市体系 (第四十一节) listed'],
    ['专栏16', 'heading: [专栏16] 基础设施项目 listed'],
    ['专栏二', 'heading: 专栏2 能源重大项目 (专栏二) listed'],
    ['综合能源', 'question: [综合能源]'],
    // Pinyin in full, begun, with spaces, with ü in all its spellings
    ['taiyuan', 'place: [太原]市 within'],
    ['tai yuan', 'place: [太原]市 within'],
    ['taiyuanshi', 'place: [太原市] within'],
    ['taiy', 'place: [太原]市 within'],
    ['lvliang', 'place: [吕梁]市 within'],
    ['luliang', 'place: [吕梁]市 within'],
    ['lyuliang', 'place: [吕梁]市 within'],
    ['LÜLIANG', 'place: [吕梁]市 within'],
    ['zhongyumeikuang', 'place: [中峪煤矿] within'],
    ['taihangshan', 'place: [太行山] within'],
    ['gangtie', 'topic: [钢铁]'],
    ['meikuang', 'topic: [煤矿]'],
    ['falan', 'placement: 定襄[法兰]专业镇'],
    // Initials
    ['ty', 'place: [太原]市 within'],
    ['py', 'place: [平遥]县 within'],
    ['dt', 'place: [大同]市 within'],
    ['cz', 'place: [长治]市 within'],
    ['lfs', 'place: [临汾市] within'],
    ['zymk', 'place: [中峪煤矿] within'],
    ['wlsn', 'topic: [物流枢纽]'],
    // Slips
    ['太源', 'place: 太原市 within'],
    ['太塬', 'place: 太原市 within'],
    ['taiyaun', 'place: 太原市 within'],
    ['pingyoa', 'place: 平遥县 within'],
    ['gangteis', 'topic: 钢铁'],
    // Questions
    ['太原附近', 'question: [太原附近]'],
    ['离侯马最近的物', 'question: [离侯马最近的物]流枢纽'],
    ['太原附近的gangtie', 'question: [太原附近的钢铁]'],
    ['50公里 lf', 'question: [50公里 临汾]'],
    ['阳泉矿', 'question: [阳泉矿]区'],
  ])('%s -> %s', (text, expected) => {
    expect(first(text)).toBe(expected);
  });

  test.each([
    ['Taiyuan', 'place: [Taiyuan] within'],
    ['tai', 'place: [Tai]yuan within'],
    ['ty', 'place: Taiyuan (太原) within'],
    ['太原', 'place: Taiyuan (太原) within'],
    ['Pinglu County', 'place: [Pinglu County] within'],
    ['mount heng', 'place: [Mount Heng] and the Hanging Temple within'],
    ['Daqin', 'place: Datong–Qinhuangdao railway (Daqin railway) within'],
    ['fenhe', 'place: Fen River (Fenhe) within'],
    ['hanging temple', 'place: Mount Heng and the [Hanging Temple] within'],
    ['steel', 'topic: [Steel]'],
    ['coal mi', 'topic: [Coal mi]nes'],
    ['gas', 'topic: Coal-bed methane (gas)'],
    ['flange', 'placement: Dingxiang [flange] specialty town'],
    ['taiyaun', 'place: Taiyuan within'],
    ['steal', 'topic: Steel'],
    ['section 9', 'heading: [Section 9]: Energy services listed'],
    ['box 1', 'heading: [Box 1]0: Products of tourism listed'],
    ['carbon peak', 'heading: Section 58: [Carbon peak] listed'],
    ['near tai', 'question: [near Tai]yuan'],
    ['steel within 50 km of lin', 'question: [steel within 50 km of Lin]fen'],
  ])('in English: %s -> %s', (text, expected) => {
    expect(first(text, 'en')).toBe(expected);
  });
});

describe('every division', () => {
  const units = divisions.map((division) => [division.name_zh, division] as const);

  test.each(units)('%s is first by its Chinese name, its English name and its pinyin', (_, division) => {
    const { name_zh, short_zh, name_en } = division;
    const pinyin = latinKey(prepareName(short_zh, SOUNDS));
    for (const typed of [name_zh, short_zh, name_en, pinyin, latinKey(prepareName(name_zh, SOUNDS))]) {
      const [one] = options(typed);
      expect([typed, one?.kind]).toEqual([typed, 'place']);
      // 城区 and pinglu are the names of several: then any of them may be the first.
      const found = one?.kind === 'place' && one.origin.kind === 'division' && one.origin.adcode;
      const meant = atlas.divisions.get(found || '');
      const names =
        meant &&
        [meant.name_zh, meant.short_zh, meant.name_en].flatMap((name) => [
          name,
          latinKey(prepareName(name, SOUNDS)),
        ]);
      expect([typed, names?.map(keyOf)]).toEqual([typed, expect.arrayContaining([keyOf(typed)])]);
    }
  });

  test.each(units)('%s reads as its English name does', (_, { name_zh, short_zh, name_en, level }) => {
    // 陕西 and 山西 are told apart in English, and urban districts have translated names.
    if (level === 'province' || /District$/.test(name_en) || /County$/.test(name_en)) return;
    const name = short_zh.length === 1 ? name_zh : short_zh;
    const readings = [...name].reduce<string[]>(
      (begun, character) =>
        begun.flatMap((before) => soundsOf(SOUNDS, character).map((sound) => before + sound)),
      [''],
    );
    expect(readings).toContain(keyOf(name_en));
  });
});

describe('what is offered', () => {
  test('a place: near it, inside it, and questions about it that can be asked', () => {
    const told = options('大同').slice(0, 2);
    expect(told.map((one) => one.kind === 'place' && one.query)).toMatchObject([
      { kind: 'within', origin: { adcode: '140200' }, radius: 50 },
      { kind: 'inside', origin: { adcode: '140200' } },
    ]);
    const questions = options('大同').filter(({ kind }) => kind === 'question');
    expect(questions.length).toBeGreaterThan(0);
    for (const { label } of questions) expect(parseQuery(label.text, gazetteer).kind).toBe('query');
  });

  test('the page of a city or county, after what may be asked of it; none of the province or a site', () => {
    const pages = (text: string) =>
      options(text).flatMap((one) => (one.kind === 'unit' ? [[one.label.text, one.adcode]] : []));
    expect(pages('平遥')).toEqual([['平遥县', '140728']]);
    expect(pages('ty')).toEqual([['太原市', '140100'], ...pages('ty').slice(1)]);
    expect(pages('山西省')).toEqual([]);
    expect(pages('中峪煤矿')).toEqual([]);
    expect([...new Set(options('平遥').map(({ kind }) => kind))].slice(0, 2)).toEqual(['place', 'unit']);
  });

  test('a site is not asked what is inside it', () => {
    const queries = options('中峪煤矿').flatMap((one) => (one.kind === 'place' ? [one.query.kind] : []));
    expect(queries).toEqual(['within']);
  });

  test('a section lists what the plan puts there, and is offered only where there is something', () => {
    const [one] = options('第九节');
    expect(one?.kind === 'heading' && one.query).toEqual({
      kind: 'listed',
      filters: { ...NO_FILTERS, sections: [9] },
    });
    expect(options('第一节').filter(({ kind }) => kind === 'heading')).toEqual([]);
  });

  test('a group of themes stands for all of them', () => {
    const group = options('交通').find((one) => one.kind === 'topic');
    expect(group).toMatchObject({ themes: ['airports', 'railways', 'roads'] });
  });

  test('one placement for each assignment, at the place that was named', () => {
    const shown = options('吕梁、运城铝镁产业基地').filter((one) => one.kind === 'placement');
    expect(new Set(shown.map((one) => one.placement.assignment)).size).toBe(shown.length);
  });

  test('a question as typed, then narrower ones', () => {
    const labels = options('太原附近').map(({ label }) => label.text);
    expect(labels[0]).toBe('太原附近');
    expect(labels.slice(1).every((label) => label.startsWith('太原50公里内的'))).toBe(true);
  });

  test.each(['太原', 'a', 'coal', '基地', 'ty', '煤矿'])('%s: at most 8, kinds together', (text) => {
    const kinds = options(text).map(({ kind }) => kind);
    expect(kinds.length).toBeLessThanOrEqual(8);
    const runs = kinds.filter((kind, i) => kind !== kinds[i - 1]);
    expect(runs.length).toBe(new Set(kinds).size);
  });

  test.each(['', '   ', '。', 'xqzj', '魑魅魍魉', 'x'.repeat(400)])(
    '“%s” offers nothing and does not fail',
    (text) => {
      expect(options(text)).toEqual([]);
    },
  );
});

describe('the sounds of characters', () => {
  test('every character of a name, title or theme has one', () => {
    const names = [
      ...assignments.map(({ title }) => title.zh),
      ...places.map(({ properties }) => properties.name_zh),
      ...divisions.map(({ name_zh }) => name_zh),
      ...[...THEMES, ...GROUPS].map(({ zh }) => zh),
      ...topicsOf(gazetteer).all.map(([word]) => word),
    ];
    const characters = [...new Set(names.join(''))].filter((character) => /\p{Script=Han}/u.test(character));
    expect(characters.length).toBeGreaterThan(600);
    expect(characters.filter((character) => soundsOf(SOUNDS, character).length === 0)).toEqual([]);
  });

  test('are syllables of pinyin, each once', () => {
    const syllable =
      /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iuü]?(?:a|o|e|ai|ei|ao|ou|an|en|ang|eng|ong)|i[nu]?|ing|ui?|un|ü|üe|er)$/;
    const entries = WORDS.sounds.split(/\s+/).map((entry): [string, string] => {
      const [sound = ''] = /^[a-zü]+/.exec(entry) ?? [];
      return [sound, entry.slice(sound.length)];
    });
    expect(entries.map(([sound]) => sound).filter((sound) => !syllable.test(sound))).toEqual([]);
    const sounds = entries.map(([sound]) => sound);
    expect(sounds.length).toBe(new Set(sounds).size);
    for (const [sound, characters] of entries) {
      expect([sound, new Set(characters).size]).toEqual([sound, [...characters].length]);
    }
  });
});

test('every section and box of the plan has a title', () => {
  expect(CATALOGUE.sections).toHaveLength(70);
  expect(Object.keys(CATALOGUE.boxes)).toEqual(Array.from({ length: 21 }, (_, i) => String(i + 2)));
});
