import { batch, computed, signal } from '@preact/signals';
import { gazetteerOf } from '../query/language/gazetteer.ts';
import { withEngine } from '../service/engine.ts';
import { withReader } from '../service/reader.ts';
import type { AtlasSlice } from './atlas.ts';
import { readOnly } from './signals.ts';

type Reader = typeof import('../query/language/reader.ts') & typeof import('./leads.ts');

/** What reads words, once it is loaded, and what it looks words up in. */
export function createReading({ current: atlas, words, loadWords }: AtlasSlice) {
  /** Null until someone turns to the search box. */
  const reader = signal<Reader | null>(null);
  const reading = signal<'idle' | 'loading' | 'failed'>('idle');
  const gazetteer = computed(() => (atlas.value ? gazetteerOf(atlas.value, words.value ?? undefined) : null));
  let loading: Promise<void> | null = null;

  const loadReader = (): Promise<void> => {
    if (loading) return loading;
    reading.value = 'loading';
    // The engine comes along, so that what is read is answered at once.
    const engine = withEngine(() => undefined);
    loading = Promise.all([withReader((loaded) => loaded), import('./leads.ts'), loadWords(), engine]).then(
      ([words, leads]) => {
        batch(() => {
          reader.value = { ...words, ...leads };
          reading.value = 'idle';
        });
      },
      () => {
        reading.value = 'failed';
        loading = null;
      },
    );
    return loading;
  };

  return {
    ...readOnly({ reader, reading }),
    gazetteer,

    /** Fetches what reads words, once; after a failure the next call tries again. */
    loadReader,

    /** Gets names ready for reading: many take long, better when they arrive than at the first question. */
    async prepareReading(): Promise<void> {
      await loadReader();
      if (gazetteer.value) reader.value?.parseQuery('?', gazetteer.value);
    },
  };
}
