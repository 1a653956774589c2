import type { AskText } from '../../features/ask/askText.ts';

/** What is said about how a question was read and why it has no answer, in English. */
export const ask: AskText = {
  defaultRadius: {
    near: (distance) => `“Near” was read as ${distance}; change it above.`,
    along: (distance) => `“Along” was read as ${distance} to each side; change it above.`,
    border: (distance) => `“On the border” was read as ${distance} to each side; change it above.`,
    between: (distance) =>
      `“Between” was read as ${distance} to each side of the straight line; change it above.`,
  },
  defaultCount: (count) => `No number was given, so the nearest ${count} are listed.`,
  defaultLevel: {
    city: 'Cities or counties were not named, so cities are listed.',
    county: 'Cities or counties were not named, so counties are listed.',
  },
  formerName: (word, { en }) => `“${word}” is ${en} today.`,
  defaultComparator: (word) => `“${word}” was read as “at least”.`,
  fromEdge: (name) => `Distance begins at the edge of ${name} and is 0 inside. Or measure from its centre:`,
  widerTopic: (word, theme) => `“${word}” was read as all of the theme “${theme}”. For the word alone:`,
  oneIsEnough: 'Near one of them is enough. For near both:',
  notUnderstood: (word) => `“${word}” was not understood and changed nothing.`,
  notUnderstoodTry: 'You could ask:',

  unknownPlace: (word) => `No place called “${word}” was found.`,
  unknownWords: (words) =>
    `Nothing that the plan places speaks of “${words}”, so nothing else was answered instead.`,
  onlySpoken: (words) => `The plan speaks of “${words}” but names no place for it, so the map has none.`,
  outside: (name, { region, fullName }) =>
    `${name} is outside ${region}; this map holds the plan of ${fullName} only.`,
  ambiguous: (word) => `Several places are called “${word}”. Choose one:`,
  missingPlace: (example) => `The question names no place. Add a city, county or site, as in “${example}”.`,
  needsTwo: {
    border: (example) => `A border needs two cities or counties, as in “${example}”.`,
    between: (example) => `“Between” needs two places, as in “${example}”.`,
    common: (example) => `“In common” needs two cities or counties, as in “${example}”.`,
  },
  needsUnits: {
    border: 'Only cities and counties have borders. Name two of them.',
    common: 'Only cities and counties can be compared. Name two or more of them.',
  },
  insideTheme: 'These have no edge on the map to be inside of. Say how far from them.',
  unitsElsewhere:
    'Cities and counties are counted and found in the whole province, counties also in one city; not in other areas.',
  mixedJoins: 'The question has both “and” and “or”, so its order is not clear. Ask in two steps.',
  twoQuestions: 'The question asks different things of two places. Ask one at a time.',
  unreadDistance: (words) => `How far “${words}” is was not understood. Give a number, as in “30 km”.`,
  zero: 'Nothing lies within 0 km. Give a distance above 0.',
  negative: 'A distance cannot be negative. Give a number of kilometres above 0.',
  tooLarge: (distance, extent, limit) => `${distance} is too far: ${extent}. Give a distance up to ${limit}.`,
  bandReversed: 'The distances are the wrong way round: the nearer one comes first.',
  countZero: (example) => `The number is 0. Say how many you want, as in “${example}”.`,
  sectionUnknown: (number, last) => `The plan has no section ${number}: they run from 1 to ${last}.`,
  boxUnknown: (number, last) => `The plan has no box ${number}: they run from 1 to ${last}.`,
  boxUnused: 'Box 1 is damaged in the text this map rests on, so it was left out. Ask for box 2 and on.',
  figureWithoutUnit: (word) =>
    `“${word}” has no unit. Name it, as in “over 100 billion yuan” or “over 500 MW”.`,
  beyondPlan: {
    opinion: (word) =>
      `The plan does not rank merits, so it cannot answer “${word}”. Ask what is where, how many, how far.`,
    why: (word) => `The plan says what goes where, not “${word}”.`,
    when: (word) =>
      `The plan gives no dates for single projects, so it cannot answer “${word}”. Ask for continuing or new ones.`,
    who: (word) => `The plan names places, not “${word}”.`,
    route: (word) =>
      `This map gives no directions, so it cannot answer “${word}”. Ask what lies between two places.`,
    'not-in-plan': (word) =>
      `The plan places no “${word}”. Ask for industries, projects, bases, hubs and protected areas.`,
    chapter: (word) =>
      `This map goes by sections, so it knows no “${word}”. Name a section, as in “section 9”.`,
  },
  pointOutside: (region, bounds) =>
    `These coordinates are far from ${region}, which lies at about ${bounds.lng}° E, ${bounds.lat}° N.`,
  pointSwapped: 'Longitude and latitude seem to be the wrong way round.',
  suggest: 'Did you mean:',
  wayOn: 'Or try',
  leadsTo: {
    compare: 'The comparison answers this, filled in.',
    screen: 'The site screening answers this, filled in; the plan itself does not judge.',
    check: 'The check answers this, filled in.',
    data: 'The page about the data answers this.',
  },
};
