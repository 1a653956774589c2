import type { HelpText } from '../../features/about/helpText.ts';

/** The words of the help. */
export const help: HelpText = {
  how: 'How to ask',
  howText:
    'Ask in a sentence above, or choose a place and a distance. You can ask what is near a place (50 km unless you say otherwise), within a distance, in a city or county, of which theme, or nearest to a place; coordinates work too. Words that are not understood are shown as such.',
  certain: 'Certain and possible',
  certainText:
    'Much of the plan names only a city. That is not a point but the whole city: it is certain when all of it lies within the distance, possible when only part does. A known site is measured to its spot (±2 km), a township to ±5 km. From a city or county distance starts at its edge and is 0 inside.',
  truth: 'Two kinds of truth',
  truthText:
    'What is planned comes from the plan alone; every entry carries its section and a phrase to find it by. Where it lies was found by us; every place tells its source and how exact it is. What is not known stays coarse or unlocated; no coordinate is invented. Titles and summaries are ours, not the plan’s wording.',
  dataText:
    'What of the plan is covered, section by section, and what is not; sources and licences, coordinates, downloads and how to cite: all on a page of its own.',
  keys: 'Keyboard',
  keysText:
    'Ctrl+K (⌘K on a Mac) goes to the question; in a list or table the up and down arrows go row by row, Home and End to the first and last; Esc closes a card or list; with the map in focus, arrows pan and plus and minus zoom. The list holds everything the map shows.',
};
