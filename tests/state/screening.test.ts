import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { encodeScreen } from '../../src/query/models/screen/encode.ts';
import { criteriaOf } from '../../src/query/models/screen/profiles.ts';
import type { Scorer } from '../../src/state/screening/scorer.ts';
import type { Screening } from '../../src/state/screening/screening.ts';
import { REST } from '../../src/state/screening/shading.ts';
import { CATALOGUE } from '../catalogue.ts';
import { hereScorer } from './hereScorer.ts';
import { atlas, realApp } from './realApp.ts';

// A busy machine is slow to load what reads and scores.
vi.setConfig({ testTimeout: 30_000 });

/** The criteria of a ready-made profile. */
const profile = (id: string) => CATALOGUE.profiles.filter((one) => one.id === id).flatMap(criteriaOf);

const FEW = 'county_area*named_40_steel*near_80_computing_30_120';
const POINTS = '名称,经度,纬度\n甲,112.55,37.87\n乙,113.3,40.1\n';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A screening as it is once an address is opened and all is measured. */
async function opened(code = FEW, scorer: Scorer = hereScorer(atlas)) {
  const app = realApp({}, scorer);
  app.page.openPage({ kind: 'screen', code, unit: null });
  await app.screening.loadScreening();
  const screening = app.screening.current.value as Screening;
  await settle();
  return { app, screening };
}

const settle = () => vi.advanceTimersByTimeAsync(REST);

test('counties are ranked by what an address asks for, and the map is shaded', async () => {
  const { app, screening } = await opened();
  const { ranking, divisions } = screening.shown.value ?? {};
  expect(divisions).toHaveLength(117);
  expect(app.map.shading.value?.units.size).toBe(117);
  const first = ranking?.order[0] as number;
  expect(ranking?.rank[first]).toBe(1);
  expect(app.map.shading.value?.units.get(screening.idOf(first))).toBeGreaterThan(0.5);
  expect(screening.isBusy.value).toBe(false);
  app.page.openPage({ kind: 'map' });
  expect(app.map.shading.value).toBeNull();
});

test('it is made once, and stays while pages change', async () => {
  const { app, screening } = await opened();
  screening.removeCriterion(1);
  app.page.openPage({ kind: 'map' });
  await app.screening.loadScreening();
  expect(app.screening.current.value).toBe(screening);
  expect(screening.spec.value.criteria).toHaveLength(1);
});

test('what does not arrive is asked for again', async () => {
  let isThere = false;
  const app = realApp();
  const { createScreeningDoor } = await import('../../src/state/screening/door.ts');
  const { loadScreening, current } = createScreeningDoor(
    { atlas: app.atlas.current, page: app.page, map: app.map },
    app.atlas.service,
    async () => {
      if (!isThere) throw new Error('gone');
      return import('../../src/state/screening/screening.ts');
    },
  );
  await expect(loadScreening()).rejects.toThrow('gone');
  isThere = true;
  await loadScreening();
  expect(current.value).not.toBeNull();
});

test('weights alone measure nothing anew', async () => {
  const scorer = hereScorer(atlas);
  const score = vi.spyOn(scorer, 'score');
  const { screening } = await opened(FEW, scorer);
  expect(score).toHaveBeenCalledOnce();
  const [criterion] = screening.spec.value.criteria;
  if (!criterion) throw new Error('No criterion.');
  screening.setCriterion(0, { ...criterion, weight: 0, must: true });
  await settle();
  expect(score).toHaveBeenCalledOnce();
  expect(screening.shown.value?.ranking.outBy.some((by) => by === 0)).toBe(true);
  screening.addCriterion('named', 'coal-mines');
  await settle();
  expect(score.mock.calls[1]?.[1]).toEqual([{ kind: 'named', of: ['coal-mines'] }]);
});

test('profiles, whole screenings, levels and starts are taken, and the address follows', async () => {
  const { app, screening } = await opened();
  screening.takeProfile('computing');
  expect(screening.profile.value).toBe('computing');
  const [goal] = screening.spec.value.criteria.map((criterion) => criterion.goal);
  if (!goal) throw new Error('The profile asks for nothing.');
  expect(screening.askedBy(goal)).toEqual({ profile: 'computing', at: 0 });
  expect(screening.askedBy({ kind: 'named', of: ['rivers'] })).toBeNull();
  screening.takeSaved(encodeScreen({ units: 'city', from: 'area', criteria: profile('steel') }));
  screening.takeSaved('rubbish');
  expect(screening.spec.value).toMatchObject({ units: 'city', criteria: profile('steel') });
  screening.setFrom('centre');
  screening.setUnits('county');
  expect(screening.isBusy.value).toBe(true);
  await settle();
  expect(app.page.current.value).toMatchObject({
    code: expect.stringMatching(/^county_centre\*near_80_steel/),
  });
  expect(screening.isBusy.value).toBe(false);
  screening.removeCriterion(0);
  expect(screening.profile.value).toBeNull();
});

test('an opened address is taken; what cannot be read leaves all as it is and is told', async () => {
  const { app, screening } = await opened();
  app.page.openPage({ kind: 'screen', code: 'city_area*named_40_steel', unit: null });
  expect(screening.spec.value.units).toBe('city');
  app.page.openPage({ kind: 'screen', code: 'rubbish', unit: null });
  expect(screening.badAddress.value).toBe(true);
  expect(screening.spec.value.units).toBe('city');
  screening.setUnits('county');
  expect(screening.badAddress.value).toBe(false);
});

test('a unit is shown on the map with what lies around it', async () => {
  const { app, screening } = await opened(FEW);
  const unit = screening.unitAt(0);
  screening.showUnit(0);
  const { value: asked } = app.map.camera;
  if (!unit || asked?.kind !== 'bounds') throw new Error('The map was not asked.');
  const [west, south, east, north] = (unit.area ?? unit.origin).bbox;
  expect(asked.bbox[0]).toBeLessThan(west);
  expect(asked.bbox[1]).toBeCloseTo(south - 0.072, 2);
  expect(asked.bbox[2]).toBeGreaterThan(east);
  expect(asked.bbox[3]).toBeGreaterThan(north);
});

test('the open unit is explained, and the map keeps what its score rests on', async () => {
  const { app, screening } = await opened();
  const number = screening.shown.value?.ranking.order[0] as number;
  app.page.openUnit(screening.idOf(number));
  expect(screening.opened.value).toBe(number);
  expect(screening.numberOf(screening.idOf(number))).toBe(number);
  expect(screening.unitAt(number)?.division?.adcode).toBe(screening.idOf(number));
  expect(screening.explanation.value).toHaveLength(2);
  await settle();
  const drawn = app.map.shading.value?.placements ?? new Set();
  expect(drawn.size).toBeGreaterThan(0);
  for (const id of drawn) expect(atlas.placements.has(id)).toBe(true);
});

test('points are read, ranked, joined by more, and taken away', async () => {
  const { screening } = await opened();
  screening.addPoints(POINTS, 'WGS84');
  expect(screening.progress.value).toBe(0);
  await settle();
  expect(screening.spec.value.units).toBe('point');
  expect(screening.shown.value?.points?.names).toEqual(['甲', '乙']);
  screening.addPoints(POINTS.replace('乙', '丙'), 'WGS84');
  await settle();
  expect(screening.points.value?.names).toEqual(['甲', '乙', '甲', '丙']);
  expect(screening.shown.value?.ranking.order).toHaveLength(4);
  expect(screening.idOf(3)).toBe('p3');
  expect(screening.numberOf('p4')).toBe(-1);
  screening.removePoints();
  await settle();
  expect(screening.points.value).toBeNull();
  expect(screening.shown.value?.divisions).toHaveLength(117);
});

test('a table without points tells what is wrong and changes nothing', async () => {
  const { screening } = await opened();
  screening.addPoints('nothing', 'WGS84');
  await settle();
  expect(screening.problems.value.length).toBeGreaterThan(0);
  expect(screening.spec.value.units).toBe('county');
});

test('a failure is told, and tried again', async () => {
  const scorer = hereScorer(atlas);
  const score = vi.spyOn(scorer, 'score').mockRejectedValueOnce(new Error('no worker'));
  const { screening } = await opened(FEW, scorer);
  expect(screening.failure.value).toBe(true);
  expect(screening.progress.value).toBeNull();
  screening.retry();
  await settle();
  expect(screening.failure.value).toBe(false);
  expect(score).toHaveBeenCalledTimes(2);
  expect(screening.shown.value?.divisions).toHaveLength(117);
});

test('a stop keeps what is ranked; going on measures the rest', async () => {
  const scorer = hereScorer(atlas);
  const { screening } = await opened(FEW, scorer);
  const before = screening.shown.value;
  const asked: (AbortSignal | undefined)[] = [];
  const score = vi.spyOn(scorer, 'score').mockImplementation((_units, _goals, _tell, signal) => {
    asked.push(signal);
    return new Promise(() => undefined);
  });
  screening.takeProfile('computing');
  expect(screening.progress.value).toBe(0);
  screening.cancel();
  expect(asked[0]?.aborted).toBe(true);
  expect(screening.progress.value).toBeNull();
  expect(screening.shown.value).toBe(before);
  score.mockRestore();
  screening.retry();
  await settle();
  expect(screening.shown.value?.spec).toBe(screening.spec.value);
});

test('another change of mind cancels what is being measured', async () => {
  const scorer = hereScorer(atlas);
  const { screening } = await opened(FEW, scorer);
  const asked: (AbortSignal | undefined)[] = [];
  const score = vi.spyOn(scorer, 'score').mockImplementationOnce((_units, _goals, _tell, signal) => {
    asked.push(signal);
    return new Promise(() => undefined);
  });
  screening.takeProfile('computing');
  screening.takeProfile('tourism');
  await settle();
  expect(asked[0]?.aborted).toBe(true);
  expect(score).toHaveBeenCalledTimes(2);
  expect(screening.shown.value?.spec.criteria).toEqual(profile('tourism'));
});

test('screenings are saved by name and forgotten, where the browser allows it', async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  const { screening } = await opened();
  screening.save('mine');
  screening.save('other');
  screening.save('mine');
  expect(screening.saved.value.map(({ name }) => name)).toEqual(['mine', 'other']);
  expect(screening.isSavedKept.value).toBe(true);
  screening.forget('other');
  expect((await opened()).screening.saved.value).toEqual([{ name: 'mine', code: FEW }]);
});

test('a closed storage is told, and costs nothing before the page is closed', async () => {
  vi.stubGlobal('localStorage', {
    getItem: () => null,
    setItem: () => {
      throw new Error('closed');
    },
  });
  const { screening } = await opened();
  screening.save('mine');
  expect(screening.isSavedKept.value).toBe(false);
  screening.save('other');
  expect(screening.saved.value.map(({ name }) => name)).toEqual(['other', 'mine']);
});
