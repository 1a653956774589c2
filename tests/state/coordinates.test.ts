import { expect, test } from 'vitest';
import {
  ANGLE_FORMATS,
  askAt,
  DATUMS,
  problemText,
  readCoordinates,
  writeCoordinates,
} from '../../src/state/coordinates.ts';
import { realApp } from './realApp.ts';

const TAIYUAN = [112.5489, 37.8706] as const;
const BOUNDS = [110, 34.5, 114.6, 40.8] as const;

test('what is written in a datum is read from it again, to a metre', () => {
  for (const datum of DATUMS) {
    for (const format of ANGLE_FORMATS) {
      const read = readCoordinates(writeCoordinates(TAIYUAN, datum, format), BOUNDS, datum);
      if (!('place' in read)) throw new Error(`${datum}, ${format} was refused.`);
      expect(read.place[0]).toBeCloseTo(TAIYUAN[0], 4);
      expect(read.place[1]).toBeCloseTo(TAIYUAN[1], 4);
    }
  }
});

test('what is refused is said: the word, or the place as it was read', () => {
  const told = (text: string) => {
    const read = readCoordinates(text, BOUNDS, 'WGS84');
    return 'problem' in read ? problemText(read.problem, 'WGS84', 'decimal') : null;
  };
  expect(told('10.5, 52.5')).toContain('52.5');
  expect(told('somewhere')).not.toBeNull();
});

test('a place is asked about, and its coordinates go on being read', () => {
  const app = realApp();
  askAt(app, TAIYUAN);
  expect(app.question.asked.value).toMatchObject({
    query: { kind: 'within', origin: { kind: 'point', lngLat: TAIYUAN } },
  });
  expect(app.tools.active.value).toEqual({ kind: 'coordinates' });
  expect(app.tools.spot.value).toBe(TAIYUAN);
});
