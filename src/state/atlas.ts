import { batch, computed, signal } from '@preact/signals';
import type { AuditReport } from '../../geodata/audit/report.ts';
import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { Division, Provenance } from '../../geodata/schema.ts';
import type { AtlasError } from '../atlas/atlas.ts';
import { type DataSet, provenanceIn, withDataSets } from '../atlas/dataSets.ts';
import type { Atlas } from '../geo/atlas.ts';
import { createLocalService } from '../service/local.ts';
import type { AtlasService } from '../service/service.ts';
import { createResource } from './resource.ts';
import { readOnly } from './signals.ts';

/** A file that could not be had, and why. */
export type MissingFile = Pick<AtlasError, 'file' | 'reason' | 'status'>;

export type AtlasSlice = ReturnType<typeof createAtlas>;

/** Fetches what of the atlas is only needed later. */
export interface LaterFiles {
  /** What people call the themes of the atlas, and longer texts about it. */
  readonly loadWords: () => Promise<AtlasWords>;
  /** How the data was held against the plan's text. */
  readonly loadAudit: () => Promise<AuditReport>;
  /** Where the positions of places come from, by place id. */
  readonly loadProvenance: () => Promise<Readonly<Record<string, Provenance>>>;
}

/** The loaded data, and what of it comes when it is needed. */
export function createAtlas({ loadWords: fetchWords, loadAudit, loadProvenance }: LaterFiles) {
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
  const provenance = createResource(loadProvenance);
  const ownProvenance = computed(() => provenanceIn(dataSets.value));

  return {
    ...readOnly({ dataSets, words, failure, missing }),
    /** Fetched when it is first read. */
    audit: createResource(loadAudit),
    /** Fetched when it is first read. */
    provenance,
    current,
    /** What answers questions about it: with data sets beside the plan that is the page itself. */
    service: computed(() =>
      current.value && current.value !== plan.value
        ? createLocalService(current.value, loadWords)
        : planService.value,
    ),
    loadWords,

    /** The units of a level, in the order of the atlas. */
    unitsOf: (level: Division['level']): readonly Division[] =>
      [...(current.value?.divisions.values() ?? [])].filter((division) => division.level === level),

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

    /** Where the position of a place comes from; null where that is not known, or not yet. Follows `provenance`. */
    provenanceOf: (place: string): Provenance | null =>
      ownProvenance.value[place] ?? provenance.value?.[place] ?? null,
  };
}
