import { expect, test } from 'vitest';
import { areaOf } from '../../../src/query/engine/query.ts';
import { buildGazetteer, entryOfOrigin } from '../../../src/query/language/gazetteer.ts';
import { CATALOGUE, WORDS } from '../../catalogue.ts';
import { namedPlaces, place, realDivisions } from '../fixture.ts';

const places = new Map([
  ...namedPlaces(),
  ['heng', place('heng', '恒山（北岳）', 'Mount Heng, northern', { kind: 'site', also: ['Lü Heng'] })],
  ['base', place('base', '太原国家级基地', 'Taiyuan Steel Base', { cities: ['140100'], kind: 'town' })],
]);
const gazetteer = buildGazetteer({ divisions: realDivisions(), places, catalogue: CATALOGUE }, WORDS);
const entryOf = (id: string) => entryOfOrigin(gazetteer, /^\d/.test(id) ? areaOf(id) : { kind: 'place', id });

test.each([
  ['140000', '山西', 'Shanxi', 0, 'area', null],
  ['140100', '太原', 'Taiyuan', 1, 'area', null],
  ['140728', '平遥', 'Pingyao', 2, 'area', '140700'],
  ['140302', '阳泉城区', 'Yangquan Urban District', 2, 'area', '140300'],
  ['140603', '平鲁', 'Pinglu District', 2, 'area', '140600'],
  ['site-wusu', '太原武宿国际机场', 'Taiyuan Wusu International Airport', 3, 'spot', null],
  ['water-fen-river', '汾河', 'Fen River', 3, 'line', null],
  ['line-daxi', '大西高铁（山西段）', "Datong–Xi'an high-speed railway (in Shanxi)", 3, 'line', null],
  ['region-jinbei', '晋北', 'Northern Shanxi', 3, 'area', null],
  ['town-qikou', '碛口镇', 'Qikou Town', 3, 'spot', null],
  ['region-a', 'region-a', 'region-a', 3, 'area', null],
])('%s is printed as %s, %s', (id, zh, en, rank, form, city) => {
  expect(entryOf(id)).toMatchObject({ zh, en, rank, form, city });
});

test.each([
  ['140000', '山西 山西省 shanxi shanxiprovince shanxisheng 全省'],
  ['140100', '太原 太原市 taiyuan taiyuancity taiyuanshi'],
  [
    '141100',
    '吕梁 吕梁市 luliang lvliang lyuliang luliangcity lvliangcity lyuliangcity luliangshi lvliangshi lyuliangshi',
  ],
  ['140727', '祁县 晋中祁县 晋中市祁县 qixian qixiancounty qixianxian qicounty qixianjinzhong'],
  [
    '140302',
    '城区 阳泉城区 阳泉市城区 yangquanurbandistrict yangquanurban yangquanurbanqu urbandistrict yangquanurbandistrictyangquan',
  ],
  [
    'site-wusu',
    '太原武宿国际机场 taiyuanwusuinternationalairport 武宿国际机场 太原武宿机场 武宿机场 wusuinternationalairport taiyuanwusuairport wusuairport',
  ],
  ['line-daxi', '大西高铁山西段 大西高铁 datongxianhighspeedrailwayinshanxi datongxianhighspeedrailway'],
  ['heng', '恒山北岳 恒山 mounthengnorthern mountheng luheng lvheng lyuheng hengmountain'],
  ['base', '太原国家级基地 taiyuansteelbase 国家级基地 太原基地 steelbase'],
])('%s goes by %s and no other name', (id, keys) => {
  expect(entryOf(id)?.keys.toSorted()).toEqual(keys.split(' ').toSorted());
});

test('a name of several is told as each of them, bounds are those of the province', () => {
  const named = (key: string) => gazetteer.owners.get(key)?.map(({ zh }) => zh);
  expect(named('城区')).toEqual(['阳泉城区', '晋城城区']);
  expect(named('pinglu')).toEqual(['平鲁', '平陆']);
  expect(named('同名区')).toEqual(['region-a', 'region-b']);
  expect(named('140100')).toEqual(['太原']);
  expect(gazetteer.bounds).toEqual(realDivisions().get('140000')?.bbox);
  expect(buildGazetteer({ divisions: new Map(), places: new Map(), catalogue: CATALOGUE }).bounds).toEqual([
    -180, -90, 180, 90,
  ]);
  expect(entryOfOrigin(gazetteer, { kind: 'point', lngLat: [112, 37] })).toBeUndefined();
  expect(entryOf('nowhere')).toBeUndefined();
});
