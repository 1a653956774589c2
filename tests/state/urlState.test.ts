import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { km } from '../../src/geo/units.ts';
import { areaOf, filtersOfThemes, type Origin, withinOf } from '../../src/query/engine/query.ts';
import { MAP_PAGE, type Page } from '../../src/state/page.ts';
import { decodeUrl, encodeUrl, type UrlState } from '../../src/state/urlState.ts';
import { CATALOGUE, THEMES } from '../catalogue.ts';

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
  selection: null,
  page: MAP_PAGE,
  view: null,
};

describe('the address', () => {
  test('holds question, themes, view, card and language, and reads back', () => {
    const state: UrlState = {
      lang: 'en',
      query: withinOf(areaOf('140100'), km(80), filtersOfThemes('steel')),
      text: null,
      hidden: ['coal-mines', 'steel'],
      faint: ['unfound', 'hidden'],
      selection: 'steel-clusters@140100',
      page: { kind: 'matrix' },
      view: { zoom: 7.25, centre: [112.5, 37.8] },
    };
    expect(decodeUrl(`#${encodeUrl(state, CATALOGUE)}`, CATALOGUE)).toEqual(state);
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
    expect(decodeUrl(encodeUrl({ ...NOTHING, page }, CATALOGUE), CATALOGUE)).toEqual({ ...NOTHING, page });
  });

  test.each([
    ['', null],
    ['', '140121'],
    ['county_area*near_80_steel.rivers_30_150*!named_50_zones', null],
    ['county_area*near_80_steel.rivers_30_150*!named_50_zones', '140121'],
  ])('holds the screening “%s” with %s open', (code, unit) => {
    const page = { kind: 'screen' as const, code, unit };
    expect(decodeUrl(encodeUrl({ ...NOTHING, page }, CATALOGUE), CATALOGUE)).toEqual({ ...NOTHING, page });
  });

  test('reads back any set of hidden themes and any text', () => {
    const ids = THEMES.map((theme) => theme.id);
    fc.assert(
      fc.property(fc.subarray(ids), fc.string({ minLength: 1 }), (hidden, text) => {
        expect(decodeUrl(encodeUrl({ ...NOTHING, hidden, text }, CATALOGUE), CATALOGUE)).toEqual({
          ...NOTHING,
          hidden,
          text,
        });
      }),
    );
  });

  test.each([
    [['unfound'], ''],
    [['hidden'], 'faint=hidden'],
    [['unfound', 'hidden'], 'faint=unfound,hidden'],
    [[], 'faint=none'],
  ] as const)('holds what stays faint: %j', (faint, address) => {
    expect(encodeUrl({ ...NOTHING, faint }, CATALOGUE)).toBe(address);
    expect(decodeUrl(address, CATALOGUE).faint).toEqual(faint);
  });

  test('names the shorter of what is shown and what is hidden', () => {
    const ids = THEMES.map((theme) => theme.id);
    expect(encodeUrl({ ...NOTHING, hidden: ids.filter((id) => id !== 'steel') }, CATALOGUE)).toBe(
      'only=steel',
    );
    expect(encodeUrl({ ...NOTHING, hidden: ['steel'] }, CATALOGUE)).toBe('off=steel');
  });

  test('rubbish is left out and nothing throws', () => {
    fc.assert(
      fc.property(fc.string(), (rubbish) => {
        decodeUrl(rubbish, CATALOGUE);
      }),
    );
    expect(decodeUrl('#lang=fr&q=%7Bx&off=nonsense&map=a/b/c&at=', CATALOGUE)).toEqual(NOTHING);
    for (const view of ['99/37/112', '7/95/112', '7/37/400'])
      expect(decodeUrl(`#map=${view}`, CATALOGUE)).toEqual(NOTHING);
  });
});
