import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import type { ThemeId } from '../../geodata/catalogue.ts';
import type { Language, Placement } from '../../geodata/schema.ts';
import { km } from '../geo/units.ts';
import {
  areaOf,
  DEFAULT_RADIUS,
  type Filters,
  insideDivision,
  NO_FILTERS,
  type Query,
  withinOf,
} from '../query/engine/query.ts';
import { printQuery } from '../query/language/print.ts';
import { queryOfArea, type Side } from '../query/models/side.ts';
import type { AtlasService } from '../service/service.ts';
import type { Question } from './asked.ts';
import type { AtlasSlice } from './atlas.ts';
import { createFiltering, queryOf } from './filters.ts';
import { createFound } from './found.ts';
import { createListView } from './listView.ts';
import { MAP_PAGE, type PageSlice } from './page.ts';
import { createReading } from './reading.ts';
import { createResource } from './resource.ts';
import type { Selection } from './selection.ts';
import { readOnly } from './signals.ts';
import { createUnderstood } from './understood.ts';

interface Needs {
  atlas: AtlasSlice;
  lang: ReadonlySignal<Language>;
  /** Themes that are switched off. */
  hidden: ReadonlySignal<ReadonlySet<ThemeId>>;
  page: PageSlice;
  selection: Selection;
}

export type QuestionSlice = ReturnType<typeof createQuestion>;

/** What the search box holds, what was asked last, and what it finds. */
export function createQuestion({ atlas, lang, hidden, page, selection }: Needs) {
  /** What stands in the search box. */
  const typed = signal('');
  const asked = signal<Question>({ kind: 'none' });
  const reading = createReading(atlas);
  const list = createListView();
  const { leastShare } = list;
  const found = createFound({ atlas: atlas.current, service: atlas.service, asked, hidden, leastShare });
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
  /** @param words what the search box shows of it */
  const run = (query: Query, words = inWords(query)) => put({ kind: 'query', query, notes: [] }, words);
  const clearQuestion = () => put({ kind: 'none' }, '');
  const ask = (text: string) => {
    if (!gazetteer.value) return;
    list.setLeastShare(0);
    if (text.trim() === '') clearQuestion();
    else if (reader.value) {
      const parsed = reader.value.parseQuery(text, gazetteer.value);
      if (parsed.kind === 'page') {
        put({ kind: 'none' }, text);
        page.openPage(reader.value.pageOf(parsed.lead, gazetteer.value.catalogue));
      } else put(parsed.kind === 'problem' ? { ...parsed, text } : parsed, text);
    } else {
      typed.value = text;
      void loadReader().then(() => reader.value && ask(text));
    }
  };

  followLanguage(lang, () => {
    const query = queryOf(asked.value);
    if (query && typed.value !== '') typed.value = inWords(query);
  });

  return {
    ...readOnly({ typed, asked }),
    ...reading,
    ...found,
    ...list,
    ...createSuggestions(atlas.service, lang, reading),

    type(text: string) {
      typed.value = text;
    },

    /** What a query is called in words. */
    inWords,

    /** Reads a question in words and asks it. An empty one shows the whole plan again. */
    ask,

    /** Asks what lies in a drawn area that was compared. */
    askDrawn: (area: Extract<Side, { kind: 'area' }>) => run(queryOfArea(area)),

    /** A query in words, as the search box shows it; null while the words are not there. */
    wordsOf: (query: Query): string | null =>
      gazetteer.value && printQuery(query, lang.value, gazetteer.value),

    /** Asks a question given as data; the search box shows it in words. */
    run,

    /** Asks a question further on: what is open and what stands in the search box stay. */
    askOn(query: Query) {
      asked.value = { kind: 'query', query, notes: [] };
    },

    /** Searches all texts for words as they stand. */
    search(text: string) {
      void loadReader();
      put({ kind: 'text', text, suggestions: [] }, text);
    },

    /** Asks once more what could not be answered. */
    askAgain() {
      found.result.retry();
    },

    /** Asks what the plan puts in a county or city. */
    askInside: (adcode: string, filters: Partial<Filters> = {}) =>
      run(insideDivision(adcode, { ...NO_FILTERS, ...filters })),

    /** Asks what lies at most so far, in kilometres, from where a placement is. */
    askAround({ place }: Placement, radius: number = DEFAULT_RADIUS, filters: Partial<Filters> = {}) {
      const isUnit = atlas.current.value?.divisions.has(place);
      const origin = isUnit ? areaOf(place) : ({ kind: 'place', id: place } as const);
      run(withinOf(origin, km(radius), { ...NO_FILTERS, ...filters }));
    },

    ...createFiltering(asked, (query) => (query ? run(query) : clearQuestion())),

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

/** What the box offers for a text typed so far. */
function createSuggestions(
  service: ReadonlySignal<AtlasService | null>,
  lang: ReadonlySignal<Language>,
  { reader, gazetteer }: Pick<ReturnType<typeof createReading>, 'reader' | 'gazetteer'>,
) {
  const begun = signal('');
  const read = computed(() => {
    const [{ value: words }, { value: known }] = [reader, gazetteer];
    return words && known && ((text: string) => words.understoodOf(text, words.parseQuery(text, known)));
  });
  const { understood, understand } = createUnderstood(read);
  return {
    understood,
    suggestions: createResource((signal) =>
      service.value && begun.value.trim() !== ''
        ? service.value.suggest(begun.value, lang.value, signal)
        : null,
    ),

    /** Tells what to suggest for; an empty text for nothing. */
    suggestFor(text: string) {
      begun.value = text;
      understand(text);
    },
  };
}
