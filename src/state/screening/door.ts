import { signal } from '@preact/signals';
import { readOnly } from '../signals.ts';
import type { Scorer } from './scorer.ts';
import type { Screening, ScreeningNeeds } from './screening.ts';

/** The screening, whose code comes when it is first wanted. It stays while the app does. */
export function createScreeningDoor(needs: ScreeningNeeds, loadScorer: () => Promise<Scorer>) {
  const current = signal<Screening | null>(null);
  let loading: Promise<void> | null = null;

  const load = async () => {
    const [{ createScreening }, scorer] = await Promise.all([import('./screening.ts'), loadScorer()]);
    const { value: atlas } = needs.atlas;
    if (!atlas) throw new Error('There is no atlas to be screened.');
    current.value = createScreening(needs, scorer, atlas.catalogue);
  };

  return {
    ...readOnly({ current }),

    /** Fetches the screening of the atlas, once; rejects where it does not arrive, and the next call tries again. */
    async loadScreening() {
      loading ??= load();
      try {
        await loading;
      } catch (error) {
        loading = null;
        throw error;
      }
    },
  };
}
