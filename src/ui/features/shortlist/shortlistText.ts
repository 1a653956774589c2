/** The words of the reader's list. */
export interface ShortlistText {
  back: string;
  count: (count: number, most: string) => string;
  empty: string;
  sent: string;
  takeOver: (count: number) => string;
  ownList: (count: string) => string;
  number: string;
  what: string;
  where: string;
  unknown: string;
  unlocated: string;
  ownPoint: string;
  showPoint: (name: string) => string;
  remove: (name: string) => string;
  removed: (name: string) => string;
  removedAll: (count: number) => string;
  undo: string;
  full: (most: string) => string;
  showAll: string;
  compare: (count: number) => string;
  compareHint: (most: string) => string;
  copyLink: string;
  holdsPoints: (count: number) => string;
  clear: string;
  notKept: string;
  kept: string;
}
