import type { CompareText } from './compareZh.ts';

/** The words of the comparison, in English. */
export const compareEn: CompareText = {
  title: 'Compare cities and counties',
  pick: 'Cities and counties to compare',
  unit: (number) => `No. ${number}`,
  add: 'Add one',
  choose: 'Choose a city or county…',
  remove: (name) => `Remove ${name}`,
  tooFew: 'Choose more: at least two cities or counties, at most four.',
  unknown: (codes) => `${codes} in the address is no city or county of this map and was left out.`,

  counts: 'Numbers by theme',
  countsNote:
    'Certain: wholly inside. Possible: reaching beyond, or given to a whole city without saying which county.',
  order: 'Order',
  byDifference: 'Largest difference first',
  byPlan: 'Order of themes',
  theme: 'Theme',
  certain: 'certain',
  possible: 'possible',
  total: 'Total',
  chart: 'Bar chart',
  chartLabel: 'Bar chart of the numbers by theme; the table beside it holds them',
  chartFailed: 'The chart could not be read; see the table.',
  keyCertain: 'strong: certain',
  keyPossible: 'faint: possible',

  differences: 'What differs, what is common',
  only: (name) => `Only ${name}`,
  shared: 'All of them',
  none: 'nothing',
  maybe: 'possibly',
  maybeNote: '“Possibly”: another one (or one of them) has it only possibly.',

  figures: 'Figures of the plan',
  figuresNote:
    'Only amounts that belong wholly to the place. Totals of several places or of the province cannot be divided and are not listed.',
  noFigures: 'The plan gives no amount of this place.',

  distances: 'How far apart',
  distanceNote:
    'Edges at their nearest; seats in a straight line. Neighbours, and a county in its city, are 0 apart.',
  pair: 'Pair',
  edges: 'Edge to edge',
  seats: 'Seat to seat',
};
