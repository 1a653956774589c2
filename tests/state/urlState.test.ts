import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { km } from '../../src/geo/units.ts';
import { areaOf, filtersOfThemes, type Origin, withinOf } from '../../src/query/engine/query.ts';
import { MAP_PAGE, type Page } from '../../src/state/page.ts';
import type { UrlState } from '../../src/state/urlState.ts';
import * as urls from '../../src/state/urlState.ts';
import { CATALOGUE, THEMES } from '../catalogue.ts';

// A busy machine is slow to load what reads and scores.
vi.setConfig({ testTimeout: 30_000 });

const TRIANGLE: Origin = {
  kind: 'drawn',
  shape: 'area',
  positions: [
    [112.5, 37.5],
    [113, 37.5],
    [113.00001, 38],
  ],
};

const NOTHING: UrlState = {
  lang: null,
  query: null,
  text: null,
  hidden: [],
  faint: ['unfound'],
  least: 0,
  selection: null,
  page: MAP_PAGE,
  view: null,
};

const encodeUrl = (state: UrlState): string => urls.encodeUrl(state, CATALOGUE);
const readUrl = (hash: string): urls.ReadUrl => urls.readUrl(hash, CATALOGUE);
const decodeUrl = (hash: string): UrlState => readUrl(hash).state;

describe('the address', () => {
  test('holds question, themes, view, card and language, and reads back', () => {
    const state: UrlState = {
      lang: 'en',
      query: withinOf(areaOf('140100'), km(80), filtersOfThemes('steel')),
      text: null,
      hidden: ['coal-mines', 'steel'],
      faint: ['unfound', 'hidden'],
      least: 0.35,
      selection: 'steel-clusters@140100',
      page: { kind: 'matrix' },
      view: { zoom: 7.25, centre: [112.5, 37.8] },
    };
    expect(decodeUrl(`#${encodeUrl(state)}`)).toEqual(state);
  });

  test.each<Page>([
    { kind: 'map' },
    { kind: 'matrix' },
    { kind: 'data' },
    { kind: 'unit', adcode: '140728' },
    { kind: 'compare', sides: [] },
    {
      kind: 'compare',
      sides: [
        { kind: 'unit', adcode: '140100' },
        { kind: 'area', relation: { kind: 'inside', origin: TRIANGLE }, name: '汾河 Delta 2~.@' },
        {
          kind: 'area',
          relation: {
            kind: 'within',
            origin: { kind: 'point', lngLat: [112.5, 37.8] },
            radius: km(45.5),
            beyond: km(0),
          },
          name: '',
        },
        { kind: 'unit', adcode: '140728' },
      ],
    },
    { kind: 'lens', id: 'water', radius: null, theme: null },
    { kind: 'lens', id: 'gaps', radius: 0, theme: 'steel' },
    { kind: 'lens', id: 'gaps', radius: null, theme: 'steel' },
  ])('holds the page $kind', (page) => {
    expect(decodeUrl(encodeUrl({ ...NOTHING, page }))).toEqual({ ...NOTHING, page });
  });

  test.each([
    ['', null],
    ['', '140121'],
    ['county_area*near_80_steel.rivers_30_150*!named_50_zones', null],
    ['county_area*near_80_steel.rivers_30_150*!named_50_zones', '140121'],
  ])('holds the screening “%s” with %s open', (code, unit) => {
    const page = { kind: 'screen' as const, code, unit };
    expect(decodeUrl(encodeUrl({ ...NOTHING, page }))).toEqual({ ...NOTHING, page });
  });

  test('reads back any set of hidden themes and any text', () => {
    const ids = THEMES.map((theme) => theme.id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.string({ minLength: 1 }), (hidden, text) => {
        expect(decodeUrl(encodeUrl({ ...NOTHING, hidden, text }))).toEqual({ ...NOTHING, hidden, text });
      }),
    );
  });

  test.each([
    [['unfound'], ''],
    [['hidden'], 'faint=hidden'],
    [['unfound', 'hidden'], 'faint=unfound,hidden'],
    [[], 'faint=none'],
  ] as const)('holds what stays faint: %j', (faint, address) => {
    expect(encodeUrl({ ...NOTHING, faint })).toBe(address);
    expect(decodeUrl(address).faint).toEqual(faint);
  });

  test('names the shorter of what is shown and what is hidden', () => {
    const ids = THEMES.map((theme) => theme.id);
    expect(encodeUrl({ ...NOTHING, hidden: ids.filter((id) => id !== 'steel') })).toBe('only=steel');
    expect(encodeUrl({ ...NOTHING, hidden: ['steel'] })).toBe('off=steel');
  });

  test('rubbish is left out and nothing throws', () => {
    fc.assert(
      fc.property(fc.string(), (rubbish) => {
        decodeUrl(rubbish);
      }),
    );
    expect(decodeUrl('#lang=fr&q=%7Bx&off=nonsense&map=a/b/c&at=')).toEqual(NOTHING);
    for (const view of ['99/37/112', '7/95/112', '7/37/400'])
      expect(decodeUrl(`#map=${view}`)).toEqual(NOTHING);
  });

  const STATE: UrlState = {
    ...NOTHING,
    lang: 'zh',
    query: withinOf(areaOf('140100'), km(80), filtersOfThemes('steel')),
    hidden: ['coal-mines'],
    selection: 'steel-clusters@140100',
    page: { kind: 'unit', adcode: '140728' },
    view: { zoom: 7.25, centre: [112.5, 37.8] },
  };
  const WORDS: UrlState = { ...NOTHING, lang: 'zh', text: '煤层气 + 100%' };
  const TAILS = ['。', '，', '）', '、', '》', '”', ' 请看', '。谢谢', '.', ',', ')', ';', '!'];

  test.each([
    ['encoded once more', encodeURIComponent],
    ['encoded twice more', (address: string) => encodeURIComponent(encodeURIComponent(address))],
    ['with its signs of percent encoded', (address: string) => address.replaceAll('%', '%25')],
    ['with &amp; for &', (address: string) => address.replaceAll('&', '&amp;')],
    ['with &amp;amp; for &', (address: string) => address.replaceAll('&', '&amp;amp;')],
    ['with &amp; and encoded', (address: string) => encodeURIComponent(address.replaceAll('&', '&amp;'))],
    ['with its & encoded', (address: string) => address.replaceAll(/&(?=\w+=)/g, '%26')],
    ['with its = encoded', (address: string) => address.replaceAll('=', '%3D')],
  ])('is read %s', (_, damage) => {
    for (const state of [STATE, WORDS])
      expect(readUrl(`#${damage(encodeUrl(state))}`)).toEqual({ state, unread: [] });
  });

  test.each(TAILS)('is read with “%s” behind it, as it is and as browsers encode it', (tail) => {
    for (const page of [
      STATE.page,
      { kind: 'matrix' },
      { kind: 'lens', id: 'water', radius: 30, theme: null },
    ] as Page[]) {
      for (const part of [
        { ...STATE, page },
        { ...STATE, page, view: null },
        { ...NOTHING, page },
      ]) {
        const address = encodeUrl(part);
        for (const glued of [
          `${address}${tail}`,
          `${address}${encodeURI(tail)}`,
          encodeURIComponent(address + tail),
        ])
          expect(readUrl(glued)).toEqual({ state: part, unread: [] });
      }
    }
    expect(readUrl(encodeUrl({ ...NOTHING, query: STATE.query }) + tail).state.query).toEqual(STATE.query);
    expect(readUrl(`at=steel-clusters@140100${tail}`).state.selection).toBe('steel-clusters@140100');
  });

  test.each([
    ['q=within_140100_x&lang=en', ['q=within_140100_x'], { lang: 'en' }],
    ['lang=fr', ['lang=fr'], {}],
    ['off=nonsense&only=steel,nonsense', ['off=nonsense'], { hidden: expect.anything() }],
    ['page=lens.nothing', ['page=lens.nothing'], {}],
    ['page=unit.14', ['page=unit.14'], {}],
    ['faint=hidden,else', ['faint=hidden,else'], {}],
    ['map=7/95/112', ['map=7/95/112'], {}],
    ['at=a=b', ['at=a=b'], {}],
    ['something=else', ['something=else'], {}],
    ['lang=en&utm_source=chat', [], { lang: 'en' }],
    ['panel', [], {}],
    ['', [], {}],
  ])('where nothing helps, “%s” is told as it stands', (address, unread, state) => {
    expect(readUrl(`#${address}`)).toEqual({ state: { ...NOTHING, ...state }, unread });
  });

  test('an undamaged address is never taken for a damaged one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const { state, unread } = readUrl(encodeUrl({ ...NOTHING, text }));
        return state.text === text && unread.length === 0;
      }),
    );
    for (const text of ['a&lang=en', '50%', '%41', 'q=listed', '煤。', '#map=1/2/3', 'a&amp;b'])
      expect(readUrl(encodeUrl({ ...NOTHING, text })).state.text).toBe(text);
  });

  test('tells its language before there is an atlas, damaged or not', () => {
    for (const address of ['q=listed&lang=en', 'lang%3Den%26q%3Dlisted', 'q=listed&amp;lang=en。'])
      expect(urls.decodeLanguage(`#${address}`)).toBe('en');
    for (const address of ['', 'lang=fr', 'text=a%26lang%3Den'])
      expect(urls.decodeLanguage(`#${address}`)).toBeNull();
  });
});
