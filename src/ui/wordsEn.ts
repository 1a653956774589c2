export { askEn as ask } from './text/askEn.ts';
export { en as text } from './text/en.ts';
export { questionEn as question } from './text/questionEn.ts';
