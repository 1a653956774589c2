// Finds a Chromium for the tests and a font with Chinese characters, and installs what is missing.
// Without such a font Chinese labels are boxes, and nothing reports an error.
//   node tests/run/ts.mjs tests/run/chromium.ts
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The network cable is pulled: only the app's own server answers.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];
/** The map needs WebGL, which no test machine has in hardware: SwiftShader draws it, alike everywhere. */
const DRAWING = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // Without a GPU the page and its canvases are drawn faster without WebGL in between.
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
];
/** Pages alone are put together without it, at two thirds of the cost. */
const PAGES_ALONE = ['--disable-gpu'];
/** First the one without windows: a test's page costs it four fifths of what it costs a whole browser. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

const isRoot = process.getuid?.() === 0;

/** @param drawsMap whether a map is to be drawn, or pages alone */
export function launchFlags(drawsMap = true): string[] {
  return [...(isRoot ? ['--no-sandbox'] : []), ...FLAGS, ...(drawsMap ? DRAWING : PAGES_ALONE)];
}

/** The path of a Chromium on this machine, or null. */
export function findChromium(): string | null {
  const asked = process.env['CHROME_PATH'];
  if (asked) {
    if (!isExecutable(asked)) throw new Error(`CHROME_PATH is set to ${asked}, where there is no program.`);
    return asked;
  }
  return COMMANDS.map(onPath).find((path) => path !== null) ?? fromPlaywright();
}

function hasChineseFont(): boolean {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'file'], { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** Makes sure that both are there, says what it does, and returns the browser's path. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) console.log(`Using the browser ${found}.`);
  else if (isDebianRoot()) {
    console.log('No Chromium found: installing the one of Debian, with Noto fonts for Chinese.');
    aptInstall('chromium-headless-shell', 'fontconfig', 'fonts-noto-cjk');
  } else {
    console.log("No Chromium found: downloading Playwright's into its cache.");
    const libraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
    run(process.execPath, [
      resolve('node_modules/playwright-core/cli.js'),
      'install',
      ...libraries,
      'chromium',
    ]);
  }

  const browser = found ?? findChromium();
  if (!browser) throw new Error('Still no Chromium. Install one and set CHROME_PATH to its path.');

  if (hasChineseFont()) console.log('A font with Chinese characters is installed.');
  else if (isDebianRoot()) {
    console.log('No font with Chinese characters found: installing Noto from Debian.');
    aptInstall('fontconfig', 'fonts-noto-cjk');
  } else if (process.platform === 'linux') {
    console.log(
      'No font with Chinese characters found: Chinese labels will be boxes. Install Noto Sans CJK.',
    );
  }
  return browser;
}

/** Debian itself: what Ubuntu calls chromium is a snap, which a container cannot install. */
export function isDebianRoot(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return isRoot && /^ID=debian$/m.test(release);
}

export function aptInstall(...packages: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update', '-q'], env);
  run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], env);
}

function run(command: string, args: string[], env = process.env): void {
  execFileSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
}

export function onPath(command: string): string | null {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return folders.map((folder) => join(folder, command)).find(isExecutable) ?? null;
}

/** Where Playwright keeps the build that this version of it asks for. */
function fromPlaywright(): string | null {
  const path = chromium.executablePath();
  return isExecutable(path) ? path : null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

if (process.argv[1] === import.meta.filename) ensureChromium();
