/** The words of the page about the data. Numbers come formatted. */
export interface DataText {
  title: string;
  contents: string;
  totals: (assignments: string, statements: string, placements: string) => string;
  twoTruths: string;
  coverage: string;
  coverageHow: (covered: string, mentions: string, excluded: string) => string;
  coverageFigures: (held: string, figures: string, excluded: string) => string;
  coverageTable: (sections: string) => string;
  section: string;
  sectionTitle: string;
  assignments: string;
  placements: string;
  namesCovered: string;
  namesExcluded: string;
  box: (number: string, title: string) => string;
  noneHere: string;
  allSections: string;
  leftOut: string;
  leftOutText: (count: string) => string;
  kinds: { place: string; figure: string };
  reference: (section: string, box: string | null) => string;
  unlocated: string;
  unlocatedText: (count: string) => string;
  precision: string;
  precisionText: string;
  precisionName: string;
  precisionMeaning: string;
  count: string;
  share: string;
  percent: (share: string) => string;
  themes: string;
  themesText: string;
  themeCount: (assignments: string, placements: string) => string;
  remarks: string;
  remarksText: (count: string) => string;
  filter: string;
  filtered: (shown: string, count: string) => string;
  filteredNone: string;
  remarksOf: { city: string; county: string; region: string; corridor: string; town: string; site: string };
  sources: string;
  sourcesTable: string;
  part: string;
  source: string;
  licence: string;
  datum: string;
  datumText: string;
  datumFiles: string;
  byHand: string;
  handText: string;
  handLines: (count: string) => string;
  handRegions: (count: string) => string;
  handLabels: string;
  downloads: string;
  downloadsText: (date: string) => string;
  files: {
    'assignments.csv': string;
    'assignments.geojson': string;
    'places.geojson': string;
    'counties.geojson': string;
    'cities.geojson': string;
    'province.geojson': string;
    'water.geojson': string;
    'divisions.json': string;
    'schema.json': string;
    'audit.json': string;
  };
  cite: string;
  citation: (
    cited: { title: string; data: string },
    assignments: string,
    placements: string,
    date: string,
    address: string,
  ) => string;
  copyCitation: string;
}
