import type { AskHelpText } from '../../features/ask/askHelpText.ts';

/** How to ask, in English. */
export const askHelp: AskHelpText = {
  lead: 'Ask in one sentence. The question and the fields below the box are the same thing: change one and the other follows. A word that is not understood is told, never guessed at. Click an example to ask it.',
  families: {
    within: {
      name: 'Within a distance',
      hint: '“Near” means 50 km. Kilometres, miles or metres, in figures or words; “30 to 60 km” is a ring, “more than 100 km” works too.',
      examples: [
        'steel within 50 km of Taiyuan',
        'logistics hubs within 30 to 60 km of Houma',
        'everything within 20 km of the centre of Taiyuan',
      ],
    },
    inside: {
      name: 'Inside',
      hint: 'Cities, counties and regions of the plan. A name alone asks for what is inside.',
      examples: [
        'nonferrous metals in Lüliang',
        'logistics hubs in Taiyuan metropolitan area',
        'what is in Pingyao',
      ],
    },
    border: {
      name: 'On a border',
      hint: 'Of two cities or counties, 10 km to each side unless you say otherwise.',
      examples: ['coal mines within 10 km of the border of Jinzhong and Taiyuan'],
    },
    along: {
      name: 'Along a line',
      hint: 'Rivers, railways, roads and corridors, 10 km to each side; or ask which cities and counties they pass.',
      examples: [
        'tourism along the Yellow River within 20 km',
        'coal mines within 10 km of the Fen River',
        'which counties does the Watang–Rizhao railway pass',
      ],
    },
    between: {
      name: 'Between two places',
      hint: 'Along the straight line, 30 km to each side.',
      examples: ['logistics hubs within 30 km of the line between Taiyuan and Yuncheng'],
    },
    nearest: {
      name: 'Nearest',
      hint: 'Say how many; otherwise it is one.',
      examples: ['three airports nearest to Pingyao', 'five coal mines nearest to the Yellow River'],
    },
    themes: {
      name: 'Theme to theme',
      hint: 'Measure from everything of a theme, or ask for what has none nearby.',
      examples: [
        'coal mines within 10 km of ecological zones',
        'steel without a logistics hub within 50 km',
        'three railways nearest to coal mines',
      ],
    },
    units: {
      name: 'Which cities and counties',
      hint: 'Which have something, have none inside or nearby, how many each has, and which has most.',
      examples: [
        'cities without a logistics hub',
        'counties without an airport within 50 km',
        'number of coal mines in each city',
        'which city has the most coal mines',
        'counties of Lüliang with the most coal mines',
        'what do Taiyuan and Jinzhong both have',
      ],
    },
    joined: {
      name: 'And, or, not',
      hint: '“And” asks for both, “or” for either. Of two names joined by “and”, one is enough.',
      examples: [
        'coal mines within 100 km of Taiyuan and in Jinzhong',
        'everything in Datong but not in Yungang',
        'coal mines in Taiyuan, Jinzhong and Yangquan',
      ],
    },
    plan: {
      name: 'By the plan',
      hint: 'Sections and boxes, continuing or new, figures, and how exactly the place is known.',
      examples: [
        'section 9',
        'railways in box 16',
        'continuing coal mines',
        'bases with output value over 100 billion yuan in 2030',
        'coal mines known only to a county',
      ],
    },
    words: {
      name: 'By its words',
      hint: 'In quotation marks: only what has these words in its title, summary or place.',
      examples: ['“hydrogen”', '“alumin” in Lüliang'],
    },
  },
};
