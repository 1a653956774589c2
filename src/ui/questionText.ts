import { useApp } from './context.ts';
import type { QuestionText } from './text/questionZh.ts';
import { wordsIn } from './words.ts';

/** The words of a question's parts and of its answer's rule. */
export const useQuestionText = (): QuestionText => wordsIn(useApp().lang).question;
