import { describe, expect, test } from 'vitest';
import { buildTextIndex, searchPlacements } from '../../../src/query/language/search.ts';
import { CATALOGUE } from '../../catalogue.ts';
import { namedPlaces, placement, realDivisions } from '../fixture.ts';

const placements = [
  placement('pumped', {
    title_zh: '浑源抽水蓄能电站',
    title_en: 'Hunyuan pumped-storage plant',
    counties: ['140225'],
  }),
  placement('wudang', {
    title_zh: '五台山旅游',
    title_en: 'Mount Wutai tourism',
    theme: 'tourism',
    group: 'culture',
  }),
  placement('aluminium', { title_zh: '铝镁新材料', title_en: 'Aluminium and magnesium', cities: ['141100'] }),
  placement('mentions', {
    title_zh: '钢铁',
    title_en: 'Steel',
    summary_zh: '与抽水蓄能电站配套',
    summary_en: 'Next to pumped storage',
  }),
  placement('storage', { title_zh: '蓄水抽能', title_en: 'Something else' }),
];
const index = buildTextIndex({
  placements: new Map(placements.map((one) => [one.id, one])),
  places: namedPlaces(),
  divisions: realDivisions(),
  catalogue: CATALOGUE,
});
const found = (text: string) => searchPlacements(index, text).map(({ assignment }) => assignment);

describe('placements', () => {
  test.each([
    ['抽水蓄能', ['pumped', 'mentions']],
    ['蓄能电站', ['pumped', 'mentions']],
    ['水蓄', ['pumped', 'mentions']],
    ['蓄', ['pumped', 'storage', 'mentions']],
    ['pumped storage', ['pumped', 'mentions']],
    ['pump', ['pumped', 'mentions']],
    ['magnesum', ['aluminium']],
    ['MAGNESIUM', ['aluminium']],
    ['luliang', ['aluminium']],
    ['Lüliang 铝', ['aluminium']],
    ['吕梁 铝镁', ['aluminium']],
    ['浑源县', ['pumped']],
    ['tourism', ['wudang']],
    ['文化', ['wudang']],
    ['pumped 铝', []],
    ['wutia', []],
    ['stel', []],
    ['', []],
    ['！？', []],
  ])('%s', (text, expected) => {
    expect(found(text).toSorted()).toEqual(expected.toSorted());
  });

  test('titles stand before summaries', () => {
    expect(found('抽水蓄能')).toEqual(['pumped', 'mentions']);
  });
});
