import { z } from 'zod';

/** Texts in the languages of the data. */
export const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour like #c77700');
const words = z.array(z.string().min(1));

/** Questions of one kind of reader, and what these are at: planning, teaching. */
const Examples = z.strictObject({ reader: z.string().min(1), questions: words.min(1) });

/** What shows who speaks, before any data is there. */
export const Identity = z.strictObject({
  id: id.describe('Names what the browser keeps for this atlas.'),
  title: Bilingual,
  subtitle: Bilingual,
  mapLabel: Bilingual,
  region: Bilingual.describe('The region that the atlas covers, as it stands in a sentence.'),
  fullName: Bilingual.describe('The same by its full name.'),
  plan: Bilingual.describe('The document whose statements the atlas holds.'),
  fileName: Bilingual.describe('What a saved file is called, without its ending.'),
  attribution: Bilingual.describe('Whom boundaries and waters are owed to.'),
  placeholder: Bilingual.describe('A hint in the empty question box.'),
  examples: z
    .strictObject({ zh: z.array(Examples), en: z.array(Examples) })
    .describe('Questions to begin with, by what the reader is at.'),
});
export type Identity = z.infer<typeof Identity>;

/** A theme group. */
export const Group = z.strictObject({
  id,
  ...Bilingual.shape,
  colours: z
    .strictObject({ light: colour, dark: colour, print: colour })
    .describe('One hue, for screen by day, by night, and for paper.'),
});
export type Group = z.infer<typeof Group>;

/** What the user switches on and off. */
const Theme = z.strictObject({
  id,
  group: id,
  ...Bilingual.shape,
  glyph: z.string().min(1).describe('SVG path of the symbol, in a grid of 15 by 15.'),
  words: words
    .optional()
    .describe(
      'Other words for a theme that brings them along; those for the plan’s themes stand in words.json.',
    ),
});
export type Theme = z.infer<typeof Theme>;

/** Themes, and all themes of groups. */
const Topic = z.strictObject({ themes: z.array(id), groups: z.array(id) });
export type Topic = z.infer<typeof Topic>;

/** What a figure measures. */
const Indicator = z.strictObject({
  ...Bilingual.shape,
  asked: z
    .strictObject({ zh: words.min(1), en: words.min(1) })
    .describe('How questions call it, the word to print first.'),
});

/** An amount's unit. */
const Unit = z.strictObject({
  zh: z.string(),
  en: z.string(),
  enFactor: z.number().positive().describe('English counts otherwise: there the value is multiplied by it.'),
});
export type Unit = z.infer<typeof Unit>;

/** Two kinds of assignments that may bear on each other where they meet. */
const Lens = z.strictObject({
  id,
  what: Topic.describe('What is held against the others.'),
  against: Topic.describe('What it may meet.'),
  onlyWaters: z.boolean().describe('Of the others only rivers, lakes and springs: places that are waters.'),
  sameCity: z.boolean().describe('Whether being in the same city counts as meeting, however far apart.'),
  radius: z.int().min(0).max(300).describe('The distance to begin with, in kilometres.'),
});

const weighed = {
  of: z.array(id).min(1).describe('Themes, or `rivers`: the courses of rivers.'),
  weight: z.int().min(0).max(100).describe('Its share beside the other weights.'),
  must: z.boolean().describe('Whether a unit must have something of it.'),
};
const km = z.number().min(0).max(500);

/** What an investor looks for, with its share in the whole; distances in kilometres. */
const Criterion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('near'),
    ...weighed,
    full: km.describe('Up to so far it counts whole, in kilometres.'),
    none: km.describe('From so far on it counts nothing.'),
  }),
  z.strictObject({
    kind: z.literal('count'),
    ...weighed,
    within: km.describe('In kilometres.'),
    enough: z.int().min(1).max(50).describe('So many count whole.'),
  }),
  z.strictObject({ kind: z.literal('named'), ...weighed }),
  z.strictObject({
    kind: z.literal('clear'),
    ...weighed,
    beyond: km.describe('What counts is the ground farther than this from all of them, in kilometres.'),
  }),
]);

const Profile = z.strictObject({ id, criteria: z.array(Criterion).min(1).max(12) });
export type Profile = z.infer<typeof Profile>;

/**
 * What comes with an atlas besides its statements and places, and is known from the start;
 * published as `atlas.json`.
 */
export const Catalogue = z.strictObject({
  ...Identity.shape,
  date: z
    .string()
    .describe('When plan data and places were last revised: shown on the map and on every export.'),
  codePattern: z
    .string()
    .describe(
      'The codes of the divisions, of small letters and figures: a regular expression for the whole of one.',
    ),
  extent: Bilingual.describe('How far the region reaches at most, as a clause.'),
  genericNames: words.describe(
    'Names of units that are plain words, too: never taken for one of them without its city.',
  ),
  groups: z.array(Group).min(1),
  themes: z.array(Theme).min(1),
  indicators: z.record(id, Indicator).describe('What a figure of the plan measures, by id.'),
  units: z.record(id, Unit).describe('Units of such figures, by id, as the plan counts in them.'),
  sections: z
    .array(Bilingual)
    .describe('Our own short words for each section (节) of the plan; the first is section 1.'),
  boxes: z
    .record(z.string().regex(/^\d+$/), Bilingual)
    .describe('The same for the boxes (专栏) that are used, by number.'),
  lenses: z.array(Lens),
  profiles: z.array(Profile),
  gapsTheme: id.describe('The theme that the check for gaps begins with.'),
});
export type Catalogue = z.infer<typeof Catalogue>;

const WordsOfTheme = z.strictObject({
  words: words.describe('Other words for the theme, besides its title.'),
  parts: words.optional().describe('Words that mean only a part of it: aluminium among nonferrous metals.'),
});

const Elsewhere = z.strictObject({ ...Bilingual.shape, also: words.optional() });

/** Where a part of the data comes from. */
const SourceOfPart = z.strictObject({ id, part: Bilingual, source: Bilingual, licence: Bilingual });

const About = z.strictObject({
  help: z
    .record(id, z.strictObject({ zh: words, en: words }))
    .describe('Questions that work, for each family of questions that the help explains.'),
  pointsExample: Bilingual,
  filterExample: Bilingual,
  cited: Bilingual.describe('What the data is, in a citation.'),
  coverageNotes: Bilingual,
  datumCheck: Bilingual,
  handDrawn: z.array(Bilingual).describe('What was drawn by hand and not surveyed.'),
  sources: z.array(SourceOfPart),
});

const FormerName = z.strictObject({ zh: z.string().min(1), en: z.string().min(1), adcode: z.string() });

/** Key words of the plan's text, as `npm run terms` draws them. */
const Terms = z.strictObject({
  sentences: z.record(id, words).describe("Of the plan's own sentences, by assignment id."),
  spoken: words.describe('Of all other sentences: what the plan speaks of and puts nowhere.'),
});

/**
 * The words that people use for what the atlas holds, and longer texts about it; published as
 * `words.json` and loaded when someone asks in words, or opens a page that speaks of them.
 */
export const AtlasWords = z.strictObject({
  themes: z.record(id, WordsOfTheme).describe('By theme id.'),
  topics: z.array(z.strictObject({ words, ...Topic.shape })).describe('Words for several themes or groups.'),
  elsewhere: z
    .array(Elsewhere)
    .describe('Places that people ask about and that lie elsewhere: each with its other spellings.'),
  formerNames: z
    .array(FormerName)
    .describe('Names that units went by before they were made another, or merged into one.'),
  variants: z
    .string()
    .describe('Traditional characters, each before the simplified one that the atlas is written with.'),
  sounds: z
    .string()
    .describe('Chinese characters of names behind their sounds in pinyin without tones: `an安岸 ba八`.'),
  ...Terms.shape,
  lenses: z.record(id, z.strictObject({ name: Bilingual, about: Bilingual })).describe('By lens id.'),
  profiles: z
    .record(id, z.strictObject({ name: Bilingual, whys: z.array(Bilingual) }))
    .describe('By profile id; why each criterion is there, in their order.'),
  about: About,
});
export type AtlasWords = z.infer<typeof AtlasWords>;

/** The files of an atlas as they are written by hand. */
export const WRITTEN = {
  atlas: Catalogue.omit({ groups: true, themes: true, lenses: true, profiles: true }),
  themes: z.strictObject({
    groups: z.array(Group).min(1).describe('In the order of panel and legend.'),
    themes: z
      .array(
        Theme.omit({ glyph: true }).extend({
          symbol: z
            .string()
            .regex(/^(maki|temaki)\/[a-z0-9_-]+$/)
            .describe('Set and name of the symbol: `maki/airport`, `temaki/anvil`.'),
          ...WordsOfTheme.shape,
        }),
      )
      .min(1),
    topics: AtlasWords.shape.topics,
  }),
  elsewhere: AtlasWords.shape.elsewhere,
  terms: Terms,
  formerNames: AtlasWords.shape.formerNames,
  lenses: z.array(Lens.extend({ name: Bilingual, about: Bilingual })),
  profiles: z.array(Profile.extend({ name: Bilingual, whys: z.array(Bilingual) })),
  about: About,
} as const;

export type ThemeId = string;
export type GroupId = string;
export type IndicatorId = string;
export type UnitId = string;
