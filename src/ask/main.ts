// Asks questions of the plan's atlas outside of the page, with the page's own parser and engine.
//   npm --silent run ask -- "煤矿在哪里"
//   npm --silent run ask -- --file questions.txt
// One JSON object a line on standard output: see `Asked`.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asker } from './ask.ts';
import { readAtlas } from './readAtlas.ts';

const { values, positionals } = parseArgs({
  options: { file: { type: 'string' }, json: { type: 'boolean' } },
  allowPositionals: true,
});
const questions = values.file
  ? readFileSync(values.file, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
  : [positionals.join(' ')];
if (questions.join('').trim() === '') {
  console.error('Which question? npm run ask -- "煤矿在哪里", or --file questions.txt, one a line.');
  process.exit(2);
}
const { atlas, words } = readAtlas();
const ask = await asker(atlas, words);
for (const question of questions) console.log(JSON.stringify(ask(question)));
