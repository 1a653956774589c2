import type { AskHelpText } from '../../features/ask/askHelpText.ts';

/** How to ask, in English. */
export const askHelp: AskHelpText = {
  lead: 'Ask in one sentence. The question and the fields below the box are the same thing: change one and the other follows. A word that is not understood is told, never guessed at. Click an example to ask it.',
  families: {
    within: {
      name: 'Within a distance',
      hint: '“Near” means 50 km. Kilometres, miles or metres, in figures or words; “30 to 60 km” is a ring, “more than 100 km” works too.',
    },
    inside: {
      name: 'Inside',
      hint: 'Cities, counties and regions of the plan. A name alone asks for what is inside.',
    },
    border: {
      name: 'On a border',
      hint: 'Of two cities or counties, 10 km to each side unless you say otherwise.',
    },
    along: {
      name: 'Along a line',
      hint: 'Rivers, railways, roads and corridors, 10 km to each side; or ask which cities and counties they pass.',
    },
    between: {
      name: 'Between two places',
      hint: 'Along the straight line, 30 km to each side.',
    },
    nearest: {
      name: 'Nearest',
      hint: 'Say how many; otherwise it is one.',
    },
    themes: {
      name: 'Theme to theme',
      hint: 'Measure from everything of a theme, or ask for what has none nearby.',
    },
    units: {
      name: 'Which cities and counties',
      hint: 'Which have something, have none inside or nearby, how many each has, and which has most.',
    },
    joined: {
      name: 'And, or, not',
      hint: '“And” asks for both, “or” for either. Of two names joined by “and”, one is enough.',
    },
    plan: {
      name: 'By the plan',
      hint: 'Sections and boxes, continuing or new, figures, and how exactly the place is known.',
    },
    words: {
      name: 'By its words',
      hint: 'In quotation marks: only what has these words in its title, summary or place.',
    },
  },
};
