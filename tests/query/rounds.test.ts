import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildGazetteer } from '../../src/query/language/gazetteer.ts';
import { parseQuery } from '../../src/query/language/parse.ts';
import { WORDS } from '../catalogue.ts';
import { realAtlas } from './realAtlas.ts';
import { inShort } from './short.ts';

/**
 * A question of somebody who had seen the first screen only, how it is read today, and what a judge said of it;
 * `changed` where it is read otherwise since.
 */
interface Row {
  text: string;
  lang: 'zh' | 'en';
  user: 'planner' | 'investor' | 'teacher';
  /** `partly`: a part, told; `beside`: another list, told; `wrong`: another, not told; `refused`: could be answered. */
  verdict: 'pass' | 'partly' | 'beside' | 'wrong' | 'refused' | 'changed';
  /** As `inShort` writes it. */
  read: string;
}

const FOLDER = new URL('rounds/', import.meta.url);
const real = buildGazetteer(realAtlas(), WORDS);
const rounds = readdirSync(FOLDER).toSorted();

test.each(rounds)('%s: every question is read as it was when it was judged', (file) => {
  const lines = readFileSync(new URL(file, FOLDER), 'utf8').trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as Row);
  expect(rows.length).toBeGreaterThanOrEqual(100);
  const changed = rows.filter(({ text, read }) => inShort(parseQuery(text, real)) !== read);
  expect(changed.map(({ text, verdict }) => `${verdict}: ${text}`)).toEqual([]);
});
