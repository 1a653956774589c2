import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { Language } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import type { Bbox } from '../geo/units.ts';
import { encodeQuery } from '../query/codec/encode.ts';
import { countOf, type Hit } from '../query/engine/answer.ts';
import { isChinese } from '../query/engine/fold.ts';
import { runQuery } from '../query/engine/run.ts';
import { buildGazetteer } from '../query/language/gazetteer.ts';
import { offersOf } from '../query/language/offers.ts';
import { parseQuery } from '../query/language/parse.ts';
import type { Note, Parsed, Problem, Word } from '../query/language/parsed.ts';
import { printQuery } from '../query/language/print.ts';
import { sentenceOf } from '../query/models/sentence.ts';
import { pageOf } from '../state/leads.ts';
import { encodePage } from '../state/page.ts';
import { noteSayer } from '../ui/features/ask/Notes.tsx';
import { problemSayer } from '../ui/features/ask/sayProblem.ts';
import { loadWords, wordsIn } from '../ui/languages/words.ts';
import { formatIn, identityIn } from '../ui/widgets/context.ts';
import { namesIn } from '../ui/widgets/names.ts';

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
  /** How the question was read, told. */
  notes: (Bilingual & { code: Note['code']; about: string | null })[];
  /** Why there is no list, told; `page` where a page answers, as in an address. */
  refusal: (Bilingual & { code: string; about: string | null; page?: string }) | null;
  /** The page that answers, filled in, as in an address. */
  page: string | null;
  /** Questions that one click would ask. */
  offers: string[];
  certain: Found[];
  possible: Found[];
  units: { adcode: string; zh: string; en: string; certain: number; possible: number }[] | null;
  /** What was found, told; null where nothing was asked. */
  sentence: Bilingual | null;
}

/** Returns a function that asks an atlas as the page does, once the words of both languages are there. */
export async function asker(atlas: Atlas, words: AtlasWords): Promise<(text: string) => Asked> {
  await Promise.all([loadWords('zh', 'ask'), loadWords('en', 'ask')]);
  const gazetteer = buildGazetteer(atlas, words);
  const sayers = {
    zh: sayerIn('zh', atlas, words, gazetteer.bounds),
    en: sayerIn('en', atlas, words, gazetteer.bounds),
  };
  return (text) => {
    const parsed = parseQuery(text, gazetteer, (offered) => countOf(runQuery(atlas, offered)) > 0);
    const query = parsed.kind === 'query' ? parsed.query : null;
    const answer = query && runQuery(atlas, query);
    const page = parsed.kind === 'page' ? encodePage(pageOf(parsed.lead, atlas.catalogue)) : null;
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
      notes:
        parsed.kind === 'query'
          ? parsed.notes.map((note) => ({
              code: note.code,
              about: 'word' in note ? note.word : null,
              ...inBoth(sayers, (sayer) => sayer.note(note).sentence),
            }))
          : [],
      refusal: refusalOf(parsed, sayers, page),
      page,
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

/** What tells notes, problems and pages in one language. */
function sayerIn(lang: Language, { catalogue }: Atlas, words: AtlasWords, bounds: Bbox) {
  const identity = identityIn(catalogue, lang);
  const [text, format] = [wordsIn(lang, 'ask'), formatIn(lang)];
  return {
    note: noteSayer({ text, format, names: namesIn(catalogue, lang), space: wordsIn(lang, 'text').space }),
    problem: problemSayer({
      ...{ lang, text, format, identity, bounds },
      help: words.about.help,
      extent: catalogue.extent[lang],
    }),
    page: text.leadsTo,
    nothing: text.unknownWords,
  };
}

type Sayer = ReturnType<typeof sayerIn>;

const inBoth = (sayers: Record<Language, Sayer>, say: (sayer: Sayer) => string): Bilingual => ({
  zh: say(sayers.zh),
  en: say(sayers.en),
});

function refusalOf(parsed: Parsed, sayers: Record<Language, Sayer>, page: string | null): Asked['refusal'] {
  switch (parsed.kind) {
    case 'query':
      return null;
    case 'page':
      return {
        code: 'page',
        about: null,
        page: page ?? '',
        ...inBoth(sayers, (sayer) => sayer.page[parsed.lead.kind]),
      };
    case 'text':
      return {
        code: 'nothing-understood',
        about: parsed.text,
        ...inBoth(sayers, (sayer) => sayer.nothing(parsed.text)),
      };
    case 'problem': {
      const { problem } = parsed;
      return {
        code: problem.code === 'beyond-plan' ? problem.reason : problem.code,
        about: wordOf(problem),
        ...inBoth(sayers, (sayer) => sayer.problem(problem).sentence),
      };
    }
  }
}

const wordOf = (problem: Problem): string | null =>
  'word' in problem
    ? problem.word
    : 'words' in problem
      ? problem.words.map(({ word }) => word).join(' ')
      : null;
