import { z } from 'zod';

/** Texts in the languages of the data. */
const Bilingual = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });
export type Bilingual = z.infer<typeof Bilingual>;

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens');
const colour = z.string().regex(/^#[0-9a-f]{6}$/, 'a colour like #c77700');
const words = z.array(z.string().min(1));

/** What shows who speaks, before any data is there. */
export const Identity = z.strictObject({
  /** Names what the browser keeps for this atlas. */
  id,
  title: Bilingual,
  subtitle: Bilingual,
  mapLabel: Bilingual,
  /** The region that the atlas covers, as it stands in a sentence. */
  region: Bilingual,
  /** The same by its full name. */
  fullName: Bilingual,
  /** The document whose statements the atlas holds. */
  plan: Bilingual,
  /** What a saved file is called, without its ending. */
  fileName: Bilingual,
  /** Whom boundaries and waters are owed to. */
  attribution: Bilingual,
  /** A hint in the empty question box. */
  placeholder: Bilingual,
  /** Questions to begin with. */
  examples: z.strictObject({ zh: words, en: words }),
});
export type Identity = z.infer<typeof Identity>;

/** A theme group, in the order of panel and legend; one hue for screen by day, by night, and for paper. */
export const Group = z.strictObject({
  id,
  ...Bilingual.shape,
  colours: z.strictObject({ light: colour, dark: colour, print: colour }),
});
export type Group = z.infer<typeof Group>;

/** What the user switches on and off. */
const Theme = z.strictObject({
  id,
  group: id,
  ...Bilingual.shape,
  /** SVG path of the symbol, in a grid of 15 by 15. */
  glyph: z.string().min(1),
});
export type Theme = z.infer<typeof Theme>;

/** Themes, and all themes of groups. */
const Topic = z.strictObject({ themes: z.array(id), groups: z.array(id) });
export type Topic = z.infer<typeof Topic>;

/** What a figure measures; `asked`: how questions call it, the word to print first. */
const Indicator = z.strictObject({
  ...Bilingual.shape,
  asked: z.strictObject({ zh: words.min(1), en: words.min(1) }),
});

/** An amount's unit. English counts otherwise: there the value is multiplied by `enFactor`. */
const Unit = z.strictObject({ zh: z.string(), en: z.string(), enFactor: z.number().positive() });
export type Unit = z.infer<typeof Unit>;

/** Two kinds of assignments that may bear on each other where they meet. */
const Lens = z.strictObject({
  id,
  /** What is held against the others. */
  what: Topic,
  /** What it may meet. */
  against: Topic,
  /** Of the others only rivers, lakes and springs: places that are waters. */
  onlyWaters: z.boolean(),
  /** Whether being in the same city counts as meeting, however far apart. */
  sameCity: z.boolean(),
  /** The distance to begin with, in kilometres. */
  radius: z.int().min(0).max(300),
});

const weighed = {
  /** Themes, or `rivers`: the courses of rivers. */
  of: z.array(id).min(1),
  weight: z.int().min(0).max(100),
  must: z.boolean(),
};
const km = z.number().min(0).max(500);

/** What an investor looks for, with its share in the whole; distances in kilometres. */
const Criterion = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('near'), ...weighed, full: km, none: km }),
  z.strictObject({ kind: z.literal('count'), ...weighed, within: km, enough: z.int().min(1).max(50) }),
  z.strictObject({ kind: z.literal('named'), ...weighed }),
  z.strictObject({ kind: z.literal('clear'), ...weighed, beyond: km }),
]);

const Profile = z.strictObject({ id, criteria: z.array(Criterion).min(1).max(12) });
export type Profile = z.infer<typeof Profile>;

/**
 * What comes with an atlas besides its statements and places, and is known from the start;
 * published as `atlas.json`.
 */
export const Catalogue = z.strictObject({
  ...Identity.shape,
  /** When plan data and places were last revised: shown on the map and on every export. */
  date: z.string(),
  /** The codes of the divisions, of small letters and figures: a regular expression for the whole of one. */
  codePattern: z.string(),
  /** How far the region reaches at most, as a clause. */
  extent: Bilingual,
  /** Names of units that are plain words, too: never taken for one of them without its city. */
  genericNames: words,
  groups: z.array(Group).min(1),
  themes: z.array(Theme).min(1),
  /** What a figure of the plan measures, by id. */
  indicators: z.record(id, Indicator),
  /** Units of such figures, by id, as the plan counts in them. */
  units: z.record(id, Unit),
  /** Our own short words for each section (节) of the plan; the first is section 1. */
  sections: z.array(Bilingual),
  /** The same for the boxes (专栏) that are used, by number. */
  boxes: z.record(z.string().regex(/^\d+$/), Bilingual),
  lenses: z.array(Lens),
  profiles: z.array(Profile),
  /** The theme that the check for gaps begins with. */
  gapsTheme: id,
});
export type Catalogue = z.infer<typeof Catalogue>;

const WordsOfTheme = z.strictObject({
  /** Other words for the theme, besides its title. */
  words,
  /** Words that mean only a part of it: aluminium among nonferrous metals. */
  parts: words.optional(),
});

const Elsewhere = z.strictObject({ ...Bilingual.shape, also: words.optional() });

/** Where a part of the data comes from. */
const SourceOfPart = z.strictObject({ id, part: Bilingual, source: Bilingual, licence: Bilingual });

const About = z.strictObject({
  /** Questions that work, for each family of questions that the help explains. */
  help: z.record(id, z.strictObject({ zh: words, en: words })),
  pointsExample: Bilingual,
  filterExample: Bilingual,
  /** What the data is, in a citation. */
  cited: Bilingual,
  coverageNotes: Bilingual,
  datumCheck: Bilingual,
  /** What was drawn by hand and not surveyed. */
  handDrawn: z.array(Bilingual),
  sources: z.array(SourceOfPart),
});

/**
 * The words that people use for what the atlas holds, and longer texts about it; published as
 * `words.json` and loaded when someone asks in words, or opens a page that speaks of them.
 */
export const AtlasWords = z.strictObject({
  /** By theme id. */
  themes: z.record(id, WordsOfTheme),
  /** Words for several themes or groups. */
  topics: z.array(z.strictObject({ words, ...Topic.shape })),
  /** Places that people ask about and that lie elsewhere: each with its other spellings. */
  elsewhere: z.array(Elsewhere),
  /** Chinese characters of names behind their sounds in pinyin without tones: `an安岸 ba八`. */
  sounds: z.string(),
  /** By lens id. */
  lenses: z.record(id, z.strictObject({ name: Bilingual, about: Bilingual })),
  /** By profile id; why each criterion is there, in their order. */
  profiles: z.record(id, z.strictObject({ name: Bilingual, whys: z.array(Bilingual) })),
  about: About,
});
export type AtlasWords = z.infer<typeof AtlasWords>;

/** The files of an atlas as they are written by hand. */
export const WRITTEN = {
  atlas: Catalogue.omit({ groups: true, themes: true, lenses: true, profiles: true }),
  themes: z.strictObject({
    groups: z.array(Group).min(1),
    themes: z
      .array(
        Theme.omit({ glyph: true }).extend({
          /** Set and name of the symbol: `maki/airport`, `temaki/anvil`. */
          symbol: z.string().regex(/^(maki|temaki)\/[a-z0-9_-]+$/),
          ...WordsOfTheme.shape,
        }),
      )
      .min(1),
    topics: AtlasWords.shape.topics,
  }),
  elsewhere: AtlasWords.shape.elsewhere,
  lenses: z.array(Lens.extend({ name: Bilingual, about: Bilingual })),
  profiles: z.array(Profile.extend({ name: Bilingual, whys: z.array(Bilingual) })),
  about: About,
} as const;

export type ThemeId = string;
export type GroupId = string;
export type IndicatorId = string;
export type UnitId = string;
