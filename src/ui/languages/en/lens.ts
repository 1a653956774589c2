import type { LensText } from '../../features/lens/lensText.ts';
import { counted, number } from './counting.ts';

/** The words of the checks, in English. */
export const lens: LensText = {
  title: 'Check the layout',
  which: 'What to check',
  gaps: 'Counties without',
  aboutGaps:
    'Which counties have nothing of a theme inside or nearby. Distance is measured from the county’s edge.',
  reading:
    'Two statements of the plan are set side by side, with the distance that may be between them; no judgement is made. Certain: true wherever within their extents the two may be. Possible: true of some places only. What is known to a city or county, regions and lines may be any point of their extent.',
  distance: 'Distance',
  kilometres: 'km',
  badDistance: (limit) =>
    `Give a whole number of kilometres from 0 to ${limit}. Below is still the earlier result.`,
  theme: 'Theme',
  onlyIn: (name) => `Only what lies in ${name}, or may`,
  share: (share) => `near in ${share} of their areas`,
  places: (count) => `at ${counted(count, { one: 'pair of places', other: 'pairs of places' })}`,
  cityWide: 'Also list what is known only to a whole city',
  found: (certain, possible) =>
    `${counted(certain, { one: 'certain pair', other: 'certain pairs' })}, ${number(possible)} possible.`,
  hiddenCityWide: (count) => `${count} more are known only to a whole city and may be too.`,
  none: 'Nothing in the plan is so.',
  openAll: 'Open all',
  closeAll: 'Close all',
  pairs: (count) => counted(count, { one: 'pair', other: 'pairs' }),
  onMap: (name, distance) => `On the map: within ${distance} of ${name}`,
  onMapNote:
    'The map’s question takes a line or region as a whole and measures from its edge, so that more is certain there than here.',
  against: 'The plan says',
  certain: 'certain',
  possible: 'possible',
  apart: (range) => `${range} apart`,
  sameCity: 'same city',
  pointOut: 'A title shows all that it rests on.',

  gapsCertain: (theme, distance) => `Certainly no ${theme} inside or within ${distance}`,
  gapsPossible: (theme, distance) => `Possibly no ${theme} inside or within ${distance}`,
  gapsCertainNote: 'Wherever the plan’s placements of this theme may be, they are farther away.',
  gapsPossibleNote: 'What the plan gives to a city or region may lie here, or elsewhere.',
  gapsOnMap: 'Ask the map',
  gapsNone: 'No county is so.',
  gapsCount: (certain, possible, total) =>
    `Of ${total} counties ${certain} certainly have none, and ${possible} possibly.`,
  gapsMap: (theme, certain, possible) =>
    `Counties without ${theme}: ${certain} strong, certain; ${possible} faint, possible`,
  keyCertain: 'strong: certainly none',
  keyPossible: 'faint: possibly none',
};
