import type { Understood } from '../../../query/language/understood.ts';

/** What is said about a question while it is typed. */
export interface TypingText {
  label: string;
  as: Record<Understood['as'], string>;
  told: (words: readonly string[]) => string;
}
