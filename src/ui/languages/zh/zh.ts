export { askZh as ask } from './ask.ts';
export { zh as text } from './common.ts';
export { questionZh as question } from './question.ts';
