import { wordsIn } from '../../languages/words.ts';
import type { QuestionText } from '../../languages/zh/question.ts';
import { useApp } from '../../widgets/context.ts';

/** The words of a question's parts and of its answer's rule. */
export const useQuestionText = (): QuestionText => wordsIn(useApp().lang).question;
