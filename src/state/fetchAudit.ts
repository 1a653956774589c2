import { effect } from '@preact/signals';
import type { AuditReport } from '../../geodata/audit/report.ts';
import { AtlasError } from '../atlas/atlas.ts';
import type { Actions } from './actions.ts';
import type { Store } from './store.ts';

/** Loads the account of the data when its page is first opened. */
export function fetchAudit(store: Store, actions: Actions, load: () => Promise<AuditReport>): void {
  let isAsked = false;
  effect(() => {
    if (isAsked || store.page.value.kind !== 'data') return;
    isAsked = true;
    load().then(actions.setAudit, (error: unknown) => {
      if (!(error instanceof AtlasError)) throw error;
      actions.failAudit(error);
    });
  });
}
