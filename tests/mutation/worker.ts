// Evaluates the tests again and again in one thread, each time with another mutant switched on.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';
import { createServer } from 'vite';
import { ESModulesEvaluator, ModuleRunner } from 'vite/module-runner';
import type { Declared } from './vitest.ts';

/** What the tests do without a mutant. */
export interface Baseline {
  files: { file: string; loadMs: number; atLoad: Hits; tests: Timed[] }[];
}

/** How often each mutant was come upon. */
export type Hits = Record<string, number>;

interface Timed {
  ms: number;
  hits: Hits;
}

export interface WorkerInput {
  /** The switched code of each file that has mutants. */
  code: Map<string, string>;
  testFiles: string[];
  /** Left out to have it found and sent as the first message. */
  baseline?: Baseline;
}

export type Outcome = 'killed' | 'survived' | 'not reached';

/** A mutant that is come upon this many times as often as before goes round in circles. */
const HITS_FACTOR = 20;

/** The object that Stryker's switches read and count in. */
const switches = {
  activeMutant: undefined as string | undefined,
  currentTestId: undefined as string | undefined,
  hitCount: undefined as number | undefined,
  hitLimit: 0,
  mutantCoverage: { static: {} as Hits, perTest: {} as Record<string, Hits> },
};
Object.assign(globalThis, { __stryker__: switches });

// Every mutant meets the same samples; a smaller example of a failure is not looked for.
fc.configureGlobal({ seed: 1, endOnFailure: true });

const input = workerData as WorkerInput;
const standIn = fileURLToPath(new URL('vitest.ts', import.meta.url));
const runner = await makeRunner();

const baseline = input.baseline ?? (await findBaseline());
parentPort?.postMessage(baseline);
parentPort?.on('message', async (mutant: string) => parentPort?.postMessage(await tryMutant(mutant)));

/** Vite transforms each module once; `clearCache` and `import` then evaluate it anew. */
async function makeRunner(): Promise<ModuleRunner> {
  const server = await createServer({
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    plugins: [
      {
        name: 'mutants',
        enforce: 'pre',
        load: (id) => input.code.get(id) ?? null,
        transform: (code, id) => (id === standIn ? null : code.replace("'vitest'", `'${standIn}'`)),
      },
    ],
  });
  const answers = new Map<string, ReturnType<typeof server.environments.ssr.hot.handleInvoke>>();
  return new ModuleRunner(
    {
      hmr: false,
      sourcemapInterceptor: false,
      transport: {
        invoke: (payload) => {
          const key = JSON.stringify(payload);
          const answer = answers.get(key) ?? server.environments.ssr.hot.handleInvoke(payload);
          answers.set(key, answer);
          return answer;
        },
      },
    },
    new ESModulesEvaluator(),
  );
}

/** The tests of a file, with all that it imports evaluated anew. */
async function load(file: string): Promise<Declared[]> {
  runner.clearCache();
  const { declared } = await runner.import<{ declared: Declared[] }>(standIn);
  await runner.import(resolve(file));
  return declared;
}

async function findBaseline(): Promise<Baseline> {
  const files: Baseline['files'] = [];
  for (const file of input.testFiles) {
    switches.mutantCoverage = { static: {}, perTest: {} };
    const start = performance.now();
    const declared = await load(file);
    const loadMs = performance.now() - start;
    const tests: Timed[] = [];
    for (const [at, { name, run }] of declared.entries()) {
      switches.currentTestId = `test ${at}`;
      const testStart = performance.now();
      try {
        await run();
      } catch (error) {
        throw new Error(`${file} fails without a mutant: ${name}`, { cause: error });
      }
      const hits = switches.mutantCoverage.perTest[switches.currentTestId] ?? {};
      tests.push({ ms: performance.now() - testStart, hits });
    }
    switches.currentTestId = undefined;
    files.push({ file, loadMs, atLoad: switches.mutantCoverage.static, tests });
  }
  return { files };
}

/** Runs the tests that come upon a mutant, the quick files first, until one fails. */
async function tryMutant(mutant: string): Promise<Outcome> {
  const due = baseline.files
    .map(({ file, loadMs, atLoad, tests }) => {
      const isDue = (at: number) => mutant in atLoad || mutant in (tests[at]?.hits ?? {});
      const reached = tests.filter((_, at) => isDue(at));
      const hits = reached.reduce((sum, one) => sum + (one.hits[mutant] ?? 0), atLoad[mutant] ?? 0);
      return { file, isDue, hits, ms: reached.reduce((sum, one) => sum + one.ms, loadMs) };
    })
    .filter(({ hits }) => hits > 0)
    .sort((one, other) => one.ms - other.ms);
  if (due.length === 0) return 'not reached';
  const hitLimit = HITS_FACTOR * due.reduce((sum, { hits }) => sum + hits, 0);
  Object.assign(switches, { activeMutant: mutant, hitCount: 0, hitLimit });
  try {
    for (const { file, isDue } of due) {
      for (const [at, { run }] of (await load(file)).entries()) if (isDue(at)) await run();
    }
    return 'survived';
  } catch {
    return 'killed';
  } finally {
    switches.activeMutant = undefined;
  }
}
