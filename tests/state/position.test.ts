import { afterEach, expect, test, vi } from 'vitest';
import { km } from '../../src/geo/units.ts';
import { NO_FILTERS, withinOf } from '../../src/query/engine/query.ts';
import { syncUrl } from '../../src/state/syncUrl.ts';
import { fakeBrowser } from './fakeBrowser.ts';
import { realApp } from './realApp.ts';

const TAIYUAN = { longitude: 112.548912, latitude: 37.870634, accuracy: 42 };

/** A device that knows where it is, or answers with the code of an error. */
function device(answer: typeof TAIYUAN | number, isSecure = true): void {
  vi.stubGlobal('isSecureContext', isSecure);
  vi.stubGlobal('navigator', {
    languages: [],
    geolocation: {
      getCurrentPosition: (found: (at: object) => void, fail: (error: object) => void) =>
        typeof answer === 'number' ? fail({ code: answer }) : found({ coords: answer }),
    },
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('nothing is asked of the device until the reader asks by it', async () => {
  device(TAIYUAN);
  const app = realApp();
  expect(app.position.known.value).toBeNull();
  await app.position.askHere();
  expect(app.position.known.value).toEqual({ lngLat: [112.54891, 37.87063], accuracy: 42 });
  expect(app.position.isAsked.value).toBe(true);
  expect(app.position.isHere({ kind: 'point', lngLat: [112.54891, 37.87063] })).toBe(true);
  expect(app.question.typed.value).toBe('');
  expect(app.question.rows.value.length).toBeGreaterThan(0);
});

test.each([
  ['insecure', TAIYUAN, false],
  ['denied', 1, true],
  ['unavailable', 2, true],
  ['timeout', 3, true],
  ['outside', { longitude: 116.4, latitude: 39.9, accuracy: 20 }, true],
] as const)(
  '%s: nothing is asked, and it is told why until that is put away',
  async (problem, answer, isSecure) => {
    device(answer, isSecure);
    const app = realApp();
    await app.position.askHere();
    expect(app.position.state.value).toBe(problem);
    expect(app.question.asked.value.kind).toBe('none');
    expect(app.position.known.value).toBeNull();
    app.position.dismiss();
    expect(app.position.state.value).toBe('off');
  },
);

test('a question asked meanwhile stays', async () => {
  device(TAIYUAN);
  const app = realApp();
  const asking = app.position.askHere();
  expect(app.position.state.value).toBe('asking');
  app.question.askInside('140200');
  await asking;
  expect(app.position.isAsked.value).toBe(false);
  expect(app.position.state.value).toBe('off');
});

test('the address tells nothing of the position unless the reader puts it there', async () => {
  device(TAIYUAN);
  const app = realApp();
  const browser = fakeBrowser();
  syncUrl(app, browser);
  await app.position.askHere();
  // The map goes there.
  const view = { centre: [112.5489, 37.8706] as const, zoom: 8.5 };
  app.map.setView(view);
  expect(app.position.isPrivate.value).toBe(true);
  app.kept.keepCurrent();
  expect(app.kept.questions.value).toEqual([]);
  expect(app.position.isViewPrivate(view)).toBe(true);
  app.page.openPage({
    kind: 'compare',
    sides: [
      { kind: 'unit', adcode: '140100' },
      {
        kind: 'area',
        relation: {
          kind: 'within',
          origin: { kind: 'point', lngLat: [112.54891, 37.87063] },
          radius: km(50),
          beyond: km(0),
        },
        name: '',
      },
    ],
  });
  expect(browser.address()).toContain('page=compare.140100');
  expect(app.position.withoutPosition(app.page.current.value)).toMatchObject({
    sides: [{ adcode: '140100' }],
  });
  app.page.openPage({ kind: 'map' });
  // What stands around the position tells it, too, though something else is asked.
  app.question.clearQuestion();
  expect(browser.addresses().join(' ')).not.toMatch(/112\.5|37\.8/);
  app.map.setView({ centre: [112.7, 37.8], zoom: 9 });
  expect(browser.address()).toContain('map=9.00/37.8000/112.7000');
  app.question.run(withinOf({ kind: 'point', lngLat: [112.54891, 37.87063] }, km(20), NO_FILTERS));
  expect(browser.address()).not.toContain('q=');
  app.position.share(true);
  expect(app.position.isShared.value).toBe(true);
  expect(browser.address()).toContain('q=within_112.54891*37.87063_20');
  app.position.share(false);
  expect(browser.address()).not.toContain('112.54');
});
