import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchContext, watchRatio } from '../../src/map/context.ts';
import { RecordingMap } from './recordingMap.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a context that comes back soon is not given up; one that stays away is, until it comes back', () => {
  const map = new RecordingMap();
  const told: string[] = [];
  watchContext(map as unknown as Pick<MapLibreMap, 'on'>, {
    lose: () => told.push('lost'),
    regain: () => told.push('regained'),
  });
  map.fire('webglcontextlost');
  vi.advanceTimersByTime(1000);
  map.fire('webglcontextrestored');
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['regained']);
  map.fire('webglcontextlost');
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['regained', 'lost']);
  map.fire('webglcontextrestored');
  expect(told.at(-1)).toBe('regained');
});

test('the ratio of pixels is told again at each change', () => {
  const queries: string[] = [];
  let change = () => {};
  vi.stubGlobal('devicePixelRatio', 2);
  vi.stubGlobal('matchMedia', (query: string) => {
    queries.push(query);
    return {
      addEventListener: (_: string, listener: () => void) => {
        change = listener;
      },
    };
  });
  const told: number[] = [];
  watchRatio((ratio) => told.push(ratio));
  for (const ratio of [2.5, 1]) {
    vi.stubGlobal('devicePixelRatio', ratio);
    change();
  }
  expect(told).toEqual([2, 2.5, 1]);
  expect(queries).toEqual(['(resolution: 2dppx)', '(resolution: 2.5dppx)', '(resolution: 1dppx)']);
});
