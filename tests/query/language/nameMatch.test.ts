import { expect, test } from 'vitest';
import { keyOf } from '../../../src/query/engine/fold.ts';
import {
  latinKey,
  matchName,
  prepareName,
  soundsAlike,
  WAYS,
} from '../../../src/query/language/nameMatch.ts';
import { SOUNDS } from '../../catalogue.ts';

/** How a typed text is found in a name, and the stretch that is found in brackets. */
function found(name: string, typed: string): string | null {
  const match = matchName(prepareName(name, SOUNDS), keyOf(typed));
  if (!match) return null;
  const [from, to] = match.span;
  return `${WAYS[match.way]}: ${name.slice(0, from)}[${name.slice(from, to)}]${name.slice(to)}`;
}

test.each([
  ['太原市', '太原市', 'whole: [太原市]'],
  ['太原市', '太原', 'start: [太原]市'],
  ['太原市', '原市', 'inside: 太[原市]'],
  ['太原市', 'taiyuanshi', 'sound-whole: [太原市]'],
  ['太原市', 'taiyuan', 'sound-start: [太原]市'],
  ['太原市', 'taiyu', 'sound-start: [太原]市'],
  ['太原市', 't', 'initials-start: [太]原市'],
  ['太原市', 'ta', 'sound-start: [太]原市'],
  ['太原市', 'tys', 'initials-whole: [太原市]'],
  ['太原市', 'ty', 'initials-start: [太原]市'],
  ['太原市', 'ys', null],
  ['太原市', 'yuanshi', 'sound-inside: 太[原市]'],
  ['太原市', 'yuan', 'sound-inside: 太[原]市'],
  ['太原市', 'tyuan', 'initials-start: [太原]市'],
  ['太原市', 'taiy', 'sound-start: [太原]市'],
  ['太原市', '太y', 'sound-start: [太原]市'],
  ['太原市', 'taiyuans', 'sound-start: [太原市]'],
  ['太原市', '', null],
  ['太原市', 'x', null],
  ['太原市', '太原市区', null],
  ['石楼县', 'shl', 'initials-start: [石楼]县'],
  ['石楼县', 'sl', 'initials-start: [石楼]县'],
  ['石楼县', 'shlx', 'initials-whole: [石楼县]'],
  ['中峪煤矿', 'zymk', 'initials-whole: [中峪煤矿]'],
  ['中峪煤矿', 'ymk', 'initials-inside: 中[峪煤矿]'],
  ['中峪煤矿', 'mk', null],
  ['中峪煤矿', 'zhymk', 'initials-whole: [中峪煤矿]'],
  ['吕梁市', 'lv', 'sound-start: [吕]梁市'],
  ['吕梁市', 'lu', 'sound-start: [吕]梁市'],
  ['吕梁市', 'lyu', 'sound-start: [吕]梁市'],
  ['吕梁市', 'lvl', 'sound-start: [吕梁]市'],
  ['Coal mines', 'coal', 'start: [Coal] mines'],
  ['Coal mines', 'oal', null],
  ['Coal mines', 'mines', 'inside: Coal [mines]'],
  ['Coal mines', 'coalmines', 'whole: [Coal mines]'],
  ['Coal mines', 'cm', null],
  ['Box 16', 'box1', 'start: [Box 1]6'],
  ['Box 16', '16', 'inside: Box [16]'],
  ['Box 16', '6', null],
  ['Box16', '16', 'inside: Box[16]'],
  ['Lüliang', 'luliang', 'whole: [Lüliang]'],
  ['Lüliang', 'Lü', 'start: [Lü]liang'],
  ['铝（镁）厂', '铝镁', 'start: [铝（镁]）厂'],
  ['Mount Heng (old)', 'heng', 'inside: Mount [Heng] (old)'],
  ["Xi'an", 'an', "inside: Xi'[an]"],
  ['长治市', 'changzhi', 'sound-start: [长治]市'],
  ['长治市', 'zhangzhi', 'sound-start: [长治]市'],
  ['长治市', 'cz', 'initials-start: [长治]市'],
  ['长治市', 'zz', 'initials-start: [长治]市'],
  ['AB线', 'ab线', 'whole: [AB线]'],
  ['G5高速', 'g5gaosu', 'sound-whole: [G5高速]'],
  ['G5高速', '5', 'inside: G[5]高速'],
  ['山西山西', '山西', 'start: [山西]山西'],
  ['大西安', 'xian', 'sound-inside: 大[西安]'],
  ['西安', 'xian', 'sound-whole: [西安]'],
  ['西安', 'xi', 'sound-start: [西]安'],
] as const)('in %s, %s is found: %s', (name, typed, expected) => {
  expect(found(name, typed)).toBe(expected);
});

test.each([
  ['太原', '太塬', false],
  ['太原', '态原', true],
  ['太原', '太', false],
  ['太原市', '太原', false],
  ['ab', 'ab', true],
] as const)('%s sounds like %s: %s', (name, key, expected) => {
  expect(soundsAlike(prepareName(name, SOUNDS), key, SOUNDS)).toBe(expected);
});

test('a name in Latin letters', () => {
  expect(['太原市', 'G5高速', 'Lüliang'].map((name) => latinKey(prepareName(name, SOUNDS)))).toEqual([
    'taiyuanshi',
    'g5gaosu',
    'luliang',
  ]);
});
