import type { DataText } from '../../features/about/dataText.ts';

/** The words of the page about the data, in English. */
export const data: DataText = {
  title: 'About the data',
  contents: 'On this page',
  totals: (assignments, statements, placements) =>
    `Of what the plan assigns to places, this map holds ${assignments} assignments (${statements} when what the plan says twice is counted once), which stand at ${placements} placements. An assignment that names several places has several placements; lists, counts and the map are by placement.`,
  twoTruths:
    'What is planned comes from the plan alone; where it lies was found by us. The two are kept apart: the first carries its section and a phrase to find it by, the second its source and how exact it is.',

  coverage: 'Coverage, section by section',
  coverageHow: (covered, mentions, excluded) =>
    `A program goes through the text of the plan sentence by sentence: every city, county and place it names must be covered by an assignment of the same sentence, or stand under “What was left out” with a reason. It found ${mentions} names: ${covered} are covered, ${excluded} left out.`,
  coverageFigures: (held, figures, excluded) =>
    `The ${figures} amounts in the text are checked in the same way: ${held} belong to places and are recorded; ${excluded} are about the whole province or something else and are listed as left out.`,
  coverageTable: (sections) => `Coverage of the ${sections} sections of the plan and its boxes`,
  section: 'No.',
  sectionTitle: 'Section',
  assignments: 'Assign\u00ADments',
  placements: 'Place\u00ADments',
  namesCovered: 'Names covered',
  namesExcluded: 'Left out',
  box: (number, title) => `Box ${number} · ${title}`,
  noneHere: 'none',
  allSections: 'All',

  leftOut: 'What was left out',
  leftOutText: (count) =>
    `${count} names or amounts in the plan belong to no assignment. Each was looked at; these are the reasons. The quoted words are the phrase in the plan.`,
  kinds: { place: 'name', figure: 'amount' },
  reference: (section, box) => (box === null ? `Section ${section}` : `Section ${section}, box ${box}`),

  unlocated: 'Not located',
  unlocatedText: (count) =>
    `${count} placements could not be located. They are not drawn and not counted by distance, but they are in the list and in the downloads. Open one to read all of it; if you know where it is, use “Report an error”.`,

  precision: 'How exact',
  precisionText:
    'Every placement says what its drawing stands for. For many the plan names only a city: that is how it is written, not a gap in the map.',
  precisionName: 'Precision',
  precisionMeaning: 'What it means',
  count: 'Place\u00ADments',
  share: 'Share',
  percent: (share) => `${share}%`,

  themes: 'Themes and counts',
  themesText: 'For each theme, assignments / placements.',
  themeCount: (assignments, placements) => `${assignments} / ${placements}`,

  remarks: 'The least certain places',
  remarksText: (count) =>
    `${count} places carry a note: a doubtful position, a schematic extent, a name easily confused, a judgement of the editors. The coarsest come first; open a name to see what it rests on.`,
  filter: 'Filter',
  filtered: (shown, count) => `${shown} of ${count} places`,
  filteredNone: 'No place fits.',
  remarksOf: {
    city: 'Known only to the city',
    county: 'Known only to the county',
    region: 'Schematic regions',
    corridor: 'Schematic routes',
    town: 'Known to the township',
    site: 'Known spots',
  },

  sources: 'Sources and licences',
  sourcesTable: 'Source and licence of each part of the data',
  part: 'Part',
  source: 'Source',
  licence: 'Licence',

  datum: 'Coordinates',
  datumText:
    'County shapes and many coordinates published in China are in GCJ-02, which is off from WGS 84 by some hundred metres. Here all of them are converted to WGS 84, and so are the BD-09 coordinates of Baidu maps.',
  datumFiles:
    'All downloads are WGS 84 longitude and latitude (RFC 7946) with at most five decimals. On a base map in GCJ-02 they appear shifted by some hundred metres.',

  byHand: 'Drawn by hand',
  handText: 'These lines were not surveyed. Do not measure on them, and do not take them for borders.',
  handLines: (count) =>
    `${count} routes, corridors and rivers: most are drawn from their known ends through the county seats on the way. None is a surveyed alignment.`,
  handRegions: (count) =>
    `${count} regions: most are unions of counties or cities; ranges, basins and catchments are schematic outlines. None is an official limit.`,
  handLabels: 'Names of ranges, basins and neighbouring provinces stand roughly where they belong.',

  downloads: 'Downloads',
  downloadsText: (date) =>
    `Data of ${date}. All files are UTF-8; GeoJSON opens in QGIS, the table in Excel or WPS.`,
  files: {
    'assignments.csv': 'placements as a table, one row each',
    'assignments.geojson': 'placements, one feature each; geometry is null where nothing is known',
    'places.geojson': 'places finer than a county, routes and regions, with source and note',
    'counties.geojson': 'the counties and districts',
    'cities.geojson': 'the cities',
    'province.geojson': 'the province',
    'water.geojson': 'rivers, lakes and reservoirs',
    'divisions.json': 'names, codes, seats and areas of all units',
    'schema.json': 'the fields of a placement (JSON Schema)',
    'audit.json': 'coverage and what was left out, as on this page',
  },

  cite: 'Cite this',
  citation: (cited, assignments, placements, date, address) =>
    `${cited.title}: ${cited.data}. ${assignments} assignments, ${placements} placements. Data of ${date}, MIT licence. ${address}`,
  copyCitation: 'Copy the citation',
};
