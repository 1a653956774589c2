import { batch, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { ThemeId } from '../../geodata/catalogue.ts';
import type { Language } from '../../geodata/schema.ts';
import type { Atlas } from '../geo/atlas.ts';
import { type Filters, insideDivision, type Query } from '../query/engine/query.ts';
import { printQuery } from '../query/language/print.ts';
import type { Question } from './asked.ts';
import { createAsking, isLarge } from './asking.ts';
import type { AtlasSlice } from './atlas.ts';
import { queryOf, withFilters } from './filters.ts';
import { createFound } from './found.ts';
import { MAP_PAGE, type PageSlice } from './page.ts';
import { createReading } from './reading.ts';
import type { Selection } from './selection.ts';
import { readOnly } from './signals.ts';

interface Needs {
  atlas: AtlasSlice;
  lang: ReadonlySignal<Language>;
  /** Themes that are switched off. */
  hidden: ReadonlySignal<ReadonlySet<ThemeId>>;
  page: PageSlice;
  selection: Selection;
}

/** What the search box holds, what was asked last, and what it finds. */
export function createQuestion({ atlas: slice, lang, hidden, page, selection }: Needs) {
  const { current: atlas } = slice;
  /** What stands in the search box. */
  const typed = signal('');
  const asked = signal<Question>({ kind: 'none' });
  const reading = createReading(slice);
  const asking = createAsking(atlas, asked, hidden);
  const { reader, gazetteer, loadReader } = reading;

  /** Puts a question in the place of all that is open. */
  const put = (question: Question, words: string) =>
    batch(() => {
      page.openPage(MAP_PAGE);
      selection.clearSelection();
      typed.value = words;
      asked.value = question;
    });
  const inWords = (query: Query): string =>
    gazetteer.value ? printQuery(query, lang.value, gazetteer.value) : typed.value;
  const run = (query: Query) => put({ kind: 'query', query, notes: [] }, inWords(query));
  const clearQuestion = () => put({ kind: 'none' }, '');
  const ask = (text: string) => {
    if (!gazetteer.value) return;
    if (text.trim() === '') clearQuestion();
    else if (reader.value) {
      const parsed = reader.value.parseQuery(text, gazetteer.value);
      put(parsed.kind === 'problem' ? { ...parsed, text } : parsed, text);
    } else {
      typed.value = text;
      void loadReader().then(() => reader.value && ask(text));
    }
  };

  followLanguage(lang, () => {
    const query = queryOf(asked.value);
    if (query) typed.value = inWords(query);
  });
  readyForMany(atlas, reading);

  return {
    ...readOnly({ typed, asked }),
    ...reading,
    ...createFound({ atlas, asked, hidden, reading, asking }),
    /** Questions that are answered beside the page. */
    asking,

    type(text: string) {
      typed.value = text;
    },

    /** Reads a question in words and asks it. An empty one shows the whole plan again. */
    ask,

    /** Asks a question given as data; the search box shows it in words. */
    run,

    /** Searches all texts for words as they stand. */
    search(text: string) {
      void loadReader();
      put({ kind: 'text', text, suggestions: [] }, text);
    },

    /** Asks once more what could not be answered. */
    askAgain() {
      asking.retries.value += 1;
    },

    /** Asks what the plan puts in a county or city. */
    askInside: (adcode: string) => run(insideDivision(adcode)),

    /** Asks the query with other filters; without one, for all that passes them. */
    setFilters(filters: Filters, of: Query | null = queryOf(asked.value)) {
      const next = withFilters(of, filters);
      if (next) run(next);
      else clearQuestion();
    },

    clearQuestion,
  };
}

/** Tells of every change of the language after the first. */
function followLanguage(lang: ReadonlySignal<Language>, tell: () => void): void {
  let last = lang.peek();
  effect(() => {
    if (lang.value === last) return;
    last = lang.value;
    untracked(tell);
  });
}

/** Many names take long to gather and to get ready for reading: better when they arrive than at the first question. */
function readyForMany(
  atlas: ReadonlySignal<Atlas | null>,
  { reader, gazetteer, loadReader }: ReturnType<typeof createReading>,
): void {
  effect(() => {
    if (!atlas.value || !isLarge(atlas.value)) return;
    void untracked(loadReader).then(() => {
      const names = gazetteer.peek();
      if (names) reader.peek()?.parseQuery('?', names);
    });
  });
}
