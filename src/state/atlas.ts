import { signal } from '@preact/signals';
import type { AuditReport } from '../../geodata/audit/report.ts';
import type { AtlasWords } from '../../geodata/catalogue.ts';
import type { AtlasError } from '../atlas/atlas.ts';
import type { Atlas } from '../geo/atlas.ts';
import { readOnly } from './signals.ts';

export type AtlasSlice = ReturnType<typeof createAtlas>;

/** The loaded data, the words for it, and how it was held against the plan's text. */
export function createAtlas(fetchWords: () => Promise<AtlasWords>) {
  const current = signal<Atlas | null>(null);
  /** Null until someone asks in words, or opens a page that speaks of them. */
  const words = signal<AtlasWords | null>(null);
  let loadingWords: Promise<AtlasWords> | null = null;
  const failure = signal<AtlasError | null>(null);
  /** Fetched when the page about the data is opened. */
  const audit = signal<AuditReport | null>(null);
  const auditFailure = signal<AtlasError | null>(null);

  return {
    ...readOnly({ current, words, failure, audit, auditFailure }),

    /** Fetches the words, once; after a failure the next call tries again. Rejects with what failed. */
    loadWords(): Promise<AtlasWords> {
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
    },

    setAtlas(atlas: Atlas) {
      current.value = atlas;
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
