export { askZh as ask } from './text/askZh.ts';
export { questionZh as question } from './text/questionZh.ts';
export { zh as text } from './text/zh.ts';
