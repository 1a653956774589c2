export { isChinese } from '../query/language/fold.ts';
