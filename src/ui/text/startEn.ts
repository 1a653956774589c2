export { askEn as ask } from './askEn.ts';
export { en as text } from './en.ts';
export { questionEn as question } from './questionEn.ts';
