import { afterEach, expect, test, vi } from 'vitest';
import { realApp } from './realApp.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** An app whose reader is there, and what it makes of a text once typing rests. */
async function typing() {
  const app = realApp();
  await app.question.loadReader();
  vi.useFakeTimers();
  return {
    app,
    typed(text: string) {
      app.question.suggestFor(text);
      vi.runAllTimers();
      return app.question.understood.value.map(({ word, as }) => `${as} ${word}`);
    },
  };
}

test('place, distance, filter, word of the plan and what is not understood are told apart', async () => {
  const { typed } = await typing();
  expect(typed('大同100公里内的绿电园区')).toEqual(['place 大同', 'distance 100公里', 'filter 绿电园区']);
  expect(typed('吕梁的数据标注和星巴克 ')).toEqual(['place 吕梁', 'term 数据标注', 'unknown 星巴克']);
  expect(typed('steel within 80 km of Taiyuan')).toEqual(['filter steel', 'distance 80 km', 'place Taiyuan']);
  expect(typed('')).toEqual([]);
});

test('a word that may go on is not called unknown', async () => {
  const { typed } = await typing();
  expect(typed('太原的qqq')).toEqual(['place 太原']);
  expect(typed('太原的qqq ')).toEqual(['place 太原', 'unknown qqq']);
});

test('nothing is read before typing rests', async () => {
  const { app } = await typing();
  app.question.suggestFor('太原');
  vi.advanceTimersByTime(100);
  app.question.suggestFor('太原的');
  vi.advanceTimersByTime(100);
  expect(app.question.understood.value).toEqual([]);
  vi.advanceTimersByTime(100);
  expect(app.question.understood.value).toHaveLength(1);
});
