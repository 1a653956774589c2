/** The words of the checks. Numbers come formatted. */
export interface LensText {
  title: string;
  which: string;
  gaps: string;
  aboutGaps: string;
  reading: string;
  distance: string;
  kilometres: string;
  badDistance: (limit: string) => string;
  theme: string;
  cityWide: string;
  found: (certain: number, possible: number) => string;
  hiddenCityWide: (count: string) => string;
  none: string;
  openAll: string;
  closeAll: string;
  pairs: (count: number) => string;
  onMap: (name: string, distance: string) => string;
  onMapNote: string;
  against: string;
  certain: string;
  possible: string;
  apart: (range: string) => string;
  sameCity: string;
  pointOut: string;
  gapsCertain: (theme: string, distance: string) => string;
  gapsPossible: (theme: string, distance: string) => string;
  gapsCertainNote: string;
  gapsPossibleNote: string;
  gapsOnMap: string;
  gapsNone: string;
  gapsCount: (certain: string, possible: string, total: string) => string;
  gapsMap: (theme: string, certain: string, possible: string) => string;
  keyCertain: string;
  keyPossible: string;
}
