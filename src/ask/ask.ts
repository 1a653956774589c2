import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { Atlas } from '../geo/atlas.ts';
import { encodeQuery } from '../query/codec/encode.ts';
import { countOf, type Hit } from '../query/engine/answer.ts';
import { isChinese } from '../query/engine/fold.ts';
import { runQuery } from '../query/engine/run.ts';
import { buildGazetteer } from '../query/language/gazetteer.ts';
import { offersOf } from '../query/language/offers.ts';
import { parseQuery } from '../query/language/parse.ts';
import type { Lead, Note, Parsed, Problem, Word } from '../query/language/parsed.ts';
import { printQuery } from '../query/language/print.ts';
import { sentenceOf } from '../query/models/sentence.ts';

interface Found {
  id: string;
  title_zh: string;
  title_en: string;
  place_zh: string;
  place_en: string;
  min_km: number;
  max_km: number;
}

interface Bilingual {
  zh: string;
  en: string;
}

/** What became of one question. */
export interface Asked {
  text: string;
  lang: 'zh' | 'en';
  words: Pick<Word, 'word' | 'fate'>[];
  /** As in an address; null where the question was refused. */
  query: string | null;
  printed: Bilingual | null;
  notes: (Pick<Note, 'code'> & { about: string | null })[];
  refusal: { code: string; about: string | null } | null;
  /** The page that answers, with what it is filled in with. */
  page: Lead | null;
  /** Questions that one click would ask. */
  offers: string[];
  certain: Found[];
  possible: Found[];
  units: { adcode: string; zh: string; en: string; certain: number; possible: number }[] | null;
  /** What was found, told; null where nothing was asked. */
  sentence: Bilingual | null;
}

/** Returns a function that asks an atlas as the page does. */
export function asker(atlas: Atlas, words: AtlasWords): (text: string) => Asked {
  const gazetteer = buildGazetteer(atlas, words);
  return (text) => {
    const parsed = parseQuery(text, gazetteer, (offered) => countOf(runQuery(atlas, offered)) > 0);
    const query = parsed.kind === 'query' ? parsed.query : null;
    const answer = query && runQuery(atlas, query);
    const found = (certainty: Hit['certainty']): Found[] =>
      (answer?.hits ?? []).filter((hit) => hit.certainty === certainty).map(foundOf);
    return {
      text,
      lang: isChinese(text) ? 'zh' : 'en',
      words: parsed.words.map(({ word, fate }) => ({ word, fate })),
      query: query && encodeQuery(query),
      printed: query && {
        zh: printQuery(query, 'zh', gazetteer),
        en: printQuery(query, 'en', gazetteer),
      },
      notes: parsed.kind === 'query' ? parsed.notes.map(noteOf) : [],
      refusal: refusalOf(parsed),
      page: parsed.kind === 'page' ? parsed.lead : null,
      offers: [...offersOf(parsed)],
      certain: found('certain'),
      possible: found('possible'),
      units:
        answer?.units?.map(({ adcode, certain, possible }) => {
          const { name_zh = adcode, name_en = adcode } = atlas.divisions.get(adcode) ?? {};
          return { adcode, zh: name_zh, en: name_en, certain: certain.length, possible: possible.length };
        }) ?? null,
      sentence: answer && sentenceOf(answer, atlas),
    };
  };
}

const foundOf = ({ placement, distance }: Hit): Found => ({
  id: placement.id,
  title_zh: placement.title_zh,
  title_en: placement.title_en,
  place_zh: placement.place_zh,
  place_en: placement.place_en,
  min_km: Number(distance.min.toFixed(2)),
  max_km: Number(distance.max.toFixed(2)),
});

const noteOf = (note: Note): Asked['notes'][number] => ({
  code: note.code,
  about: 'word' in note ? note.word : null,
});

function refusalOf(parsed: Parsed): Asked['refusal'] {
  if (parsed.kind === 'query' || parsed.kind === 'page') return null;
  if (parsed.kind === 'text') return { code: 'nothing-understood', about: parsed.text };
  const { problem } = parsed;
  return { code: problem.code === 'beyond-plan' ? problem.reason : problem.code, about: wordOf(problem) };
}

const wordOf = (problem: Problem): string | null =>
  'word' in problem
    ? problem.word
    : 'words' in problem
      ? problem.words.map(({ word }) => word).join(' ')
      : null;
