import { createCounting } from '../counting.ts';

export const { number } = createCounting('zh-CN');
