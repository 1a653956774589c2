export { isChinese } from '../query/engine/fold.ts';
