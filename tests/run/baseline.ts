// The pictures that the tests compare the app with, and the environment that they were taken in.
import { spawnSync } from 'node:child_process';
import type { Shot } from './states.ts';

export const BASELINE = 'tests/pictures/baseline';
export const ENVIRONMENT_FILE = `${BASELINE}/environment.txt`;

/** One of each kind, spread over sizes, languages and looks. */
export const COMPARED: readonly Shot[] = [
  { state: 'first-sight', size: '1440x900', lang: 'zh', scheme: 'light' },
  { state: 'near', size: '1280x800', lang: 'en', scheme: 'dark' },
  { state: 'near', size: '390x844', lang: 'zh', scheme: 'light' },
  { state: 'card', size: '1280x800', lang: 'zh', scheme: 'light' },
  { state: 'theme', size: '1280x800', lang: 'en', scheme: 'light' },
  { state: 'matrix', size: '1280x800', lang: 'zh', scheme: 'dark' },
  { state: 'unit', size: '1280x800', lang: 'en', scheme: 'light' },
  { state: 'screen', size: '1280x800', lang: 'zh', scheme: 'dark' },
  { state: 'counted', size: '390x844', lang: 'en', scheme: 'light' },
];

/** Letters are drawn alike only by the same browser with the same fonts, which fontconfig tells. */
export function describeEnvironment(browserVersion: string): string {
  const fonts = ['sans-serif:lang=zh-cn', 'sans-serif:bold:lang=zh-cn', 'sans-serif:lang=en'].map(
    (pattern) =>
      spawnSync('fc-match', ['--format=%{file} %{fontversion}', pattern], { encoding: 'utf8' }).stdout,
  );
  return [`Chromium ${browserVersion}`, ...fonts].join('\n');
}
