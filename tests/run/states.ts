// Screens and states of the app that people look at: for the gallery and for the comparison of pictures.
import { BaseMapDriver } from '../e2e/baseMapDriver.ts';
import { outOfReach } from '../e2e/baseServers.ts';
import type { PageOptions } from '../e2e/browser.ts';
import type { AppDriver } from '../e2e/driver.ts';
import { PrintDriver } from '../e2e/printDriver.ts';
import { ScreeningDriver } from '../e2e/screeningDriver.ts';
import { ToolsDriver } from '../e2e/toolsDriver.ts';

export const SIZES = {
  '1440x900': { viewport: { width: 1440, height: 900 } },
  '1280x800': { viewport: { width: 1280, height: 800 } },
  '390x844': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 },
} as const satisfies Record<string, PageOptions>;
export const LOCALES = { zh: 'zh-CN', en: 'en-GB' } as const;
export const LOOKS = ['light', 'dark'] as const;

export interface Shot {
  state: State;
  size: keyof typeof SIZES;
  lang: keyof typeof LOCALES;
  scheme: (typeof LOOKS)[number];
}

export const shotName = ({ state, size, lang, scheme }: Shot): string => `${state}-${size}-${lang}-${scheme}`;

export const optionsOf = ({ state, size, lang, scheme }: Shot): PageOptions => ({
  ...STATES[state].options,
  ...SIZES[size],
  locale: LOCALES[lang],
  colorScheme: scheme,
});

interface Preparation {
  address?: string;
  /** What the browser or its network is like, besides size, language and palette. */
  options?: PageOptions;
  steps?: (app: AppDriver, lang: Shot['lang']) => Promise<void>;
  /** Set where the map never comes to rest. */
  isRestless?: true;
}

const press = (app: AppDriver, name: string | RegExp) =>
  app.page.getByRole('button', { name }).first().click();

/** Chooses a view of the results; where there is room the table is a button beside the views. */
async function showView(app: AppDriver, name: RegExp): Promise<void> {
  const tab = app.page.getByRole('tab', { name });
  await ((await tab.count()) > 0 ? tab.click() : press(app, name));
}

const takeTool = (app: AppDriver, lang: Shot['lang'], zh: string, en: string) =>
  new ToolsDriver(app).take(lang === 'zh' ? zh : en);

/** Waits until a screening has coloured the map: it measures and ranks first. */
async function shaded(app: AppDriver): Promise<void> {
  await app.page.locator('#frame > .screen-legend').waitFor();
  await new ScreeningDriver(app).ranked();
}

const OWN_POINTS: Record<Shot['lang'], string> = {
  zh: '名称,经度,纬度\n甲地块,112.63,37.75\n乙地块,111.0,35.0\n丙地块,113.1,36.2\n丁地块,一百一,37',
  en: 'name,longitude,latitude\nSite A,112.63,37.75\nSite B,111.0,35.0\nSite C,113.1,36.2\nSite D,east,37',
};

/** What is opened, and what is done before the picture is taken. */
const PREPARED = {
  'first-sight': {},
  loading: {
    isRestless: true,
    steps: async ({ page }: AppDriver) => {
      await page.route('**/plan.json', () => {});
      await page.reload({ waitUntil: 'commit' });
      await page.locator('.loading').waitFor();
    },
  },
  'no-data': { options: { failing: 'plan.json' } },
  'no-webgl': { address: '#q=within_140100_50', options: { withoutWebGl: true } },
  near: { address: '#q=within_140100_50' },
  table: {
    address: '#q=within_140100_50',
    steps: (app: AppDriver) => showView(app, /^(表格|Table)$/),
  },
  summary: { address: '#q=within_140100_50', steps: (app: AppDriver) => showView(app, /^(汇总|Summary)$/) },
  card: { address: '#q=within_140100_50', steps: (app: AppDriver) => app.openFirstResult() },
  'map-card': { address: '#at=coal-mine-zhongyu@site-coal-mine-zhongyu' },
  chooser: { steps: (app: AppDriver) => app.clickOnBadge('140100') },
  theme: { address: '#only=steel' },
  faint: { address: '#only=coal-mines,steel&faint=hidden' },
  crowded: { address: '#map=8.3/37.6500/112.5500' },
  examples: { steps: (app: AppDriver) => app.type('') },
  suggestions: { steps: (app: AppDriver, lang: Shot['lang']) => app.type(lang === 'zh' ? '太' : 'tai') },
  filters: {
    address: '#q=within_140100_50',
    steps: async (app: AppDriver) => {
      await press(app, /^(筛选|Filters)/);
      await app.page.locator('.filters').getByRole('searchbox').waitFor();
    },
  },
  help: {
    steps: async (app: AppDriver) => {
      await press(app, /^(使用说明|Help)$/);
      await app.page.locator('dialog[open] h3').first().waitFor();
    },
  },
  'ask-help': {
    steps: async (app: AppDriver) => {
      await press(app, /^(怎样提问|How to ask)$/);
      await app.page.locator('dialog[open] .example').first().waitFor();
    },
  },
  band: { address: '#q=within_141081_30*60' },
  counted: { address: '#q=count_city_most_coal-mines' },
  empty: { address: '#q=within_140200_1_steel' },
  unknown: {
    steps: (app: AppDriver, lang: Shot['lang']) => app.ask(lang === 'zh' ? '霍格沃茨附近' : 'near Hogwarts'),
  },
  ambiguous: {
    steps: (app: AppDriver, lang: Shot['lang']) => app.ask(lang === 'zh' ? '城区附近' : 'near Pinglu'),
  },
  refused: {
    steps: (app: AppDriver, lang: Shot['lang']) =>
      app.ask(lang === 'zh' ? '太原房价' : 'house prices in Taiyuan'),
  },
  matrix: { address: '#page=matrix' },
  data: { address: '#page=data' },
  unit: { address: '#page=unit.140728' },
  city: { address: '#page=unit.140100' },
  compare: { address: '#page=compare.140100.140400' },
  'compare-none': { address: '#page=compare' },
  lens: { address: '#page=lens.ecology.5' },
  gaps: { address: '#page=lens.gaps.30.airports' },
  screen: { address: '#page=screen', steps: shaded },
  'screen-unit': { address: '#page=screen.@140728', steps: shaded },
  'screen-points': {
    address: '#page=screen',
    steps: async (app: AppDriver, lang: Shot['lang']) => {
      await new ScreeningDriver(app).addPoints(OWN_POINTS[lang]);
      // What was scrolled to on the way may differ by a little; the end is the end.
      await app.page.locator('.screen-ranking').evaluate((list) => list.scrollIntoView({ block: 'end' }));
    },
  },
  'tool-menu': { steps: (app: AppDriver) => press(app, /^(画、量与坐标|Draw, measure, coordinates)$/) },
  drawing: {
    steps: async (app: AppDriver, lang: Shot['lang']) => {
      await takeTool(app, lang, '多边形', 'Polygon');
      await new ToolsDriver(app).click([112.0, 38.4], [113.2, 38.6], [113.0, 37.7]);
    },
  },
  measuring: {
    steps: async (app: AppDriver, lang: Shot['lang']) => {
      await takeTool(app, lang, '距离', 'Distance');
      await new ToolsDriver(app).click([112.0, 38.4], [113.2, 38.6], [113.0, 37.7]);
    },
  },
  coordinates: { steps: (app: AppDriver, lang: Shot['lang']) => takeTool(app, lang, '坐标', 'Coordinates') },
  'base-maps': { steps: ({ page }: AppDriver) => new BaseMapDriver(page).openMenu() },
  'no-base-map': {
    options: { online: { 'tile.openstreetmap.org': outOfReach } },
    steps: async ({ page }: AppDriver) => {
      const base = new BaseMapDriver(page);
      await base.choose(/OpenStreetMap 标准图|OpenStreetMap standard/);
      await base.notice();
    },
  },
  print: {
    address: '#q=within_140100_50',
    steps: async ({ page }: AppDriver) => void (await PrintDriver.open(page)),
  },
  paper: {
    address: '#q=within_140100_50',
    steps: async ({ page }: AppDriver) => {
      await PrintDriver.open(page);
      await page.emulateMedia({ media: 'print' });
    },
  },
  lite: {
    steps: async (app: AppDriver) => {
      const base = new BaseMapDriver(app.page);
      await base.openMenu();
      await app.page.getByRole('checkbox', { name: /^(少画一些|Draw less)/ }).check();
      await base.closeMenu();
    },
  },
  'large-text': { address: '#q=within_140100_50', steps: (app: AppDriver) => app.enlargeText(2) },
  'forced-colors': { address: '#q=within_140100_50', options: { forcedColors: 'active' } },
  'more-contrast': { address: '#q=within_140100_50', options: { contrast: 'more' } },
} satisfies Record<string, Preparation>;

export type State = keyof typeof PREPARED;
const STATES: Record<State, Preparation> = PREPARED;
export const STATE_NAMES = Object.keys(STATES) as State[];

/** The address of a state, with its language, whatever the browser remembers. */
export function addressOf({ state, lang }: Shot): string {
  const { address } = STATES[state];
  return address ? `${address}&lang=${lang}` : `#lang=${lang}`;
}

/** Takes the picture of an app that was opened at the state's address. */
export async function takePicture(app: AppDriver, shot: Shot): Promise<Buffer> {
  await prepare(app, shot);
  return app.page.screenshot({ animations: 'disabled', caret: 'hide' });
}

/** Brings an app that was opened at the state's address into the state. */
export async function prepare(app: AppDriver, { state, lang }: Shot): Promise<void> {
  const { steps, isRestless } = STATES[state];
  await steps?.(app, lang);
  if (!isRestless) await app.settled();
}
