import { createCounting } from '../counting.ts';

export const { number, counted } = createCounting('en');
