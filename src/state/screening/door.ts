import { type ReadonlySignal, signal } from '@preact/signals';
import type { AtlasService } from '../../service/service.ts';
import { readOnly } from '../signals.ts';
import type { Scorer } from './scorer.ts';
import type { Screening, ScreeningNeeds } from './screening.ts';

/**
 * The screening, whose code comes when it is first wanted. It stays while the app does.
 * @param fetchCode is called again after it failed
 */
export function createScreeningDoor(
  needs: ScreeningNeeds,
  service: ReadonlySignal<AtlasService | null>,
  fetchCode = () => import('./screening.ts'),
) {
  const current = signal<Screening | null>(null);
  let loading: Promise<void> | null = null;
  const noAtlas = () => Promise.reject(new Error('There is no atlas to ask.'));
  const scorer: Scorer = {
    score: (...asked) => service.value?.score(...asked) ?? noAtlas(),
    readPoints: (...asked) => service.value?.readPoints(...asked) ?? noAtlas(),
  };

  const load = async () => {
    const { createScreening } = await fetchCode();
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
