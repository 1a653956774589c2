import type { Bilingual } from '../../../../geodata/catalogue.ts';

/** What is said about how a question was read and why it has no answer. */
export interface AskText {
  defaultRadius: {
    near: (distance: string) => string;
    along: (distance: string) => string;
    border: (distance: string) => string;
    between: (distance: string) => string;
  };
  defaultCount: (count: string) => string;
  defaultLevel: { city: string; county: string };
  formerName: (word: string, today: Bilingual) => string;
  defaultComparator: (word: string) => string;
  fromEdge: (name: string) => string;
  widerTopic: (word: string, theme: string) => string;
  oneIsEnough: string;
  notUnderstood: (word: string) => string;
  notUnderstoodTry: string;
  unknownPlace: (word: string) => string;
  unknownWords: (words: string) => string;
  /** The plan speaks of it and gives it no place. */
  onlySpoken: (words: string) => string;
  outside: (name: string, atlas: { region: string; fullName: string }) => string;
  ambiguous: (word: string) => string;
  missingPlace: (example: string) => string;
  needsTwo: {
    border: (example: string) => string;
    between: (example: string) => string;
    common: (example: string) => string;
  };
  needsUnits: { border: string; common: string };
  insideTheme: string;
  unitsElsewhere: string;
  mixedJoins: string;
  twoQuestions: string;
  unreadDistance: (words: string) => string;
  zero: string;
  negative: string;
  tooLarge: (distance: string, extent: string, limit: string) => string;
  bandReversed: string;
  countZero: (example: string) => string;
  sectionUnknown: (number: string, last: string) => string;
  boxUnknown: (number: string, last: string) => string;
  boxUnused: string;
  figureWithoutUnit: (word: string) => string;
  beyondPlan: {
    opinion: (word: string) => string;
    why: (word: string) => string;
    when: (word: string) => string;
    who: (word: string) => string;
    route: (word: string) => string;
    'not-in-plan': (word: string) => string;
    chapter: (word: string) => string;
  };
  /** `bounds`: whole degrees, as 110–115. */
  pointOutside: (region: string, bounds: { lng: string; lat: string }) => string;
  pointSwapped: string;
  suggest: string;
  wayOn: string;
  /** Said where a page answers better than a list. */
  leadsTo: { compare: string; screen: string; check: string; data: string };
}
