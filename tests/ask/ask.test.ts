import { beforeAll, expect, test } from 'vitest';
import { type Asked, asker } from '../../src/ask/ask.ts';
import { readAtlas } from '../../src/ask/readAtlas.ts';

let ask: (text: string) => Asked;
beforeAll(async () => {
  const { atlas, words } = readAtlas();
  ask = await asker(atlas, words);
});

test('an answer has the question as data and in both languages, what was found, and a sentence', () => {
  const asked = ask('太原附近的煤矿');
  expect(asked).toMatchObject({
    lang: 'zh',
    query: 'within_140100_50_coal-mines',
    printed: { zh: '太原50公里内的煤矿', en: 'coal mines within 50 km of Taiyuan' },
    notes: [{ code: 'default-radius' }],
    refusal: null,
    page: null,
    units: null,
  });
  expect(asked.words.map(({ fate }) => fate)).toEqual(['name', 'structure', 'silent', 'filter']);
  expect(asked.certain.length).toBeGreaterThan(0);
  for (const { min_km, max_km } of asked.certain) expect(min_km).toBeLessThanOrEqual(max_km);
  expect(asked.sentence?.en).toContain('Taiyuan');
  for (const note of asked.notes) expect([note.zh, note.en]).not.toContain('');
});

test('a refusal is told in both languages, and what it offers finds something', () => {
  const { refusal, query, offers } = ask('cafes near Taiyuan');
  expect(query).toBeNull();
  expect(refusal).toMatchObject({ code: 'unknown-words', about: 'cafes' });
  expect(refusal?.zh).toContain('cafes');
  expect(refusal?.en).toContain('cafes');
  expect(offers.length).toBeGreaterThan(0);
  for (const offer of offers) {
    const { certain, possible } = ask(offer);
    expect(certain.length + possible.length, offer).toBeGreaterThan(0);
  }
});

test.each([
  ['比较太原和大同', 'compare.140100.140200'],
  ['where should I build a steel mill', /^screen\./],
  ['煤矿和生态保护区哪里冲突', /^lens\.ecology/],
  ['数据来源可靠吗', 'data'],
])('%s leads to a page, filled in', (question, page) => {
  const asked = ask(question);
  expect(asked.page).toMatch(page);
  expect(asked.refusal).toMatchObject({ code: 'page', page: asked.page });
});

test('units are told with how much each has', () => {
  const { units } = ask('没有机场的市');
  expect(units?.length).toBeGreaterThan(0);
  for (const { certain } of units ?? []) expect(certain).toBe(0);
});
