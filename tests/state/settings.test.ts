import { afterEach, expect, test, vi } from 'vitest';
import { readSettings } from '../../src/state/settings.ts';
import { realApp, SETTINGS } from './realApp.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser's storage; `isClosed` refuses everything, as in some private windows. */
function storage(isClosed = false): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (isClosed) throw new Error('QuotaExceededError');
      kept.set(key, value);
    },
  });
  return kept;
}

test('what the reader sets is there at the next visit', () => {
  storage();
  const { settings, baseMap, tools } = realApp();
  settings.setLanguage('en');
  settings.setScheme('dark');
  settings.setLite(true);
  baseMap.chooseBaseMap('relief');
  baseMap.setTiandituKey('abc');
  tools.setDatum('GCJ02');
  tools.setAngles('dms');
  expect(readSettings('sanjin')).toEqual({
    lang: 'en',
    scheme: 'dark',
    lite: true,
    baseMap: 'relief',
    tiandituKey: 'abc',
    datum: 'GCJ02',
    angles: 'dms',
  });
  expect(settings.isKept.value).toBe(true);
});

test('a storage that refuses is told', () => {
  storage(true);
  const { settings, baseMap } = realApp();
  expect(settings.isKept.value).toBe(true);
  baseMap.setTiandituKey('abc');
  expect(settings.isKept.value).toBe(false);
  expect(baseMap.key.value).toBe('abc');
});

test('without a storage, or with rubbish in it, the browser says which language it is', () => {
  vi.stubGlobal('navigator', { languages: ['en-GB'] });
  expect(readSettings('sanjin')).toEqual({ ...SETTINGS, lang: 'en' });
  storage().set('sanjin-settings', '[broken');
  expect(readSettings('sanjin')).toEqual({ ...SETTINGS, lang: 'en' });
});

test("a link's language is shown, but not kept", () => {
  const kept = storage();
  const { settings } = realApp();
  settings.showLanguage('en');
  expect(settings.lang.value).toBe('en');
  expect(kept.size).toBe(0);
});

test('the page is dark where the reader or, unasked, the system wants it', () => {
  const { settings } = realApp();
  expect(settings.dark.value).toBe(false);
  settings.setSystemDark(true);
  expect([settings.systemDark.value, settings.dark.value]).toEqual([true, true]);
  settings.setScheme('light');
  expect([settings.scheme.value, settings.dark.value]).toEqual(['light', false]);
  settings.setMoreContrast(true);
  expect(settings.moreContrast.value).toBe(true);
});

test('to draw less is offered once', () => {
  const { settings } = realApp();
  settings.reportSlowness();
  expect(settings.slowness.value).toBe('offered');
  settings.setLite(true);
  expect(settings.lite.value).toBe(true);
  settings.setLite(false);
  expect(settings.lite.value).toBe(false);
  settings.reportSlowness();
  expect(settings.slowness.value).toBe('answered');
  expect(realApp({ lite: true }).settings.slowness.value).toBe('answered');
});
