import { testEveryState } from './everyState.ts';

testEveryState('en');
