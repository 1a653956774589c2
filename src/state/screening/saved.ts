import { signal } from '@preact/signals';
import { decodeScreen } from '../../query/models/screen/encode.ts';
import { readOnly } from '../signals.ts';
import { keep, readKept } from '../storage.ts';

/** A screening that the reader gave a name; `code` as `encodeScreen` writes it. */
export type SavedScreen = { readonly name: string; readonly code: string };

const KEY = 'sanjin-screens';

/** More than this nobody finds again. */
const MOST = 30;

/** The screenings that this browser has saved, newest first. */
export function createSaved() {
  const saved = signal(readSaved());
  /** Whether the browser's storage took the last change: else it is known until the page is closed. */
  const isSavedKept = signal(true);

  /** What is there before a change: another tab may have saved meanwhile. */
  const before = () => (isSavedKept.value ? readSaved() : saved.value);
  const replace = (screens: readonly SavedScreen[]) => {
    saved.value = screens.slice(0, MOST);
    isSavedKept.value = keep(KEY, saved.value);
  };

  return {
    ...readOnly({ saved, isSavedKept }),

    /** Saves one, in place of another of that name. */
    save(screen: SavedScreen) {
      replace([screen, ...before().filter(({ name }) => name !== screen.name)]);
    },

    forget(name: string) {
      replace(before().filter((screen) => screen.name !== name));
    },
  };
}

function readSaved(): readonly SavedScreen[] {
  const kept = readKept(KEY);
  return Array.isArray(kept) ? kept.filter(isSaved) : [];
}

function isSaved(value: unknown): value is SavedScreen {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('code' in value)) return false;
  return (
    typeof value.name === 'string' && typeof value.code === 'string' && decodeScreen(value.code) !== null
  );
}
