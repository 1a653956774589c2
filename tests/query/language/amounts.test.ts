import { expect, test } from 'vitest';
import { amountsAt } from '../../../src/query/language/amounts.ts';
import { UNITS } from '../../catalogue.ts';

/** The longest amount that begins a text, how far it goes, and what it means. */
function read(text: string): unknown[] | null {
  const found = amountsAt(text, 0, UNITS).toSorted((a, b) => b.end - a.end)[0];
  if (!found) return null;
  return [text.slice(0, found.end), ...Object.values(found.meaning)];
}

test.each<[string, unknown[] | null]>([
  // Lengths in kilometres.
  ['5公里', ['distance', 5]],
  ['5千米', ['distance', 5]],
  ['5 km', ['distance', 5]],
  ['5kms', ['distance', 5]],
  ['1 kilometre', ['distance', 1]],
  ['5 kilometers', ['distance', 5]],
  ['5里', ['distance', 2.5]],
  ['5华里', ['distance', 2.5]],
  ['5里地', ['distance', 2.5]],
  ['5英里', ['distance', 8.04672]],
  ['1 mile', ['distance', 1.609344]],
  ['2 miles', ['distance', 3.218688]],
  ['2mi', ['distance', 3.218688]],
  ['3米', ['distance', 0.003]],
  ['3 m', ['distance', 0.003]],
  ['3 metres', ['distance', 0.003]],
  ['1 meter', ['distance', 0.001]],
  ['50-km', ['distance', 50]],
  ['-5公里', ['distance', -5]],
  ['−5 km', ['distance', -5]],
  ['负五公里', ['distance', -5]],
  ['minus 5 km', ['distance', -5]],
  // Bands.
  ['30到60公里', ['band', 30, 60]],
  ['30公里至60公里', ['band', 30, 60]],
  ['30~60公里', ['band', 30, 60]],
  ['30–60 km', ['band', 30, 60]],
  ['30 to 60 km', ['band', 30, 60]],
  ['500米到2公里', ['band', 0.5, 2]],
  ['10 to 20 miles', ['band', 16.09344, 32.18688]],
  ['between 30 and 60 km', ['band', 30, 60]],
  ['between 500 m and 2 km', ['band', 0.5, 2]],
  // Parts of the plan.
  ['第九节', ['section', 9]],
  ['第 9 节', ['section', 9]],
  ['section 9', ['section', 9]],
  ['§9', ['section', 9]],
  ['in the section 9', ['section', 9]],
  ['under sections 9', ['section', 9]],
  ['专栏16', ['box', 16]],
  ['from box 16', ['box', 16]],
  ['of the boxes 16', ['box', 16]],
  ['第二章', ['chapter', 2]],
  ['chapter 2', ['chapter', 2]],
  ['第1.5节', null],
  ['section 1.5', null],
  // Years from 2020 to 2059.
  ['2030年', ['year', 2030]],
  ['到2030年', ['year', 2030]],
  ['至2059 年', ['year', 2059]],
  ['by 2020', ['year', 2020]],
  ['in the year 2035', ['year', 2035]],
  ['2060年', null],
  ['in 2019', null],
  ['in 2030 km', null],
  // Figures in the units of the plan.
  ['5亿元', ['amount', 5, 'cny-100m']],
  ['5亿', ['amount', 5, 'cny-100m']],
  ['5万元', ['amount', 0.0005, 'cny-100m']],
  ['2 trillion yuan', ['amount', 20_000, 'cny-100m']],
  ['2 billion yuan', ['amount', 20, 'cny-100m']],
  ['2bn rmb', ['amount', 20, 'cny-100m']],
  ['2 million cny', ['amount', 0.02, 'cny-100m']],
  ['200 yuan', ['amount', 0.000_002, 'cny-100m']],
  ['5万千瓦', ['amount', 5, 'kw-10k']],
  ['500 kw', ['amount', 0.05, 'kw-10k']],
  ['500 mw', ['amount', 50, 'kw-10k']],
  ['1 megawatt', ['amount', 0.1, 'kw-10k']],
  ['2 gw', ['amount', 200, 'kw-10k']],
  ['2 gigawatts', ['amount', 200, 'kw-10k']],
  ['5亿立方米', ['amount', 5, 'm3-100m']],
  ['5亿方', ['amount', 5, 'm3-100m']],
  ['5万立方米', ['amount', 0.0005, 'm3-100m']],
  ['5万方', ['amount', 0.0005, 'm3-100m']],
  ['2 billion m3', ['amount', 20, 'm3-100m']],
  ['2 bcm', ['amount', 20, 'm3-100m']],
  ['2bn cubic metres', ['amount', 20, 'm3-100m']],
  ['2 million cubic meters', ['amount', 0.02, 'm3-100m']],
  ['30%', ['amount', 30, 'percent']],
  ['30 percent', ['amount', 30, 'percent']],
  ['30 per cent', ['amount', 30, 'percent']],
  ['30平方公里', ['amount', 30, 'km2']],
  ['30平方千米', ['amount', 30, 'km2']],
  ['30 km2', ['amount', 30, 'km2']],
  ['30 sq km', ['amount', 30, 'km2']],
  ['30 square kilometres', ['amount', 30, 'km2']],
  ['30公顷', ['amount', 0.3, 'km2']],
  ['30 hectares', ['amount', 0.3, 'km2']],
  // Numbers alone.
  ['5', ['number', 5]],
  ['twenty five', ['number', 25]],
  ['5th', null],
  ['5号', null],
  ['点点', null],
])('%s: %j', (text, meaning) => {
  expect(read(text)).toEqual(meaning && [text, ...meaning]);
});

test.each(['个', '处', '座', '家', '项', '条', '所', '片', '的'])('a number goes before %s', (word) => {
  expect(read(`三${word}`)).toEqual(['三', 'number', 3]);
});

test('an amount does not begin in the middle of a word or number', () => {
  expect(amountsAt('a5 km', 1, UNITS)).toEqual([]);
  expect(amountsAt('15 km', 1, UNITS)).toEqual([]);
  expect(amountsAt('1.5 km', 2, UNITS)).toEqual([]);
  expect(amountsAt('省5 km', 1, UNITS)).toEqual([
    { end: 5, meaning: { kind: 'distance', km: 5 } },
    expect.anything(),
  ]);
});
