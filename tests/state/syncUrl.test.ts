import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { decodeQuery } from '../../src/query/codec/encode.ts';
import type { Query } from '../../src/query/engine/query.ts';
import { MAP_PAGE } from '../../src/state/page.ts';
import { syncUrl } from '../../src/state/syncUrl.ts';
import { fakeBrowser } from './fakeBrowser.ts';
import { atlas, realApp } from './realApp.ts';

// A busy machine is slow to load what reads and scores.
vi.setConfig({ testTimeout: 30_000 });

const [FIRST, SECOND] = [...atlas.placements.keys()] as [string, string];
const TAIYUAN = 'within_140100_30';
const DATONG = 'within_140200_30';
const HERE = { centre: [112.5, 37.8] as const, zoom: 8 };
const MAP = 'map=8.00/37.8000/112.5000';

const query = (code: string) => decodeQuery(code, atlas.catalogue) as Query;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An app at an address, and its browser. */
function opened(hash = '') {
  const app = realApp();
  const browser = fakeBrowser(hash);
  syncUrl(app, browser);
  return { app, browser };
}

const askedOf = ({ question }: ReturnType<typeof realApp>) => {
  const { value } = question.asked;
  return value.kind === 'query' ? value.query : value.kind;
};

describe('an address changed in place', () => {
  test('is followed, and the map goes to its place', () => {
    const { app, browser } = opened(`q=${TAIYUAN}&${MAP}`);
    browser.type('map=10.00/40.0000/113.3000');
    expect(app.map.link.value?.view).toEqual({ centre: [113.3, 40], zoom: 10 });
    expect(app.map.view.value).toEqual({ centre: [113.3, 40], zoom: 10 });
    expect(askedOf(app)).toBe('none');
    expect(browser.address()).toBe('lang=zh&map=10.00/40.0000/113.3000');
  });

  test('with a question and a place of its own: the place is meant for that question', () => {
    const { app, browser } = opened();
    browser.type(`q=${DATONG}&${MAP}`);
    expect(askedOf(app)).toEqual(query(DATONG));
    expect(app.map.link.value?.question).toBe(app.question.asked.value);
    expect(app.map.link.value?.view).toEqual(HERE);
  });

  test('in another language is read in that', () => {
    const { app, browser } = opened();
    browser.type('lang=en');
    expect(app.settings.lang.value).toBe('en');
  });

  test('that asks the same keeps the words it was asked in', async () => {
    const { app, browser } = opened();
    await app.question.loadReader();
    app.question.ask('太原附近30km');
    const asked = app.question.asked.value;
    browser.type(browser.address().replace(/$/, `&${MAP}`));
    expect(app.question.asked.value).toBe(asked);
    expect(app.question.typed.value).toBe('太原附近30km');
  });

  test('without a question clears it', () => {
    const { app, browser } = opened(`text=${encodeURIComponent('煤')}`);
    expect(askedOf(app)).toBe('text');
    browser.type('off=steel');
    expect(askedOf(app)).toBe('none');
    expect([...app.themes.hidden.value]).toEqual(['steel']);
  });
});

describe('the way back', () => {
  test('leads to the question before, and to none', () => {
    const { app, browser } = opened();
    app.question.run(query(TAIYUAN));
    app.map.setView(HERE);
    app.question.run(query(DATONG));
    browser.go(-1);
    expect(askedOf(app)).toEqual(query(TAIYUAN));
    expect(app.map.link.value?.view).toEqual(HERE);
    browser.go(-1);
    expect(askedOf(app)).toBe('none');
    browser.go(2);
    expect(askedOf(app)).toEqual(query(DATONG));
  });

  test('closes a card; another card in its place is no step', () => {
    const { app, browser } = opened(`q=${TAIYUAN}`);
    app.selection.select(FIRST);
    app.selection.select(SECOND);
    expect(browser.address()).toContain(`at=${SECOND}`);
    browser.go(-1);
    expect(app.selection.selected.value).toBeNull();
    expect(askedOf(app)).toEqual(query(TAIYUAN));
    browser.go(1);
    expect(app.selection.selected.value).toBe(SECOND);
  });

  test('is gone when a card is closed: no step is left that changes nothing', () => {
    const { app, browser } = opened(`q=${TAIYUAN}`);
    app.question.run(query(DATONG));
    app.selection.select(FIRST);
    app.map.setView(HERE);
    app.selection.closeCard();
    vi.runAllTimers();
    expect(browser.address()).toBe(`lang=zh&q=${DATONG}&${MAP}`);
    expect(app.map.view.value).toEqual(HERE);
    browser.go(-1);
    expect(askedOf(app)).toEqual(query(TAIYUAN));
  });

  test('a card opened while another is being closed is a step again', () => {
    const { app, browser } = opened();
    app.selection.select(FIRST);
    app.selection.closeCard();
    app.selection.select(SECOND);
    vi.runAllTimers();
    expect(app.selection.selected.value).toBe(SECOND);
    expect(browser.address()).toContain(`at=${SECOND}`);
    browser.go(-1);
    expect(app.selection.selected.value).toBeNull();
  });

  test('a card that a link brought is closed where it stands', () => {
    const { app, browser } = opened(`at=${FIRST}`);
    app.selection.closeCard();
    vi.runAllTimers();
    expect(browser.addresses()).toEqual(['lang=zh']);
  });

  test('goes on where the browser does not go back', () => {
    const { app, browser } = opened();
    app.selection.select(FIRST);
    browser.history.back = () => undefined;
    app.selection.closeCard();
    vi.runAllTimers();
    expect(browser.address()).toBe('lang=zh');
  });

  test('leads to the page before', () => {
    const { app, browser } = opened();
    app.page.openPage({ kind: 'matrix' });
    app.page.openPage({ kind: 'unit', adcode: '140100' });
    browser.go(-1);
    expect(app.page.current.value).toEqual({ kind: 'matrix' });
    browser.go(-1);
    expect(app.page.current.value).toEqual(MAP_PAGE);
  });

  test('keeps the language that the reader has chosen since', () => {
    const { app, browser } = opened();
    app.question.run(query(TAIYUAN));
    app.settings.setLanguage('en');
    browser.go(-1);
    expect(app.settings.lang.value).toBe('en');
    expect(browser.address()).toBe('lang=en');
  });

  test('themes, the map and the language are no steps', () => {
    const { app, browser } = opened();
    app.themes.toggleTheme('steel');
    app.themes.toggleFaint('hidden');
    app.map.setView(HERE);
    app.settings.setLanguage('en');
    expect(browser.addresses()).toEqual([`lang=en&off=steel&faint=unfound,hidden&${MAP}`]);
  });
});

describe('many changes in a short time', () => {
  test('are written no more often than a browser bears, and rightly in the end', () => {
    const { app, browser } = opened();
    for (let at = 0; at < 141; at++) app.themes.toggleTheme('steel');
    expect(browser.writes).toBeLessThan(100);
    vi.runAllTimers();
    expect(browser.address()).toBe('lang=zh&off=steel');
    expect(browser.writes).toBeLessThan(100);
  });

  test('a question among them is a step all the same', () => {
    const { app, browser } = opened();
    for (let at = 0; at < 140; at++) app.themes.toggleTheme('steel');
    app.question.run(query(TAIYUAN));
    vi.runAllTimers();
    expect(browser.addresses()).toHaveLength(2);
    browser.go(-1);
    expect(askedOf(app)).toBe('none');
  });

  test('a browser that refuses is asked again', () => {
    const { app, browser } = opened();
    browser.refuses = true;
    app.themes.toggleTheme('steel');
    expect(browser.address()).toBe('lang=zh');
    browser.refuses = false;
    app.themes.toggleTheme('coal-mines');
    vi.runAllTimers();
    expect(browser.address()).toBe('lang=zh&off=steel,coal-mines');
  });
});

describe('a damaged link', () => {
  test('tells what could not be read, until the reader has seen it', () => {
    const { app, browser } = opened(`lang=en&q=within_140100_x&${MAP}`);
    expect(app.address.unread.value).toEqual(['q=within_140100_x']);
    expect(app.settings.lang.value).toBe('en');
    expect(app.map.view.value).toEqual(HERE);
    app.address.dismissUnread();
    expect(app.address.unread.value).toEqual([]);
    browser.type(`q=${TAIYUAN}`);
    expect(app.address.unread.value).toEqual([]);
  });

  test('tells of a card that the plan does not know', () => {
    const { app } = opened('at=nothing@140100');
    expect(app.address.unread.value).toEqual(['at=nothing@140100']);
    expect(app.selection.selected.value).toBeNull();
  });

  test('is told of until the next is read', () => {
    const { address } = realApp();
    address.tellUnread(['q=x']);
    expect(address.unread.value).toEqual(['q=x']);
    address.tellUnread([]);
    expect(address.unread.value).toEqual([]);
  });
});
