import type { TypingText } from '../../features/ask/typingText.ts';

/** What is said about a question while it is typed, in English. */
export const typing: TypingText = {
  label: 'Will be understood as',
  as: { place: 'place', distance: 'distance', filter: 'filter', term: 'word', unknown: 'not understood' },
  told: (words) => `Will be understood as: ${words.join(', ')}`,
};
