import type { Language } from '../../geodata/schema.ts';
import { useApp } from './context.ts';
import { questionEn } from './text/questionEn.ts';
import { type QuestionText, questionZh } from './text/questionZh.ts';

const TEXTS: Record<Language, QuestionText> = { zh: questionZh, en: questionEn };

/** The words of a question's parts and of its answer's rule. */
export const useQuestionText = (): QuestionText => TEXTS[useApp().lang];
