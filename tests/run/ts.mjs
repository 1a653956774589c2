// Runs a TypeScript script: Node 20 cannot by itself, Vite (here anyway) can.
//   node tests/run/ts.mjs tests/bench/run.ts [arguments]
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [script, ...args] = process.argv.slice(2);
if (!script) throw new Error('Which script? node tests/run/ts.mjs <script.ts> [arguments]');

process.argv = [process.argv[0], resolve(script), ...args];
await runnerImport(resolve(script), { logLevel: 'error' });
