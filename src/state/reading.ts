import { batch, computed, signal } from '@preact/signals';
import { gazetteerOf } from '../query/language/gazetteer.ts';
import { isLarge } from './asking.ts';
import type { AtlasSlice } from './atlas.ts';
import { readOnly } from './signals.ts';

type Reader = typeof import('../query/language/reader.ts');

export type Reading = ReturnType<typeof createReading>;

/** What reads words, once it is loaded, and what it looks words up in. */
export function createReading({ current: atlas, words, loadWords }: AtlasSlice) {
  /** Null until someone turns to the search box. */
  const reader = signal<Reader | null>(null);
  const reading = signal<'idle' | 'loading' | 'failed'>('idle');
  const gazetteer = computed(() => (atlas.value ? gazetteerOf(atlas.value, words.value ?? undefined) : null));
  let loading: Promise<void> | null = null;

  return {
    ...readOnly({ reader, reading }),
    gazetteer,
    /** Null as long as nothing reads words, and for a large atlas. */
    textIndex: computed(() =>
      atlas.value && reader.value && !isLarge(atlas.value) ? reader.value.buildTextIndex(atlas.value) : null,
    ),

    /** Fetches what reads words, once; after a failure the next call tries again. */
    loadReader(): Promise<void> {
      if (loading) return loading;
      reading.value = 'loading';
      loading = Promise.all([import('../query/language/reader.ts'), loadWords()]).then(
        ([loaded]) => {
          batch(() => {
            reader.value = loaded;
            reading.value = 'idle';
          });
        },
        () => {
          reading.value = 'failed';
          loading = null;
        },
      );
      return loading;
    },
  };
}
