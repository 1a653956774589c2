import { batch, signal } from '@preact/signals';
import type { AuditReport } from '../../geodata/audit/report.ts';
import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { AtlasError } from '../atlas/atlas.ts';
import type { Atlas } from '../geo/atlas.ts';
import { createLocalService } from '../service/local.ts';
import type { AtlasService } from '../service/service.ts';
import { readOnly } from './signals.ts';

/** A file that could not be had, and why. */
export type MissingFile = Pick<AtlasError, 'file' | 'reason' | 'status'>;

export type AtlasSlice = ReturnType<typeof createAtlas>;

/** The loaded data, the words for it, and how it was held against the plan's text. */
export function createAtlas(fetchWords: () => Promise<AtlasWords>) {
  const current = signal<Atlas | null>(null);
  /** What answers questions about it. */
  const service = signal<AtlasService | null>(null);
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
    ...readOnly({ current, service, words, failure, missing, audit, auditFailure }),
    loadWords,

    /** @param answers what answers questions about it, if not the page itself */
    setAtlas(atlas: Atlas, answers: AtlasService = createLocalService(atlas, loadWords)) {
      batch(() => {
        current.value = atlas;
        service.value = answers;
      });
    },

    /** Tells that a file is missing without which the rest is there. */
    miss(file: MissingFile) {
      missing.value = [...missing.value, file];
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
