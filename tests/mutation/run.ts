// Whether the tests would notice: changes the code in one place at a time (a mutant) and runs the tests
// that come upon it, those of the same folder: src/geo must be held by tests/geo. What no test notices is
// listed. Neither code nor tests may be edited meanwhile.
//   npm run mutation -- src/geo src/query/models/screen       folders or files
//   npm run mutation -- src/query --sample 400         a drawn part of the mutants, the same each time
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import type { Baseline, Outcome, WorkerInput } from './worker.ts';

const TYPESCRIPT = fileURLToPath(new URL('../run/ts.mjs', import.meta.url));
const MOST_MEGABYTES = 2000;

type Mutant = Awaited<ReturnType<Instrumenter['instrument']>>['mutants'][number];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string' } },
});
const sources = positionals.flatMap((path) => filesIn(path, '.ts'));
if (sources.length === 0) throw new Error('Which folders or files? npm run mutation -- src/geo');

const { files, mutants } = await instrument(sources);
const drawn = new Set(shuffled(mutants).slice(0, Number(values.sample ?? mutants.length)));
const sample = mutants.filter((mutant) => drawn.has(mutant));
const testFolders = new Set(sources.map((source) => dirname(source).replace('src', 'tests')));
const input: WorkerInput = {
  code: new Map(files.map(({ name, content }) => [name, content])),
  testFiles: [...new Set([...testFolders].flatMap((folder) => filesIn(folder, '.test.ts')))],
};
console.log(`${sample.length} of ${mutants.length} mutants, ${input.testFiles.length} test files`);

let worker = await startWorker();
/** Processor time, in microseconds, after which a mutant hangs: it takes the tests several times less. */
const mostTime = 3 * process.cpuUsage().user;
const outcomes = new Map<Mutant, Outcome>();
for (const mutant of sample) {
  const outcome = await tryMutant(mutant);
  outcomes.set(mutant, outcome);
  if (outcome !== 'killed') console.log(describe(mutant, outcome));
}
await worker.terminate();
console.log();
for (const source of sources) console.log(`${source}  ${scoreOf(source)}`);
console.log(`together  ${scoreOf('')}`);

function filesIn(path: string, ending: string): string[] {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(path, file));
}

/** Puts all mutants of some files into their code, each behind a switch. */
function instrument(names: string[]) {
  const silent = () => {};
  const off = () => false;
  const instrumenter = new Instrumenter({
    ...{ trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent },
    ...{ isTraceEnabled: off, isDebugEnabled: off, isInfoEnabled: off },
    ...{ isWarnEnabled: off, isErrorEnabled: off, isFatalEnabled: off },
  });
  return instrumenter.instrument(
    names.map((name) => ({ name: resolve(name), mutate: true, content: readFileSync(name, 'utf8') })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
}

/** In an order that looks random and is the same each time (linear congruential, Numerical Recipes). */
function shuffled<T>(items: readonly T[]): T[] {
  let state = 1;
  const key = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, key: key() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);
}

async function startWorker(): Promise<Worker> {
  const started = new Worker(TYPESCRIPT, {
    argv: [fileURLToPath(new URL('worker.ts', import.meta.url))],
    workerData: input,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  [input.baseline] = (await once(started, 'message')) as [Baseline];
  return started;
}

/** A mutant that hangs or fills the memory ends its thread, and counts as noticed. */
async function tryMutant({ id }: Mutant): Promise<Outcome> {
  const start = process.cpuUsage();
  const hangs = new AbortController();
  const watch = setInterval(() => {
    if (process.cpuUsage(start).user > mostTime) hangs.abort();
  }, 500);
  try {
    worker.postMessage(id);
    const [outcome] = (await once(worker, 'message', { signal: hangs.signal })) as [Outcome];
    return outcome;
  } catch {
    await worker.terminate();
    worker = await startWorker();
    return 'killed';
  } finally {
    clearInterval(watch);
  }
}

/** Where a mutant stands, and what it puts in place of what. */
function describe({ fileName, location, replacement }: Mutant, outcome: Outcome): string {
  const { start, end } = location;
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(start.line, end.line + 1);
  const last = (lines.pop() ?? '').slice(0, end.column);
  const code = [...lines, last].join('\n').slice(start.column);
  const place = `${relative('', fileName)}:${start.line + 1}`;
  const note = outcome === 'not reached' ? '    no test comes here' : '';
  return `${place}  ${short(code)}  ->  ${short(replacement)}${note}`;
}

/** Code in one line of moderate length. */
function short(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 60)}...` : line;
}

/** The share of the mutants that a test noticed; of a sample, with its 95 % interval (Wilson 1927). */
function scoreOf(source: string): string {
  const isHere = ({ fileName }: Mutant) => fileName.endsWith(source);
  const all = mutants.filter(isHere).length;
  const here = [...outcomes].filter(([mutant]) => isHere(mutant));
  const tried = here.length;
  const killed = here.filter(([, outcome]) => outcome === 'killed').length;
  const counts = `${killed} of ${tried}`;
  if (tried === 0) return counts;
  const share = `${counts}, ${percent(killed / tried)} %`;
  if (tried === all) return share;
  const z = 1.96;
  const middle = (killed + z ** 2 / 2) / (tried + z ** 2);
  const half = (z * Math.sqrt((killed * (tried - killed)) / tried + z ** 2 / 4)) / (tried + z ** 2);
  return `${share}, of all ${all} between ${percent(middle - half)} and ${percent(middle + half)} %`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
