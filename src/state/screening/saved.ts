import { signal } from '@preact/signals';
import type { Catalogue } from '../../../geodata/catalogue.ts';
import { decodeScreen } from '../../query/models/screen/encode.ts';
import { readOnly } from '../signals.ts';
import { keep, readKept } from '../storage.ts';

/** A screening that the reader gave a name; `code` as `encodeScreen` writes it. */
export type SavedScreen = { readonly name: string; readonly code: string };

/** Where this browser keeps the screenings of an atlas. */
const keyOf = ({ id }: Catalogue): string => `${id}-screens`;

/** More than this nobody finds again. */
const MOST = 30;

/** The screenings of an atlas that this browser has saved, newest first. */
export function createSaved(catalogue: Catalogue) {
  const saved = signal(readSaved(catalogue));
  /** Whether the browser's storage took the last change: else it is known until the page is closed. */
  const isSavedKept = signal(true);

  /** What is there before a change: another tab may have saved meanwhile. */
  const before = () => (isSavedKept.value ? readSaved(catalogue) : saved.value);
  const replace = (screens: readonly SavedScreen[]) => {
    saved.value = screens.slice(0, MOST);
    isSavedKept.value = keep(keyOf(catalogue), saved.value);
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

function readSaved(catalogue: Catalogue): readonly SavedScreen[] {
  const kept = readKept(keyOf(catalogue));
  return Array.isArray(kept) ? kept.filter((one) => isSaved(one, catalogue)) : [];
}

function isSaved(value: unknown, catalogue: Catalogue): value is SavedScreen {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('code' in value)) return false;
  return (
    typeof value.name === 'string' &&
    typeof value.code === 'string' &&
    decodeScreen(value.code, catalogue) !== null
  );
}
