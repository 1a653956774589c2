// Screens and states of the app that people look at: for the gallery and for the comparison of pictures.
import type { PageOptions } from '../e2e/browser.ts';
import type { AppDriver } from '../e2e/driver.ts';

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

export const optionsOf = ({ size, lang, scheme }: Shot): PageOptions => ({
  ...SIZES[size],
  locale: LOCALES[lang],
  colorScheme: scheme,
});

interface Preparation {
  address?: string;
  steps?: (app: AppDriver, lang: Shot['lang']) => Promise<void>;
}

/** What is opened, and what is done before the picture is taken. */
const PREPARED = {
  'first-sight': {},
  near: { address: '#q=within_140100_50' },
  card: { address: '#q=within_140100_50', steps: (app: AppDriver) => app.openFirstResult() },
  theme: { address: '#only=steel' },
  matrix: { address: '#page=matrix' },
  data: { address: '#page=data' },
  unit: { address: '#page=unit.140728' },
  compare: { address: '#page=compare.140100.140400' },
  lens: { address: '#page=lens.ecology.5' },
  screen: { address: '#page=screen' },
  band: { address: '#q=within_141081_30*60' },
  counted: { address: '#q=count_city_most_coal-mines' },
  empty: { address: '#q=within_140200_1_steel' },
  unknown: {
    steps: (app: AppDriver, lang: Shot['lang']) => app.ask(lang === 'zh' ? '霍格沃茨附近' : 'near Hogwarts'),
  },
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
export async function takePicture(app: AppDriver, { state, lang }: Shot): Promise<Buffer> {
  await STATES[state].steps?.(app, lang);
  await app.settled();
  return app.page.screenshot({ animations: 'disabled', caret: 'hide' });
}
