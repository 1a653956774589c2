import { expect, test } from 'vitest';
import { km } from '../../src/geo/units.ts';
import { areaOf, NO_FILTERS, type Query, withinOf } from '../../src/query/engine/query.ts';
import { runQuery } from '../../src/query/engine/run.ts';
import { sentenceOf } from '../../src/query/models/sentence.ts';
import { createLocalService } from '../../src/service/local.ts';
import { createApp } from '../../src/state/app.ts';
import { shareOf } from '../../src/state/found.ts';
import { CATALOGUE, WORDS } from '../catalogue.ts';
import { LATER } from './later.ts';
import { atlas, realApp, SETTINGS } from './realApp.ts';

const query: Query = withinOf(areaOf('140100'), km(50), NO_FILTERS);

/** An app whose possible hits have a fifth and four fifths of their area within, in turn. */
function appWithShares() {
  const local = createLocalService(atlas, async () => WORDS);
  const answer = runQuery(atlas, query);
  const hits = answer.hits.map((hit, at) =>
    hit.certainty === 'certain' ? hit : { ...hit, share: at % 2 === 0 ? 0.2 : 0.8 },
  );
  const app = createApp(SETTINGS, { identity: CATALOGUE, ...LATER });
  app.atlas.setAtlas(atlas, { ...local, answer: () => ({ ...answer, hits }) });
  app.question.run(query);
  return app;
}

test('a fold is opened and closed, and everything is while it is printed', () => {
  const { question } = realApp();
  expect(question.unfolded.value.size).toBe(0);
  question.toggleFold('certain/energy');
  question.toggleFold('possible/energy');
  question.toggleFold('certain/energy');
  expect([...question.unfolded.value]).toEqual(['possible/energy']);
  expect(question.isAllUnfolded.value).toBe(false);
  question.unfoldAll(true);
  expect(question.isAllUnfolded.value).toBe(true);
  question.unfoldAll(false);
  expect([...question.unfolded.value]).toEqual(['possible/energy']);
});

test('what is possible for too little of its area is left out, and what is certain stays', () => {
  const { question } = appWithShares();
  const all = question.rows.value;
  question.setLeastShare(0.5);
  expect(question.leastShare.value).toBe(0.5);
  expect(question.rows.value).toEqual(all.filter((row) => (shareOf(row) ?? 1) > 0.5));
  expect(question.rows.value.length).toBeLessThan(all.length);
  expect(question.visibleRows.value).toEqual(all);
  question.setLeastShare(7);
  expect(question.leastShare.value).toBe(1);
});

test('a question in words begins with all that is possible; a changed part of one keeps the least share', async () => {
  const { question } = appWithShares();
  question.setLeastShare(0.5);
  question.run(query);
  expect(question.leastShare.value).toBe(0.5);
  question.ask('太原附近');
  expect(question.leastShare.value).toBe(0);
});

test('the answer is told in a sentence', async () => {
  const { question } = realApp();
  question.run(query);
  await expect.poll(() => question.sentence.value).toEqual(sentenceOf(runQuery(atlas, query), atlas));
});
