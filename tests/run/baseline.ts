// The pictures that the tests compare the app with, and the environment that they were taken in.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { Shot, State } from './states.ts';

export const BASELINE = 'tests/pictures/baseline';
const ENVIRONMENT_FILE = `${BASELINE}/environment.txt`;

/** Not compared: its map never comes to rest. */
type Restless = 'loading';

/** Every state once, spread over sizes, languages and palettes. */
const ONCE: Readonly<
  Record<Exclude<State, Restless>, readonly [Shot['size'], Shot['lang'], Shot['scheme']]>
> = {
  'first-sight': ['1440x900', 'zh', 'light'],
  'no-data': ['1440x900', 'en', 'light'],
  'no-webgl': ['390x844', 'zh', 'dark'],
  near: ['1280x800', 'en', 'dark'],
  table: ['1440x900', 'en', 'dark'],
  summary: ['1440x900', 'zh', 'dark'],
  card: ['1280x800', 'zh', 'light'],
  'map-card': ['390x844', 'en', 'dark'],
  chooser: ['1440x900', 'zh', 'light'],
  theme: ['1280x800', 'en', 'light'],
  faint: ['390x844', 'zh', 'dark'],
  crowded: ['1280x800', 'en', 'dark'],
  examples: ['1440x900', 'en', 'light'],
  suggestions: ['390x844', 'en', 'dark'],
  filters: ['1280x800', 'zh', 'light'],
  help: ['1440x900', 'zh', 'dark'],
  'ask-help': ['390x844', 'zh', 'light'],
  band: ['390x844', 'en', 'dark'],
  counted: ['390x844', 'en', 'light'],
  empty: ['390x844', 'en', 'light'],
  unknown: ['390x844', 'en', 'light'],
  ambiguous: ['1280x800', 'zh', 'dark'],
  refused: ['1440x900', 'zh', 'light'],
  matrix: ['1280x800', 'zh', 'dark'],
  data: ['390x844', 'zh', 'dark'],
  unit: ['1280x800', 'en', 'light'],
  city: ['1280x800', 'en', 'dark'],
  compare: ['1440x900', 'en', 'light'],
  'compare-none': ['390x844', 'en', 'dark'],
  lens: ['1280x800', 'zh', 'light'],
  gaps: ['1440x900', 'zh', 'dark'],
  screen: ['1280x800', 'zh', 'dark'],
  'screen-unit': ['390x844', 'zh', 'light'],
  'screen-points': ['1280x800', 'en', 'light'],
  'tool-menu': ['1440x900', 'en', 'dark'],
  drawing: ['390x844', 'en', 'light'],
  measuring: ['1280x800', 'zh', 'dark'],
  coordinates: ['1440x900', 'zh', 'light'],
  'base-maps': ['390x844', 'zh', 'dark'],
  'no-base-map': ['1280x800', 'en', 'dark'],
  print: ['1440x900', 'en', 'light'],
  paper: ['1440x900', 'en', 'dark'],
  lite: ['1280x800', 'zh', 'light'],
  'large-text': ['1440x900', 'zh', 'dark'],
  'forced-colors': ['1440x900', 'en', 'light'],
  'more-contrast': ['1280x800', 'zh', 'dark'],
};

/** Every state once, and the answer that is seen most often on a phone, too. */
export const COMPARED: readonly Shot[] = [
  ...Object.entries(ONCE).map(([state, [size, lang, scheme]]) => ({
    state: state as keyof typeof ONCE,
    size,
    lang,
    scheme,
  })),
  { state: 'near', size: '390x844', lang: 'zh', scheme: 'light' },
];

/** A few for every run: desktop and phone, light and dark, both languages; the others wait for `test:full`. */
export const SMOKE: readonly State[] = ['first-sight', 'near', 'map-card', 'screen'];

/** What draws the letters: the browser, and the fonts that fontconfig gives it, each with its version. */
export interface Environment {
  browser: string;
  fonts: readonly string[];
}

export function environmentOf(browserVersion: string): Environment {
  const patterns = ['sans-serif:lang=zh-cn', 'sans-serif:bold:lang=zh-cn', 'sans-serif:lang=en'];
  const fonts = patterns.map(
    (pattern) =>
      spawnSync('fc-match', ['--format=%{file} %{fontversion}', pattern], { encoding: 'utf8' }).stdout,
  );
  return { browser: `Chromium ${browserVersion}`, fonts };
}

/** What the pictures were taken in, and on which day; null while there are none. */
export function readBaseline(): (Environment & { taken: string }) | null {
  if (!existsSync(ENVIRONMENT_FILE)) return null;
  const [taken = '', browser = '', ...fonts] = readFileSync(ENVIRONMENT_FILE, 'utf8').trim().split('\n');
  return { taken, browser, fonts };
}

export function writeBaseline({ browser, fonts }: Environment): void {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(ENVIRONMENT_FILE, `${[day, browser, ...fonts].join('\n')}\n`);
}

/**
 * How a picture of today can be compared: pixel by pixel where browser and fonts are those of the pictures,
 * square by square where they are other versions, not at all where they are other fonts.
 */
export function waysToCompare(then: Environment, now: Environment): 'pixels' | 'squares' | null {
  const files = ({ fonts }: Environment) => fonts.map((font) => font.split(' ')[0]).join();
  if (files(then) !== files(now)) return null;
  return then.browser === now.browser && then.fonts.join() === now.fonts.join() ? 'pixels' : 'squares';
}
