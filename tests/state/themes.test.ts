import { expect, test } from 'vitest';
import { presentThemes, themesOf } from '../../src/state/themes.ts';
import { atlas, realApp } from './realApp.ts';

const ENERGY = themesOf(atlas, 'energy');
const ALL = atlas.catalogue.themes.map(({ id }) => id);

test('a theme is switched off and on, and list, map and counts follow', () => {
  const { themes, question } = realApp();
  themes.toggleTheme('steel');
  expect([...themes.hidden.value]).toEqual(['steel']);
  const isSteel = ({ theme }: { theme: string }) => theme === 'steel';
  const steel = [...atlas.placements.values()].filter(isSteel).length;
  expect(steel).toBeGreaterThan(0);
  expect(question.visible.value.some(isSteel)).toBe(false);
  expect(question.drawn.value.some(isSteel)).toBe(false);
  expect(question.rows.value).toHaveLength(atlas.placements.size - steel);
  expect(question.found.value).toHaveLength(atlas.placements.size);
  expect(question.counts.value.get('steel')).toBe(steel);
  themes.toggleTheme('steel');
  expect(question.visible.value).toHaveLength(atlas.placements.size);
});

test('a group is hidden when all of it is shown, else shown', () => {
  const { themes } = realApp();
  themes.toggleTheme('coal-mines');
  themes.toggleGroup('energy');
  expect([...themes.hidden.value]).toEqual([]);
  themes.toggleGroup('energy');
  expect([...themes.hidden.value]).toEqual(ENERGY);
});

test('themes are left alone, and once more all are back', () => {
  const { themes } = realApp();
  themes.isolate(ENERGY);
  expect([...themes.hidden.value]).toEqual(ALL.filter((id) => !ENERGY.includes(id)));
  themes.isolate(ENERGY);
  expect(themes.hidden.value.size).toBe(0);
});

test('all are hidden, all are shown, and a link hides some and no others', () => {
  const { themes } = realApp();
  themes.hideAllThemes();
  expect([...themes.hidden.value]).toEqual(ALL);
  themes.hideThemes(['steel']);
  expect([...themes.hidden.value]).toEqual(['steel']);
  themes.showAllThemes();
  expect(themes.hidden.value.size).toBe(0);
});

test('what stays faint is kept, taken off, and set by a link', () => {
  const { themes } = realApp();
  expect(themes.faint.value).toEqual(['unfound']);
  themes.toggleFaint('hidden');
  expect(themes.faint.value).toEqual(['unfound', 'hidden']);
  themes.toggleFaint('unfound');
  expect(themes.faint.value).toEqual(['hidden']);
  themes.keepFaint([]);
  expect(themes.faint.value).toEqual([]);
});

test('the groups of the panel are those that the data has placements for, in the order of the catalogue', () => {
  const groups = presentThemes(atlas);
  const used = new Set([...atlas.placements.values()].map(({ theme }) => theme));
  expect(new Set(groups.flatMap((group) => group.themes.map(({ id }) => id)))).toEqual(used);
  expect(groups.map(({ id }) => id)).toEqual(
    atlas.catalogue.groups.map(({ id }) => id).filter((id) => groups.some((group) => group.id === id)),
  );
  expect(presentThemes(atlas)).toBe(groups);
});
