// Writes which traditional characters stand for those that the atlas and its questions are written with.
//   npm run traditional
import { readFileSync, writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/t2cn';
import { ATLAS_ROOT } from './readPlan.ts';

/** The file that the pairs are kept in: traditional, simplified, and so on. */
const FILE = new URL('traditional.txt', ATLAS_ROOT);

/** Where characters of the language of questions stand. */
const WRITTEN = [
  ...['atlas', 'themes', 'elsewhere', 'formerNames', 'divisions', 'terms'].map((name) => `../${name}.json`),
  ...['words', 'filterWords', 'amounts', 'numbers'].map((name) => `../../src/query/language/${name}.ts`),
];

const used = new Set(WRITTEN.flatMap((path) => [...readFileSync(new URL(path, import.meta.url), 'utf8')]));
const simplify = Converter({ from: 't', to: 'cn' });
const [FIRST, LAST] = [0x4e00, 0x9fff];
const pairs = Array.from({ length: LAST - FIRST + 1 }, (_, at) => String.fromCodePoint(FIRST + at))
  .map((character) => [character, simplify(character)] as const)
  .filter(([from, to]) => from !== to && to.length === 1 && used.has(to) && !used.has(from));
writeFileSync(FILE, `${pairs.map((pair) => pair.join('')).join('')}\n`);
console.log(`${pairs.length} traditional characters.`);
