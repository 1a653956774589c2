// Everything that must hold before a change goes in, in one command: npm test.
// Every step runs, even after one has failed, unless it needs the build that failed.
//   node tests/run/ts.mjs tests/run/all.ts [--quick]     --quick: the steps without a build or browser
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Step {
  name: string;
  command: string[];
  needs?: string;
  /** Where vitest writes its numbers; nothing for a step that is not vitest. */
  report?: string;
}

const folder = mkdtempSync(join(tmpdir(), 'sanjin-test-'));
const script = (path: string): string[] => ['node', 'tests/run/ts.mjs', path];
const vitest = (project: string): Pick<Step, 'command' | 'report'> => {
  const report = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { command: ['npx', 'vitest', 'run', '--project', project, ...reporters], report };
};

const CHECKS: Step[] = [
  { name: 'types', command: ['node', 'node_modules/@typescript/native/bin/tsc', '--noEmit'] },
  { name: 'lint', command: ['npx', 'biome', 'ci', '--error-on-warnings'] },
  { name: 'imports', command: script('tests/run/imports.ts') },
  { name: 'unused', command: ['npx', 'knip'] },
];
const TESTS: Step[] = [
  { name: 'unit', ...vitest('unit') },
  { name: 'build', command: ['npx', 'vite', 'build'] },
  { name: 'browser', command: script('tests/run/chromium.ts') },
  { name: 'e2e', ...vitest('e2e'), needs: 'build' },
  { name: 'sizes', command: script('tests/run/sizes.ts'), needs: 'build' },
];

const steps = process.argv.includes('--quick') ? CHECKS : [...CHECKS, ...TESTS];
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
  const env = { ...process.env, NODE_ENV: undefined };
  const { status } = spawnSync(command, args, { env, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) failed.push(step.name);
  lines.push(
    `  ${status === 0 ? 'ok     ' : 'FAILED '}  ${step.name}, ${((Date.now() - start) / 1000).toFixed(1)} s`,
  );
}

console.log(`\n=== ${failed.length === 0 ? 'all steps passed' : `failed: ${failed.join(', ')}`}`);
console.log(lines.join('\n'));
if (steps.some((step) => step.report)) console.log(vitestTotals());
rmSync(folder, { recursive: true });
process.exitCode = failed.length === 0 ? 0 : 1;

/** Sums what vitest counted. A run that broke without a failed test (it happens) counts as one. */
function vitestTotals(): string {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, report } of steps) {
    if (!report) continue;
    const count = readCounts(report);
    total.passed += count.numPassedTests;
    total.failed += Math.max(count.numFailedTests, failed.includes(name) ? 1 : 0);
    total.skipped += count.numPendingTests + count.numTodoTests;
  }
  return `vitest: ${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`;
}

function readCounts(
  path: string,
): Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  }
}
