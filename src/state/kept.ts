import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Catalogue } from '../../geodata/catalogue.ts';
import { decodeQuery, encodeQuery } from '../query/codec/encode.ts';
import type { AtlasSlice } from './atlas.ts';
import { queryOf } from './filters.ts';
import type { QuestionSlice } from './question.ts';
import { readOnly } from './signals.ts';
import { keep, readKept } from './storage.ts';

/** A question that the reader keeps, under a name; `code` as in an address. */
export type KeptQuestion = { readonly name: string; readonly code: string };

/** A question that was removed, and where it stood. */
export type RemovedQuestion = { readonly kept: KeptQuestion; readonly at: number };

interface Needs {
  atlas: Pick<AtlasSlice, 'current'>;
  question: Pick<QuestionSlice, 'asked' | 'inWords' | 'run'>;
  /** Whether the question would tell where the device is: such a one is not kept. */
  isPrivate: ReadonlySignal<boolean>;
}

/** Where this browser keeps the questions to an atlas. */
const keyOf = ({ id }: Catalogue): string => `${id}-questions`;

/** More than this nobody finds again. */
const MOST = 50;

/** The questions to an atlas that the reader keeps in this browser, the newest first. */
export function createKept({ atlas, question, isPrivate }: Needs) {
  const changed = signal<{ readonly of: Catalogue; readonly questions: readonly KeptQuestion[] } | null>(
    null,
  );
  const catalogue = computed(() => atlas.current.value?.catalogue ?? null);
  const stored = computed(() => (catalogue.value ? readQuestions(catalogue.value) : []));
  const questions = computed(() =>
    changed.value && changed.value.of === catalogue.value ? changed.value.questions : stored.value,
  );
  /** Whether the browser's storage took the last change: else it is known until the page is closed. */
  const isStored = signal(true);
  const removed = signal<RemovedQuestion | null>(null);
  const current = computed(() => {
    const query = queryOf(question.asked.value);
    return query && !isPrivate.value ? encodeQuery(query) : null;
  });

  /** Changes what is there: another tab may have kept something meanwhile. */
  const change = (make: (before: readonly KeptQuestion[]) => readonly KeptQuestion[]) => {
    const { value: of } = catalogue;
    if (!of) return;
    const before = isStored.value ? readQuestions(of) : questions.value;
    const next = make(before).slice(0, MOST);
    changed.value = { of, questions: next };
    isStored.value = keep(keyOf(of), next);
  };

  return {
    ...readOnly({ questions, isStored, removed }),

    /** Whether the question that is asked is among them. */
    isCurrentKept: computed(() =>
      questions.value.some(({ code }) => code === current.value),
    ) as ReadonlySignal<boolean>,

    /** Keeps the question that is asked, under its own words. */
    keepCurrent() {
      const query = queryOf(question.asked.value);
      const { value: code } = current;
      if (!query || code === null) return;
      removed.value = null;
      change((before) => [
        { name: question.inWords(query), code },
        ...before.filter((one) => one.code !== code),
      ]);
    },

    /** Asks one of them again. */
    askKept({ code }: KeptQuestion) {
      const query = catalogue.value && decodeQuery(code, catalogue.value);
      if (query) question.run(query);
    },

    /** Gives one another name; an empty one changes nothing. */
    renameKept(code: string, name: string) {
      const next = name.trim();
      if (next === '') return;
      change((before) => before.map((one) => (one.code === code ? { code, name: next } : one)));
    },

    /** Removes one, which `restoreKept` brings back. @param code without one, the question that is asked */
    removeKept(code = current.value) {
      const at = questions.value.findIndex((one) => one.code === code);
      const kept = questions.value[at];
      if (!kept) return;
      removed.value = { kept, at };
      change((before) => before.filter((one) => one.code !== code));
    },

    /** Puts back what was removed last, where it stood. */
    restoreKept() {
      const { value: last } = removed;
      if (!last) return;
      removed.value = null;
      change((before) =>
        before.filter(({ code }) => code !== last.kept.code).toSpliced(last.at, 0, last.kept),
      );
    },
  };
}

function readQuestions(catalogue: Catalogue): readonly KeptQuestion[] {
  const kept = readKept(keyOf(catalogue));
  return Array.isArray(kept) ? kept.filter((one) => isKept(one, catalogue)) : [];
}

function isKept(value: unknown, catalogue: Catalogue): value is KeptQuestion {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('code' in value)) return false;
  const { name, code } = value;
  return typeof name === 'string' && typeof code === 'string' && decodeQuery(code, catalogue) !== null;
}
