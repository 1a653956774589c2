import { signal } from '@preact/signals';
import type { AuditReport } from '../../geodata/audit/report.ts';
import type { AtlasError } from '../atlas/atlas.ts';
import type { Atlas } from '../geo/atlas.ts';
import { readOnly } from './signals.ts';

/** The loaded data, and how it was held against the plan's text. */
export function createAtlas() {
  const current = signal<Atlas | null>(null);
  const failure = signal<AtlasError | null>(null);
  /** Fetched when the page about the data is opened. */
  const audit = signal<AuditReport | null>(null);
  const auditFailure = signal<AtlasError | null>(null);

  return {
    ...readOnly({ current, failure, audit, auditFailure }),

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
