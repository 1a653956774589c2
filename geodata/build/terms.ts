// Draws the key words of the plan's own sentence at each locator, as data for the text search.
//   npm run terms -- plan.txt
import { readFileSync, writeFileSync } from 'node:fs';
import { splitPlan } from '../audit/planText.ts';
import type { Assignment } from '../schema.ts';
import { readSource } from './readPlan.ts';

/** Key words of the plan's text, sorted: of a sentence neither order nor grammar is kept. */
export interface Terms {
  /** By assignment id. */
  readonly sentences: Readonly<Record<string, readonly string[]>>;
  /** Those that stand only in sentences without an assignment: what the plan speaks of and puts nowhere. */
  readonly spoken: readonly string[];
}

/** The file that the terms of this atlas are kept in. */
export const TERMS_FILE = new URL('../terms.json', import.meta.url);

/** Verbs, measure words and turns of the plan's language: they part key words and are none themselves. */
const STOPWORDS = new Set(
  (
    '建设|打造|推进|推动|加快|支持|发展|培育|实施|构建|完善|提升|加强|强化|促进|鼓励|引导|依托|围绕|聚焦|开展|统筹|发挥|' +
    '优化|做强|做优|做大|扩大|拓展|深化|推广|布局|形成|实现|提高|加大|建成|争取|力争|谋划|论证|启动|重点|积极|稳妥|完成|' +
    '有序|稳步|持续|全面|进一步|大力|着力|切实|以及|其中|包括|等地|等市|等县|等|一批|若干|作为|通过|根据|按照|坚持|作用|' +
    '具有|达到|超过|以上|左右|年均|其他|相关|有关|各类|项目|工程|工作|方面|领域|基础|能力|水平|高质量|各具特色|符合|条件|' +
    '新|为|在|以|和|与|及|或|的|对|向|从|到|至|由|将|把|使|并|中|上|下|内|外|个|处|座|家|项|条|批|省|市|县|区|全省|做|高|更|其'
  ).split('|'),
);

/** Longer stretches would be pieces of a sentence. */
const LONGEST = 8;

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Returns the key words of every assignment: of the clauses around its locator, those between two other
 * locators being theirs. Names of places are left out, for they are found as places.
 */
export function drawTerms(
  planText: string,
  assignments: readonly Pick<Assignment, 'id' | 'locator'>[],
  placeNames: readonly string[],
): Terms {
  const isName = new RegExp(
    placeNames
      .toSorted((a, b) => b.length - a.length)
      .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('|'),
    'gu',
  );
  const found = new Map<string, Set<string>>(assignments.map(({ id }) => [id, new Set()]));
  const spoken = new Set<string>();
  for (const { text } of splitPlan(planText).paragraphs) {
    for (const sentence of text.split(/[。；！]/)) {
      const owners = assignments.filter(({ locator }) => sentence.includes(locator));
      if (owners.length === 0) for (const term of termsIn(sentence.replace(isName, '，'))) spoken.add(term);
      for (const { owned, clause } of clausesOf(sentence, owners)) {
        const terms = termsIn(clause.replace(isName, '，'));
        for (const { id } of owned) for (const term of terms) found.get(id)?.add(term);
      }
    }
  }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const terms of found.values()) for (const term of terms) spoken.delete(term);
  return {
    sentences: Object.fromEntries(sorted.map(([id, terms]) => [id, [...terms].sort()])),
    spoken: [...spoken].sort(),
  };
}

type Owner = Pick<Assignment, 'id' | 'locator'>;

/** The clauses of a sentence with the assignments whose locators reach into them, or into the last before. */
function clausesOf(
  sentence: string,
  owners: readonly Owner[],
): { clause: string; owned: readonly Owner[] }[] {
  const parts = sentence.split(owners.length > 1 ? /(?<=[，：、])/ : /(?<=[，：])/);
  let at = 0;
  const cut = parts.map((clause) => {
    const [from, to] = [at, at + clause.length];
    at = to;
    const owned = owners.filter(({ locator }) => {
      const start = sentence.indexOf(locator);
      return start < to && start + locator.length > from;
    });
    return { clause, owned };
  });
  let last = cut.find(({ owned }) => owned.length > 0)?.owned ?? [];
  return cut.map(({ clause, owned }) => {
    if (owned.length > 0) last = owned;
    return { clause, owned: last };
  });
}

/** Neighbouring words that are no stopwords, put together. */
function termsIn(clause: string): string[] {
  const terms: string[] = [];
  let term = '';
  for (const { segment, isWordLike } of words.segment(`${clause}。`)) {
    if (isWordLike && !STOPWORDS.has(segment) && !/\d/.test(segment)) term += segment;
    else {
      if (term.length >= 2 && term.length <= LONGEST) terms.push(term);
      term = '';
    }
  }
  return terms;
}

if (process.argv[1] === import.meta.filename) {
  const [path] = process.argv.slice(2);
  if (!path) throw new Error('Which text? npm run terms -- plan.txt');
  const { assignments, places, divisions } = readSource();
  const names = [
    ...divisions.flatMap(({ name_zh, short_zh }) => [name_zh, short_zh]),
    ...places.map(({ properties }) => properties.name_zh),
  ].filter((name) => name.length > 1);
  const terms = drawTerms(readFileSync(path, 'utf8'), assignments, names);
  writeFileSync(TERMS_FILE, `${JSON.stringify(terms).replaceAll('],"', '],\n"')}\n`);
  const missing = assignments.filter(({ id }) => !terms.sentences[id]);
  console.log(`${assignments.length - missing.length} of ${assignments.length} assignments have key words.`);
  if (missing.length > 0) console.log(`None: ${missing.map(({ id }) => id).join(', ')}`);
}
