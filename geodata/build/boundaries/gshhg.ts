/** Rivers and shores of GSHHG in full resolution, by way of GMT. */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { at, type Line, metres } from './shapes.ts';

/** West, east, south, north. */
const REGION = '109.8/115/34/41.2';
/** Metres: ends that lie closer are one point. */
const SAME_END = 20;

/** @throws Error where GMT is missing and cannot be installed */
export function needGmt(): void {
  try {
    execFileSync('gmt', ['--version'], { stdio: 'ignore' });
  } catch {
    if (process.getuid?.() !== 0)
      throw new Error(
        'The rivers need GMT with GSHHG in full resolution: install the Debian packages gmt and gmt-gshhg-full, then run this again.',
      );
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'gmt', 'gmt-gshhg-full'], {
      stdio: 'ignore',
    });
  }
}

/** Lines of GSHHG without doubled points: `I1` to `I4` are rivers, `W2` lake shores. */
function readLines(what: string): Line[] {
  const text = execFileSync('gmt', ['coast', `-R${REGION}`, `-${what}`, '-Df', '-M'], {
    // GMT leaves a gmt.history where it runs.
    cwd: tmpdir(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = text.split(/^>.*$/m).map((record) => {
    const line: Line = [];
    for (const row of record.split('\n')) {
      const [x = Number.NaN, y = Number.NaN] = row.split('\t').map(Number);
      if (row.trim() === '' || !Number.isFinite(x) || !Number.isFinite(y)) continue;
      const last = line.at(-1);
      if (!last || metres(last, [x, y]) > 1) line.push([x, y]);
    }
    return line;
  });
  return lines.filter((line) => line.length > 1);
}

export const readRivers = (): Line[] => ['I1', 'I2', 'I3', 'I4'].flatMap(readLines);

/** Closed shores of lakes: GSHHG cuts them at the edges of its bins, here they are joined end to start. */
export function readShores(): Line[] {
  const open = readLines('W2');
  const rings: Line[] = [];
  for (let ring = open.shift(); ring; ring = open.shift()) {
    const start = at(ring, 0);
    const isClosed = (line: Line) => line.length > 3 && metres(at(line, -1), start) < SAME_END;
    while (!isClosed(ring)) {
      const end = at(ring, -1);
      const next = open.findIndex((line) => metres(at(line, 0), end) < SAME_END);
      if (next < 0) break;
      ring.push(...open.splice(next, 1).flatMap((line) => line.slice(1)));
    }
    if (isClosed(ring)) rings.push([...ring.slice(0, -1), start]);
  }
  return rings;
}
