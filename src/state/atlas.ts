import { batch, computed, signal } from '@preact/signals';
import type { AuditReport } from '../../geodata/audit/report.ts';
import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { AtlasError } from '../atlas/atlas.ts';
import { type DataSet, withDataSets } from '../atlas/dataSets.ts';
import type { Atlas } from '../geo/atlas.ts';
import { createLocalService } from '../service/local.ts';
import type { AtlasService } from '../service/service.ts';
import { readOnly } from './signals.ts';

/** A file that could not be had, and why. */
export type MissingFile = Pick<AtlasError, 'file' | 'reason' | 'status'>;

export type AtlasSlice = ReturnType<typeof createAtlas>;

/** The loaded data, the words for it, and how it was held against the plan's text. */
export function createAtlas(fetchWords: () => Promise<AtlasWords>) {
  /** The plan's, as it was loaded, and what answers questions about it. */
  const plan = signal<Atlas | null>(null);
  const planService = signal<AtlasService | null>(null);
  const dataSets = signal<readonly DataSet[]>([]);
  /** What the app works on: the plan's atlas together with the data sets beside it. */
  const current = computed(() => plan.value && withDataSets(plan.value, dataSets.value));
  /** Null until someone asks in words, or opens a page that speaks of them. */
  const words = signal<AtlasWords | null>(null);
  let loadingWords: Promise<AtlasWords> | null = null;
  /** Fetches the words, once; after a failure the next call tries again. Rejects with what failed. */
  const loadWords = (): Promise<AtlasWords> => {
    loadingWords ??= fetchWords().then(
      (loaded) => {
        words.value = loaded;
        return loaded;
      },
      (error: unknown) => {
        loadingWords = null;
        throw error;
      },
    );
    return loadingWords;
  };
  const failure = signal<AtlasError | null>(null);
  /** Files that could not be had, and without which the rest is there. */
  const missing = signal<readonly MissingFile[]>([]);
  /** Fetched when the page about the data is opened. */
  const audit = signal<AuditReport | null>(null);
  const auditFailure = signal<AtlasError | null>(null);

  return {
    ...readOnly({ dataSets, words, failure, missing, audit, auditFailure }),
    current,
    /** What answers questions about it: with data sets beside the plan that is the page itself. */
    service: computed(() =>
      current.value && current.value !== plan.value
        ? createLocalService(current.value, loadWords)
        : planService.value,
    ),
    loadWords,

    /** @param answers what answers questions about it, if not the page itself */
    setAtlas(atlas: Atlas, answers: AtlasService = createLocalService(atlas, loadWords)) {
      batch(() => {
        plan.value = atlas;
        planService.value = answers;
      });
    },

    /** Tells that a file is missing without which the rest is there. */
    miss(file: MissingFile) {
      missing.value = [...missing.value, file];
    },

    /** @throws DataSetError where one does not go with the atlas */
    setDataSets(sets: readonly DataSet[]) {
      if (plan.value) withDataSets(plan.value, sets);
      dataSets.value = sets;
    },

    failLoading(error: AtlasError) {
      failure.value = error;
    },

    setAudit(report: AuditReport) {
      audit.value = report;
    },

    failAudit(error: AtlasError) {
      auditFailure.value = error;
    },
  };
}
