import { decodeScreen } from '../query/models/screen/encode.ts';

/** A screening that the reader gave a name; `code` as `encodeScreen` writes it. */
export type SavedScreen = { readonly name: string; readonly code: string };

const KEY = 'sanjin-screens';

/** More than this nobody finds again. */
const MOST = 30;

/** What this browser has saved, newest first; none where storage is closed or holds rubbish. */
export function readSavedScreens(): readonly SavedScreen[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isSaved) : [];
  } catch {
    return [];
  }
}

/** Saves one, in place of another of that name, and returns all. */
export const saveScreen = (screen: SavedScreen): readonly SavedScreen[] =>
  write([screen, ...readSavedScreens().filter(({ name }) => name !== screen.name)].slice(0, MOST));

/** Removes the one of that name and returns the rest. */
export const forgetScreen = (name: string): readonly SavedScreen[] =>
  write(readSavedScreens().filter((screen) => screen.name !== name));

function write(screens: readonly SavedScreen[]): readonly SavedScreen[] {
  try {
    localStorage.setItem(KEY, JSON.stringify(screens));
  } catch {
    // A closed storage costs only the memory of the screening.
  }
  return screens;
}

function isSaved(value: unknown): value is SavedScreen {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('code' in value)) return false;
  return (
    typeof value.name === 'string' && typeof value.code === 'string' && decodeScreen(value.code) !== null
  );
}
