import { effect } from '@preact/signals';
import type { AuditReport } from '../../geodata/audit/report.ts';
import { AtlasError } from '../atlas/atlas.ts';
import type { App } from './app.ts';

/** Loads the account of the data when its page is first opened. */
export function fetchAudit({ atlas, page }: App, load: () => Promise<AuditReport>): void {
  let isAsked = false;
  effect(() => {
    if (isAsked || page.current.value.kind !== 'data') return;
    isAsked = true;
    load().then(atlas.setAudit, (error: unknown) => {
      if (!(error instanceof AtlasError)) throw error;
      atlas.failAudit(error);
    });
  });
}
