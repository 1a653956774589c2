export { askEn as ask } from './ask.ts';
export { en as text } from './common.ts';
export { questionEn as question } from './question.ts';
