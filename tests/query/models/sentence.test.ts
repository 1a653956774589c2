import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runQuery } from '../../../src/query/engine/run.ts';
import { gazetteerOf } from '../../../src/query/language/gazetteer.ts';
import { parseQuery } from '../../../src/query/language/parse.ts';
import { sentenceOf } from '../../../src/query/models/sentence.ts';
import { thingsOf } from '../../../src/query/models/statements.ts';
import { WORDS } from '../../catalogue.ts';
import { queriesOver } from '../queries.ts';
import { realAtlas } from '../realAtlas.ts';

const atlas = realAtlas();
const gazetteer = gazetteerOf(atlas, WORDS);

function tell(question: string) {
  const parsed = parseQuery(question, gazetteer);
  if (parsed.kind !== 'query') throw new Error(`${question} is not a question.`);
  return sentenceOf(runQuery(atlas, parsed.query), atlas);
}

describe('an answer is told', () => {
  test('by how much is certain, where most of it belongs, and how much more is possible', () => {
    const { zh, en } = tell('太原附近');
    expect(zh).toMatch(
      /^太原50公里内，规划确定有\d+项（写到\d+处），最多的是\S+（\d+）和\S+（\d+）；另有\d+项可能在内。$/,
    );
    expect(en).toMatch(
      /^Within 50 km of Taiyuan the plan names \d+ placements \(\d+ statements\) for certain, most in .+ \(\d+\) and .+ \(\d+\); \d+ more may lie there\.$/,
    );
  });

  test.each([
    [
      '大同1公里内的钢铁',
      '大同1公里内的钢铁：规划没有写到。',
      'Steel within 1 km of Datong: the plan names nothing.',
    ],
    [
      '长治的机场',
      '长治的机场：规划确定有2项（写到3处），即区域性航空枢纽和长治机场迁建。',
      'Airports in Changzhi: the plan names 2 placements (3 statements) for certain: Regional aviation hub and Relocation of Changzhi airport.',
    ],
    [
      '机场',
      '机场：规划共写到6项（写到9处），最多的是长治市（2）和晋城市（2）。',
      'Airports: the plan names 6 placements (9 statements), most in Changzhi (2) and Jincheng (2).',
    ],
    [
      '距大同最近的钢铁',
      /^距大同最近的1个钢铁：哪项最近不能确定，可能是.+公里）、.+（直线距离）。$/,
      /: which is nearest is not certain; it may be .+ km\) or .+ km\), in a straight line\.$/,
    ],
    [
      '距太原最近的煤矿',
      /：直线距离最近的是中社矿井（0公里）/,
      /: in a straight line: Zhongshe coal mine \(0 km\)/,
    ],
    [
      '各市煤矿数量',
      /^各市煤矿数量：最多的是吕梁市（\d+）、.+；11个中有\d个没有确定的。只数本规划写到的，不是全部。$/,
      /^Number of coal mines in each city: Lüliang \(\d+\).+ have most; \d of 11 have none for certain\. Only what this plan names is counted, not all there is\.$/,
    ],
    [
      '没有物流枢纽的城市',
      '没有物流枢纽的市：确定有4个（阳泉市、朔州市、忻州市和吕梁市）。',
      'Cities without logistics hubs: 4 for certain (Yangquan, Shuozhou, Xinzhou, and Lüliang).',
    ],
    ['太原和大同都有的产业', /：确定有\d+个主题/, /: \d+ themes for certain/],
    ['大西高铁经过的城市', /：确定有7个（大同市、/, /: 7 for certain \(Datong, /],
    [
      '与吕梁相邻的市',
      '与吕梁相邻的市：4个（太原市、晋中市、忻州市和临汾市）。',
      'Cities neighbouring Lüliang: 4 (Taiyuan, Jinzhong, Xinzhou, and Linfen).',
    ],
    ['平遥县属于哪个市', '平遥所属的市：晋中市。', 'The city that Pingyao belongs to: Jinzhong.'],
    [
      '太原到大同有多远',
      '太原到大同的直线距离：104–396公里。',
      'Straight-line distance from Taiyuan to Datong: 104–396 km.',
    ],
    [
      '哪些节涉及太原的煤矿',
      /：确定有1处（第6节专栏2）。$/,
      /: 1 place in the plan for certain \(section 6 \(box 2\)\)\.$/,
    ],
    [
      '有煤矿但没有旅游的县',
      /^有煤矿且没有旅游的县：可能有7个（沁源县、/,
      /^Counties with coal mines and without tourism: 7 possibly \(Qinyuan, /,
    ],
    ['忻州和运城交界', /：两地不相邻。$/, /: the two share no border\.$/],
  ])('%s', (question, chinese, english) => {
    const { zh, en } = tell(question);
    for (const [sentence, expected] of [
      [zh, chinese],
      [en, english],
    ] as const)
      if (typeof expected === 'string') expect(sentence).toBe(expected);
      else expect(sentence).toMatch(expected);
  });
});

test('whatever is asked, the sentence is whole and counts each thing once', () => {
  const { divisions, places } = atlas;
  const regions = [...places.values()].filter(({ kind }) => kind === 'region').map(({ id }) => id);
  const lines = [...places.values()].filter(({ kind }) => kind === 'line').map(({ id }) => id);
  const kinds = queriesOver([...divisions.keys()], [...places.keys()], regions, lines);
  fc.assert(
    fc.property(fc.oneof(...Object.values(kinds)), (query) => {
      const answer = runQuery(atlas, query);
      const { zh, en } = sentenceOf(answer, atlas);
      for (const sentence of [zh, en]) expect(sentence).not.toMatch(/undefined|null|NaN|Infinity/);
      expect(zh).toMatch(/。$/);
      expect(en).toMatch(/^[^a-z].*\.$/su);
      if (query.kind === 'listed' && answer.hits.length > 0)
        expect(en).toContain(` ${thingsOf(answer.hits).length.toLocaleString('en')} placement`);
    }),
    { numRuns: 60 },
  );
});
