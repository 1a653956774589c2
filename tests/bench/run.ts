// What the app promises in numbers: npm run bench. Ends with an error when a limit is missed.
import { availableParallelism, loadavg } from 'node:os';
import { measureSizes } from '../run/sizes.ts';
import { timePictures } from './picture.ts';
import { runRadiusBench } from './radius.bench.ts';

const REPETITIONS = 7;

interface Row {
  what: string;
  value: string;
  limit: string;
  held: boolean;
}

const rows: Row[] = [];

const busy = loadavg()[0] ?? 0;
if (busy > availableParallelism() / 2) {
  console.log(
    `This machine is busy (load ${busy.toFixed(1)} on ${availableParallelism()} processors): times will scatter.\n`,
  );
}
const times = await timePictures(REPETITIONS);
const ratio = times.app / times.bare;
const list = (runs: number[]): string => runs.map((ms) => ms.toFixed(0)).join(' ');
console.log(`app:  ${times.drawn.app}; ms to the complete map: ${list(times.runs.app)}`);
console.log(`bare: ${times.drawn.bare}; ms to the complete map: ${list(times.runs.bare)}\n`);
rows.push({
  what: `complete map, app ${times.app.toFixed(0)} ms : bare page ${times.bare.toFixed(0)} ms`,
  value: ratio.toFixed(2),
  limit: 'at most 1.30',
  held: ratio <= 1.3,
});

for (const { what, kB, limit } of measureSizes()) {
  rows.push({ what, value: `${kB.toFixed(1)} kB`, limit: `at most ${limit} kB`, held: kB <= limit });
}

for (const { name, ratio, limit, ok } of runRadiusBench()) {
  rows.push({ what: name, value: `${ratio.toFixed(0)} x`, limit: `at least ${limit} x`, held: ok });
}

for (const { what, value, limit, held } of rows) {
  console.log(`${held ? 'ok     ' : 'MISSED '} ${what.padEnd(66)} ${value.padStart(10)}   ${limit}`);
}
process.exitCode = rows.every(({ held }) => held) ? 0 : 1;
