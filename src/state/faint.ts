/** What may stay on the map, faint, although it is not meant: what a question does not find, and hidden themes. */
export const FAINT_PARTS = ['unfound', 'hidden'] as const;

export type FaintPart = (typeof FAINT_PARTS)[number];

/** An answer keeps its surroundings; a theme that was switched off is gone. */
export const DEFAULT_FAINT: readonly FaintPart[] = ['unfound'];

/** As the address holds it; null for the default, which needs no words. */
export function encodeFaint(parts: readonly FaintPart[]): string | null {
  const words = FAINT_PARTS.filter((part) => parts.includes(part)).join(',') || 'none';
  return words === DEFAULT_FAINT.join(',') ? null : words;
}

/** Reads what `encodeFaint` wrote; null for words that it does not know. */
export function readFaint(words: string): readonly FaintPart[] | null {
  if (words === 'none') return [];
  const parts = FAINT_PARTS.filter((part) => words.split(',').includes(part));
  return parts.length === words.split(',').length ? parts : null;
}
