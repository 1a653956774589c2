import type { CompareText } from '../../features/compare/compareText.ts';

/** The words of the comparison, in English. */
export const compare: CompareText = {
  title: 'Side by side',
  pick: 'Cities, counties and areas to compare',
  unit: (number) => `No. ${number}`,
  add: 'Add one',
  choose: 'City or county…',
  remove: (name) => `Remove ${name}`,
  draw: 'Draw one on the map:',
  shapes: { circle: 'Circle', rectangle: 'Rectangle', polygon: 'Polygon' },
  area: (number) => `Area ${number}`,
  areaName: (number) => `Name of No. ${number}`,
  tooFew: 'Choose more cities or counties, or draw areas on the map: at least two, at most four.',
  unknown: (codes) =>
    `${codes} in the address is no city, county or drawn area of this map and was left out. Choose or draw it again.`,
  empty: (name) => `The plan puts nothing into ${name}, not even possibly.`,
  onMap: (name) => `Show ${name} on the map`,
  where: 'Where and how large',
  whereLabel: (names) => `Map of the province with ${names}`,
  circle: (radius) => `Circle, radius ${radius}`,
  around: (distance) => `What was drawn and ${distance} around it`,

  counts: 'Numbers by theme',
  countsNote:
    'Certain: wholly inside. Possible: reaching beyond, nearer to the edge than its place is known, or given to a whole city without saying which county.',
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
    'Edges at their nearest; seats in a straight line. Neighbours, what overlaps, and a county in its city, are 0 apart.',
  pair: 'Pair',
  edges: 'Edge to edge',
  seats: 'Seat to seat',
  centres: 'Seat or centre',
  centreNote: 'The centre of a drawn area is its centroid.',
};
