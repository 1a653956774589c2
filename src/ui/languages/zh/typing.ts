import type { TypingText } from '../../features/ask/typingText.ts';

/** What is said about a question while it is typed, in Chinese. */
export const typing: TypingText = {
  label: '将这样理解',
  as: { place: '地点', distance: '距离', filter: '条件', term: '词', unknown: '不明白' },
  told: (words) => `将这样理解：${words.join('，')}`,
};
