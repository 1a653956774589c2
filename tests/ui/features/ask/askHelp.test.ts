import { describe, expect, test } from 'vitest';
import { countOf } from '../../../../src/query/engine/answer.ts';
import { isChinese } from '../../../../src/query/engine/fold.ts';
import { runQuery } from '../../../../src/query/engine/run.ts';
import { buildGazetteer } from '../../../../src/query/language/gazetteer.ts';
import { parseQuery } from '../../../../src/query/language/parse.ts';
import { askHelp as askHelpEn } from '../../../../src/ui/languages/en/askHelp.ts';
import { askHelp as askHelpZh } from '../../../../src/ui/languages/zh/askHelp.ts';
import { CATALOGUE, WORDS } from '../../../catalogue.ts';
import { realAtlas } from '../../../query/realAtlas.ts';

const atlas = realAtlas();
const gazetteer = buildGazetteer(atlas, WORDS);

const kindsOf = (examples: readonly string[]) =>
  new Set(
    examples.map((question) => {
      const parsed = parseQuery(question, gazetteer);
      return parsed.kind === 'query' ? parsed.query.kind : parsed.kind;
    }),
  );

describe.each([
  ['zh', askHelpZh],
  ['en', askHelpEn],
] as const)('the help on asking (%s)', (lang, help) => {
  const examples = Object.values(WORDS.about.help).flatMap((family) => family[lang]);
  const first = CATALOGUE.examples[lang].flatMap(({ questions }) => questions);

  test('every family that is explained has examples, and no other', () => {
    expect(Object.keys(WORDS.about.help)).toEqual(Object.keys(help.families));
  });

  test.each(examples)('“%s” is understood to the last word, and finds something', (question) => {
    const parsed = parseQuery(question, gazetteer);
    expect(parsed).toMatchObject({ kind: 'query', notes: [] });
    expect(parsed.kind === 'query' && countOf(runQuery(atlas, parsed.query))).toBeGreaterThan(0);
  });

  test('shows every kind of question, in its own language', () => {
    expect(kindsOf(examples)).toEqual(
      new Set(['within', 'inside', 'nearest', 'together', 'listed', 'count', 'units', 'common', 'passed']),
    );
    expect(examples.filter((question) => isChinese(question) !== (lang === 'zh'))).toEqual([]);
  });

  test.each(first)('the example “%s” is understood, and finds something for certain', (question) => {
    const parsed = parseQuery(question, gazetteer);
    expect(parsed.kind).toBe('query');
    if (parsed.kind !== 'query') return;
    expect(parsed.notes).toEqual([]);
    const { hits, units } = runQuery(atlas, parsed.query);
    expect((units ?? hits).filter(({ certainty }) => certainty === 'certain')).not.toEqual([]);
  });

  test('the examples show different kinds of questions', () => {
    expect(kindsOf(first).size).toBeGreaterThanOrEqual(3);
  });
});
