export { askZh as ask } from './askZh.ts';
export { questionZh as question } from './questionZh.ts';
export { zh as text } from './zh.ts';
