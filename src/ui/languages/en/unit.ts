import type { UnitText } from '../../features/unit/unitText.ts';
import { counted } from './counting.ts';

/** The words of the pages of cities and counties, in English. */
export const unit: UnitText = {
  unknown: 'No such city or county',
  unknownText:
    'This map has no city or county of this code. Check the address, or choose a city or county on the map.',
  areaOfCity: (area, counties) =>
    `About ${area} km², with ${counted(counties, { one: 'county', other: 'counties' })}.`,
  areaOfCounty: (area) => `About ${area} km².`,
  belongsTo: 'Part of',
  areaNote: 'Measured within the boundaries of this map.',
  inProvince: (name) => `Where ${name} lies in the province`,
  inCity: (name, city, spots) =>
    `Where ${name} lies in ${city}; ${counted(spots, { one: 'spot', other: 'spots' })} marked`,
  closeUp: (name, spots) =>
    `${name} and its counties; ${counted(spots, { one: 'spot', other: 'spots' })} marked`,
  marked: (marked, of) => `Only ${marked} of ${of} spots are marked here.`,
  mapCaption:
    'Filled: a known site or township. Hollow: known to its county, at the seat. What is known to the whole city, lines and regions are not marked.',
  showOnMap: 'Show on the map',
  before: (name) => `Previous: ${name}`,
  after: (name) => `Next: ${name}`,
  otherUnits: 'Units before and after',

  total: (name, certain, possible) =>
    `Of the plan's placements ${certain} certainly lie in ${name}, and ${possible} possibly.`,
  ofCity: (city, count) =>
    `${count} of the possible ones are given to the whole of ${city}; the plan does not say to which county.`,
  byGroup: 'By field',
  byPrecision: 'By precision',
  byStatus: 'By status',
  noStatus: 'not stated',

  certain: 'Certainly here',
  certainNote: 'Wholly inside.',
  partly: 'Possibly here',
  partlyNote: 'Regions and lines that reach beyond, and sites near the edge.',
  cityWide: (city) => `Given to the whole of ${city}`,
  cityWideNote: (name) => `The plan does not say in which county; it may be ${name}, or another.`,
  nothing: 'The plan assigns nothing to this place.',

  figures: 'Figures of the plan',
  figuresHere: (name) => `Figures of ${name}`,
  figuresWider: (name) => `Figures of something larger (not of ${name})`,
  indicator: 'Figure',
  amount: 'Amount',
  year: 'Year',
  about: 'Of what',
  assignment: 'Assignment',
  ofStatement: (places, written) =>
    places === 1 ? 'total of this assignment' : `total of the ${written} places of this assignment`,
  ofProvince: 'the province',

  counties: 'Counties',
  countiesNote:
    'Number of placements, certain / possible. The possible ones include what is given to the whole city.',
  county: 'County',
  neighbours: 'Neighbours',
};
