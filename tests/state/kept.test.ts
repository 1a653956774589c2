import { beforeEach, expect, test, vi } from 'vitest';
import { filtersOfThemes, type Query } from '../../src/query/engine/query.ts';
import { realApp } from './realApp.ts';

const COAL: Query = { kind: 'listed', filters: filtersOfThemes('coal-mines') };
const STEEL: Query = { kind: 'listed', filters: filtersOfThemes('steel') };

let storage: Map<string, string>;
beforeEach(() => {
  storage = new Map();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => storage.get(key) ?? null,
    setItem: (key: string, value: string) => storage.set(key, value),
  });
});

function appWith(...queries: Query[]) {
  const app = realApp();
  for (const query of queries) {
    app.question.run(query);
    app.kept.keepCurrent();
  }
  return app;
}
const namesIn = ({ kept }: ReturnType<typeof realApp>) => kept.questions.value.map(({ name }) => name);

test('a question is kept under its own words, the newest first, once, and found by the next visit', () => {
  const app = appWith(COAL, STEEL, COAL);
  expect(namesIn(app)).toEqual(['所有煤矿', '所有钢铁']);
  expect(app.question.inWords(COAL)).toBe('所有煤矿');
  expect(app.kept.isCurrentKept.value).toBe(true);
  expect(app.kept.isStored.value).toBe(true);
  app.question.clearQuestion();
  expect(app.kept.isCurrentKept.value).toBe(false);
  expect(namesIn(realApp())).toEqual(['所有煤矿', '所有钢铁']);
});

test('it is asked again, and goes by the name it was given', () => {
  const app = appWith(COAL, STEEL);
  const [steel, coal] = app.kept.questions.value;
  if (!steel || !coal) throw new Error('Two were kept.');
  app.kept.renameKept(coal.code, '  我的煤矿 ');
  app.kept.renameKept(steel.code, '  ');
  expect(namesIn(app)).toEqual(['所有钢铁', '我的煤矿']);
  app.kept.askKept(coal);
  expect(app.question.asked.value).toMatchObject({ kind: 'query', query: COAL });
});

test('what is removed comes back where it stood, until something else is kept', () => {
  const app = appWith(COAL, STEEL);
  app.kept.removeKept();
  expect(namesIn(app)).toEqual(['所有煤矿']);
  expect(app.kept.removed.value?.kept.name).toBe('所有钢铁');
  app.kept.restoreKept();
  expect(namesIn(app)).toEqual(['所有钢铁', '所有煤矿']);
  expect(app.kept.removed.value).toBeNull();
  app.kept.removeKept(app.kept.questions.value[1]?.code);
  app.kept.keepCurrent();
  app.kept.restoreKept();
  expect(namesIn(app)).toEqual(['所有钢铁']);
});

test('what another tab has kept stays, and rubbish is no question', () => {
  const [one, other] = [appWith(COAL), realApp()];
  other.question.run(STEEL);
  other.kept.keepCurrent();
  one.kept.renameKept('listed_coal-mines', 'mine');
  expect(namesIn(one)).toEqual(['所有钢铁', 'mine']);
  for (const key of storage.keys()) storage.set(key, '[3, {"name": "x", "code": "nonsense_"}, {"code": 1}]');
  expect(namesIn(realApp())).toEqual([]);
});

test('a browser that keeps nothing is told of, and the page remembers', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('closed');
    },
  });
  const app = appWith(COAL, STEEL);
  expect(app.kept.isStored.value).toBe(false);
  expect(namesIn(app)).toEqual(['所有钢铁', '所有煤矿']);
});
