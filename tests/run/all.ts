// Everything that must hold before a change goes in, in one command: npm test.
// Every step runs, even after one has failed, unless it needs the build that failed.
//   node tests/run/ts.mjs tests/run/all.ts [--quick | --full]
//     --quick: the steps without a build or browser; --full: also those that take longer than a change can wait
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tally } from './tally.ts';

interface Step {
  name: string;
  command: string[];
  needs?: string;
  env?: Record<string, string>;
  /** Where the step writes what it counted; nothing for a step that is not vitest. */
  tally?: string;
}

const isFull = process.argv.includes('--full');
const folder = mkdtempSync(join(tmpdir(), 'sanjin-test-'));
const script = (path: string, ...args: string[]): string[] => ['node', 'tests/run/ts.mjs', path, ...args];
const vitest = (project: string, env: Record<string, string> = {}): Step => {
  const tally = join(folder, `${[project, ...Object.keys(env)].join('-')}.json`);
  const command = ['npx', 'vitest', 'run', '--project', project];
  return { name: project, command, tally, env: { ...env, TALLY: tally, ...(isFull && { TESTS: 'full' }) } };
};

const CHECKS: Step[] = [
  { name: 'types', command: ['node', 'node_modules/@typescript/native/bin/tsc', '--noEmit'] },
  {
    name: 'types without a browser',
    command: ['node', 'node_modules/@typescript/native/bin/tsc', '--noEmit', '-p', 'tsconfig.pure.json'],
  },
  { name: 'lint', command: ['npx', 'biome', 'ci', '--error-on-warnings'] },
  { name: 'imports', command: script('tests/run/imports.ts') },
  { name: 'unused', command: ['npx', 'knip'] },
  {
    name: 'unused but by tests',
    command: ['npx', 'knip', '-c', 'tests/run/shipped.knip.json', '--include', 'files,exports'],
  },
];
const BUILDS: Step[] = [
  { name: 'build', command: ['npx', 'vite', 'build'] },
  {
    name: 'build for component',
    command: ['npx', 'vite', 'build', '--config', 'tests/component/vite.config.ts', '--logLevel', 'warn'],
  },
  { name: 'browser', command: script('tests/run/chromium.ts') },
];
const TESTS: Step[] = [
  vitest('unit'),
  ...BUILDS,
  { ...vitest('component'), needs: 'build for component' },
  { ...vitest('e2e'), needs: 'build' },
  { name: 'sizes', command: script('tests/run/sizes.ts'), needs: 'build' },
];
/** The Node that is supported longest today; `engines` names the oldest that the app runs on. */
const LONG_TERM = 'node@24';
const FULL: Step[] = [
  { name: 'gdal', command: script('tests/run/gdal.ts') },
  ...TESTS,
  // Also what the recording map has shown already: were it another than MapLibre, something would fail here.
  { ...vitest('e2e', { EVERYTHING: 'yes' }), name: 'every browser test on the real map', needs: 'build' },
  {
    name: `unit tests and build on ${LONG_TERM}`,
    command: ['npx', '-y', '-p', LONG_TERM, '-c', 'node -v && vitest run --project unit && vite build'],
  },
  { name: 'mutation', command: script('tests/mutation/run.ts', 'src/geo', 'src/query', '--sample', '120') },
];

const steps = process.argv.includes('--quick') ? CHECKS : [...CHECKS, ...(isFull ? FULL : TESTS)];
const failed: string[] = [];
const lines: string[] = [];

for (const step of steps) {
  if (step.needs && failed.includes(step.needs)) {
    failed.push(step.name);
    lines.push(`  not run  ${step.name} (${step.needs} failed)`);
    continue;
  }
  console.log(`\n=== ${step.name}: ${step.command.slice(0, 5).join(' ')}`);
  const start = Date.now();
  const [command = '', ...args] = step.command;
  // What loads this script sets NODE_ENV for development; each step decides for itself, above all the build.
  const env = { ...process.env, NODE_ENV: undefined, ...step.env };
  const { status } = spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) failed.push(step.name);
  lines.push(
    `  ${status === 0 ? 'ok     ' : 'FAILED '}  ${step.name}, ${((Date.now() - start) / 1000).toFixed(1)} s`,
  );
}

console.log(`\n=== ${failed.length === 0 ? 'all steps passed' : `failed: ${failed.join(', ')}`}`);
console.log(lines.join('\n'));
if (steps.some((step) => step.tally)) console.log(vitestTotals());
rmSync(folder, { recursive: true });
process.exitCode = failed.length === 0 ? 0 : 1;

/** Sums what the tiers counted. A tier that broke without a failed test (it happens) counts as one. */
function vitestTotals(): string {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, tally } of steps) {
    if (!tally) continue;
    const count = readTally(tally);
    total.passed += count.passed;
    total.failed += Math.max(count.failed, failed.includes(name) ? 1 : 0);
    total.skipped += count.skipped;
  }
  return `vitest: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`;
}

function readTally(path: string): Omit<Tally, 'retried'> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
