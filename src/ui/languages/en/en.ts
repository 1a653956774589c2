import type { LanguageFolder } from '../folder.ts';
import { text } from './common.ts';
import { question } from './question.ts';

export const folder: LanguageFolder = {
  tag: 'en',
  isLong: true,
  text,
  question,
  later: {
    answer: async () => (await import('./answer.ts')).answer,
    ask: async () => (await import('./ask.ts')).ask,
    askHelp: async () => (await import('./askHelp.ts')).askHelp,
    baseMap: async () => (await import('./baseMap.ts')).baseMap,
    compare: async () => (await import('./compare.ts')).compare,
    data: async () => (await import('./data.ts')).data,
    help: async () => (await import('./help.ts')).help,
    lens: async () => (await import('./lens.ts')).lens,
    position: async () => (await import('./position.ts')).position,
    print: async () => (await import('./print.ts')).print,
    screen: async () => (await import('./screen.ts')).screen,
    shortlist: async () => (await import('./shortlist.ts')).shortlist,
    table: async () => (await import('./table.ts')).table,
    tools: async () => (await import('./tools.ts')).tools,
    typing: async () => (await import('./typing.ts')).typing,
    unit: async () => (await import('./unit.ts')).unit,
  },
};
