import { expect, test } from 'vitest';
import { type BaseMap, needsKey } from '../../src/state/baseMap.ts';
import { realApp } from './realApp.ts';

test('an online base map is drawn when it is chosen, one with a key once there is one', () => {
  const { baseMap } = realApp();
  expect(baseMap.shown.value).toBeNull();
  baseMap.chooseBaseMap('relief');
  expect(baseMap.shown.value).toBe('relief');
  baseMap.chooseBaseMap('tianditu-vector');
  expect(needsKey(baseMap.chosen.value)).toBe(true);
  expect(baseMap.shown.value).toBeNull();
  baseMap.setTiandituKey('abc');
  expect(baseMap.key.value).toBe('abc');
  expect(baseMap.shown.value).toBe('tianditu-vector');
  baseMap.setTiandituKey('');
  expect(baseMap.shown.value).toBeNull();
});

test('every choice, key and retry asks anew and forgets what became of the last attempt', () => {
  for (const begin of [
    (baseMap: BaseMap) => baseMap.chooseBaseMap('osm'),
    (baseMap: BaseMap) => baseMap.setTiandituKey('abc'),
    (baseMap: BaseMap) => baseMap.retryBaseMap(),
  ]) {
    const { baseMap } = realApp({ baseMap: 'osm' });
    baseMap.arriveBaseMap();
    baseMap.failBaseMap({ reason: 'timeout' });
    baseMap.dismissBaseMapNotice();
    expect(baseMap.arrived.value).toBe(true);
    expect(baseMap.failure.value).toEqual({ reason: 'timeout' });
    expect(baseMap.dismissed.value).toBe(true);
    const { value: before } = baseMap.attempt;
    begin(baseMap);
    expect(baseMap.attempt.value).toBe(before + 1);
    expect([baseMap.arrived.value, baseMap.failure.value, baseMap.dismissed.value]).toEqual([
      false,
      null,
      false,
    ]);
  }
});
