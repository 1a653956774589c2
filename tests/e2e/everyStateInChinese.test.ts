import { testEveryState } from './everyState.ts';

testEveryState('zh');
